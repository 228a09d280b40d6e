package nl.goedvoorbeeld.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {

  @Test
  void blocks_are_apart_by_one_blank_line_and_without_marks() {
    assertThat(
            plain(
                """
                ## Kop *met* nadruk


                Een **alinea**
                over `twee` regels\\
                en [een link](/x) &amp; meer.
                ***
                > Citaat.
                """))
        .isEqualTo(
            """
            Kop met nadruk

            Een alinea over twee regels
            en een link & meer.

            Citaat.""");
  }

  @Test
  void lists_and_tables_keep_their_lines() {
    assertThat(
            plain(
                """
                3. drie
                4. vier
                   - a

                     nog a
                   - b

                | Jaar | Bedrag |
                |---|--:|
                | 2024 | :bedrag[thuiswerken] |
                """))
        .isEqualTo(
            """
            3. drie
            4. vier
               - a
                 nog a
               - b

            Jaar | Bedrag
            2024 | € 2,45""");
  }

  @Test
  void quotes_show_their_plain_words_and_a_missing_one_says_so() {
    assertThat(
            plain(
                """
                Reist :cijfer[woon-werk] of :cijfer[weg].

                :::uitspraak{grond="praktijkvoorbeelden:radboud"}
                Zo is het.
                :::

                :::uitspraak{grond="cijfers:weg"}
                Of zo.
                :::

                :::let-op
                Pas op.
                :::
                """))
        .isEqualTo(
            """
            Reist 35 % (van 200 studenten) of [cijfer ontbreekt: weg].

            Zo is het.

            Bron: Radboud

            Of zo.

            [grond ontbreekt: cijfers:weg]

            Let op: Pas op.""");
  }

  @Test
  void footnotes_come_last_images_give_their_words_code_stays() {
    assertThat(
            plain(
                """
                Tekst.[^a]

                [^a]: Noot.

                ![Trein](/t.jpg "Utrecht")

                ```
                x  <b>
                  y
                ```
                <b>
                """))
        .isEqualTo(
            """
            Tekst.[1]

            Trein

            x  <b>
              y

            <b>

            [1] Noot.""");
  }

  @Test
  void letters_are_composed() {
    assertThat(plain("cafe\u0301")).isEqualTo("café");
  }

  private static String plain(String source) {
    return Text.parse(source).plain(Known.SOME);
  }
}
