package nl.goedvoorbeeld.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import nl.goedvoorbeeld.content.wording.FileWords;
import nl.goedvoorbeeld.frontmatter.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an editor is told, and about which place.
class FaultsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # Titel                              | 1 | 1 | begint met ##
          ## A↵↵#### B                         | 3 | 1 | slaat een niveau over
          ### A                                | 1 | 1 | hoogstens ##.
          ##                                   | 1 | 1 | geen tekst
          ## &#x200b;&#xad;                    | 1 | 1 | geen tekst
          a [&#x2060;](/b)                     | 1 | 3 | link heeft geen tekst
          a ![&nbsp;&#x200b;](/b)              | 1 | 3 | geen beschrijving
          ## :cijfer[a]                        | 1 | 1 | in een kop
          a [b](javascript:c)                  | 1 | 3 | mag niet in een link: “javascript:c”
          a [b]()                              | 1 | 3 | mag niet in een link
          a [b](//c)                           | 1 | 3 | mag niet in een link
          a [b](www.rijksoverheid.nl)          | 1 | 3 | Bedoelt u https://www.rijksoverheid.nl?
          a [b](rijksoverheid.nl/c?d#e)        | 1 | 3 | Bedoelt u https://rijksoverheid.nl/c?d#e?
          a [b](redactie@example.org)          | 1 | 3 | Bedoelt u mailto:redactie@example.org?
          a [b](../over)                       | 1 | 3 | mag niet in een link: “../over”
          a [b](over)                          | 1 | 3 | op deze site dat met / begint.
          a [b](c.md)                          | 1 | 3 | op deze site dat met / begint.
          a [b](?c=d)                          | 1 | 3 | mag niet in een link
          a [b](https://)                      | 1 | 3 | mag niet in een link
          a [b](mailto:)                       | 1 | 3 | mag niet in een link
          a [b](#)                             | 1 | 3 | mag niet in een link
          a [b][c]↵↵[c]: www.example.nl        | 1 | 3 | Bedoelt u https://www.example.nl?
          a <redactie@example.org> [b](over)   | 1 | 26 | mag niet in een link
          a www.example.nl b@c.nl [d](e)       | 1 | 25 | mag niet in een link
          a [](/b)                             | 1 | 3 | link heeft geen tekst
          [:cijfer[a]](/b)                     | 1 | 1 | in een link
          a [b](#kop-weg)                      | 1 | 3 | geen plek met het adres #kop-weg
          a [b](#u-1)                          | 1 | 3 | geen plek met het adres #u-1
          a ![](/b)                            | 1 | 3 | geen beschrijving
          a ![b](https://example.nl/c.png)     | 1 | 3 | niet op deze site
          a ![b :cijfer[c]](/d)                | 1 | 3 | in de beschrijving
          a :figuur[b]                         | 1 | 3 | :figuur[...] bestaat niet
          a :uitspraak[b]                      | 1 | 3 | als blok
          a :cijfer[]                          | 1 | 3 | ontbreekt de naam
          a :cijfer{b='c'}                     | 1 | 3 | ontbreekt de naam
          a :cijfer[b]{c=d}                    | 1 | 3 | niet te lezen
          a :cijfer[b]{c='d' c='e'}            | 1 | 3 | niet te lezen
          a :cijfer[b]{c='d                    | 1 | 3 | niet te lezen
          a↵↵:::kader↵b↵:::                    | 3 | 1 | :::kader bestaat niet
          :::let-op en meer↵b↵:::              | 1 | 1 | niet te lezen
          :::uitspraak↵a↵:::                   | 1 | 1 | waarop ze berust
          :::uitspraak{grond=' '}↵a↵:::        | 1 | 1 | waarop ze berust
          :::let-op↵a                          | 1 | 1 | niet afgesloten
          a↵↵:::                               | 3 | 1 | sluit niets
          a <b>c                               | 1 | 3 | HTML kan hier niet
          a↵↵<div>↵b                           | 3 | 1 | HTML kan hier niet
          a &amp; b[^c]                        | 1 | 10 | [^c] heeft geen tekst
          a↵↵[^b]: c                           | 3 | 1 | Nergens in de tekst staat [^b]
          """)
  void an_editor_is_told(String source, int line, int column, String message) {
    assertThat(Text.parse(source.replace('↵', '\n')).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(FileWords.of(fault)).contains(message);
              assertThat(fault.place()).isEqualTo(new Place(line, column));
            });
  }

  @Test
  void blocks_nest_one_deep() {
    String text = "::::::let-op\n:::::let-op\na\n:::::\n::::::";
    assertThat(Text.parse(text).faults()).isEmpty();
    String deeper = ":::::let-op\n::::let-op\n:::let-op\na\n:::\n::::\n:::::";
    assertThat(Text.parse(deeper).faults())
        .extracting(FileWords::of)
        .containsExactly("Zet hoogstens één blok in een ander blok.");
  }

  @Test
  void faults_come_in_the_order_of_the_text() {
    assertThat(Text.parse("a [b](#kop-c)\n\n# d\n\n<e>").faults())
        .extracting(fault -> fault.place().line())
        .containsExactly(1, 3, 5);
  }

  @Test
  void a_good_text_has_none() {
    String text =
        """
        Om 8:30 uur, zie [boven](#kop-begin), [hier](/x#y), [daar](https://example.nl) of
        [mail](mailto:info@example.nl): let op: :cijfer[a]{b="c"}.[^1]

        ## Begin
        ### Dieper
        #### Nog dieper
        ## Terug

        ![Trein](/t.jpg)

        :::uitspraak{grond="cijfers:a"}
        :::let-op
        b
        :::
        :::

        Dat is [uitspraak 1](#u-1) en [noot 1](#noot-1).

        [^1]: Noot.
        """;
    assertThat(Text.parse(text).faults()).isEmpty();
  }
}
