package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import nl.goedvoorbeeld.reading.Province;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.site.frame.JsonLd;
import nl.goedvoorbeeld.site.list.Tile;
import org.junit.jupiter.api.Test;

class ViewsTest {
  @Test
  void a_province_without_anything_has_no_shade_and_the_fullest_the_darkest() {
    assertThat(new Tile(Province.UTRECHT, 0, "", false).shade(9)).isEqualTo(0);
    assertThat(new Tile(Province.UTRECHT, 1, "", false).shade(9)).isEqualTo(1);
    assertThat(new Tile(Province.UTRECHT, 9, "", false).shade(9)).isEqualTo(3);
    assertThat(new Tile(Province.UTRECHT, 1, "", false).shade(1)).isEqualTo(1);
  }

  @Test
  void text_never_becomes_html() {
    assertThat(SafeHtml.ofText("<b class=\"x\">&").html())
        .isEqualTo("&lt;b class=&quot;x&quot;&gt;&amp;");
    assertThat(new JsonLd("</script>").json()).isEqualTo("\\u003c/script>");
  }
}
