package nl.goedvoorbeeld.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;

/// A reader without script, and what they do. One act is: a link followed, a field filled in or an
/// option chosen in it, a box ticked, a button pressed, something folded opened. To read, to scroll
/// and to go to another field is none.
///
/// Only what is shown can be used, as on the smallest screen: what is folded in has to be opened
/// first, also the menu. Nothing is known beforehand but where one begins: an address is never
/// typed.
final class Acts {
  private final RunningSite site;
  private Document page;
  private int count;

  Acts(RunningSite site, String address) {
    this.site = site;
    page = read(address);
  }

  private Document read(String address) {
    Reply reply = site.get(address.replaceFirst("#.*", ""));
    if (reply.status() >= 300 && reply.status() < 400) {
      return read(reply.header("Location").replaceFirst("^" + RunningSite.BASE_URL, ""));
    }
    assertThat(reply.status()).as(address).isEqualTo(200);
    return reply.html();
  }

  int count() {
    return count;
  }

  /// Those parts of the page at hand that are shown.
  List<Element> shown(String selector) {
    return page.select(selector).stream().filter(Acts::isShown).toList();
  }

  private static boolean isShown(Element element) {
    return Stream.concat(Stream.of(element), element.parents().stream())
        .noneMatch(one -> one.hasAttr("hidden") || folds(one, element));
  }

  /// Of what is folded only its own summary is shown.
  private static boolean folds(Element details, Element element) {
    if (!details.normalName().equals("details")
        || details.hasAttr("open")
        || details.equals(element)) {
      return false;
    }
    Element summary = details.selectFirst("> summary");
    return summary == null || !summary.equals(element) && !element.parents().contains(summary);
  }

  private Element one(String selector, String text) {
    return shown(selector).stream()
        .filter(element -> element.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No «" + text + "» on " + page.baseUri()));
  }

  Acts follow(String text) {
    count++;
    String href = one("a[href]", text).attr("href");
    if (!href.startsWith("#")) {
      page = read(href);
    }
    return this;
  }

  Acts open(String text) {
    count++;
    parent(one("summary", text)).attr("open", true);
    return this;
  }

  Acts fill(String label, String words) {
    count++;
    field(one("label[for]", label)).val(words);
    return this;
  }

  Acts choose(String label, String option) {
    count++;
    Elements options = field(one("label[for]", label)).select("option");
    assertThat(options.eachText()).as(label).contains(option);
    options.forEach(one -> one.attr("selected", one.text().equals(option)));
    return this;
  }

  private Element field(Element label) {
    return page.expectFirst("#" + label.attr("for"));
  }

  /// @param label without the number behind it
  Acts tick(String label) {
    count++;
    Element words = one("label:has(input[type=checkbox]) > span:not(.gv-count)", label);
    parent(words).expectFirst("input").attr("checked", true);
    return this;
  }

  private static Element parent(Element element) {
    return Objects.requireNonNull(element.parent());
  }

  Acts press(String text) {
    count++;
    FormElement form =
        (FormElement) Objects.requireNonNull(one("button", text).closest("form"), text);
    String sent =
        form.formData().stream()
            .map(one -> encoded(one.key()) + "=" + encoded(one.value()))
            .collect(Collectors.joining("&"));
    page = read(form.attr("action").replaceFirst("#.*", "") + "?" + sent);
    return this;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
