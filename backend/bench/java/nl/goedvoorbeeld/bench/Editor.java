package nl.goedvoorbeeld.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody at the desk: signed in, with the forms that a browser would send.
final class Editor implements AutoCloseable {
  static final String EMAIL = "beheerder@example.org";
  static final String PASSWORD = "een lange zin om mee te meten";

  private static final Pattern FIELD =
      Pattern.compile(
          "<input([^>]*)>|<textarea([^>]*)>\\n?(.*?)</textarea>|<select([^>]*)>(.*?)</select>",
          Pattern.DOTALL);
  private static final Pattern CHOSEN =
      Pattern.compile("<option value=\"([^\"]*)\"[^>]*\\sselected");

  private final Product product;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /// A field of a form, and what stands in it.
  record Field(String name, String value) {}

  Editor(Product product) {
    this.product = product;
    List<Field> form = form(get("/redactie/aanmelden"), "/redactie/aanmelden");
    form = with(with(form, "email", EMAIL), "wachtwoord", PASSWORD);
    post("/redactie/aanmelden", form, 303);
    get("/redactie");
  }

  String get(String path) {
    return send(HttpRequest.newBuilder(address(path)).build(), 200);
  }

  String post(String path, List<Field> form, int expected) {
    List<String> pairs =
        form.stream()
            .map(
                field ->
                    URLEncoder.encode(field.name(), StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
            .toList();
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(String.join("&", pairs)))
            .build(),
        expected);
  }

  private URI address(String path) {
    return URI.create(product.address(path).replace("127.0.0.1", "localhost"));
  }

  private String send(HttpRequest request, int expected) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != expected) {
        throw new IllegalStateException(request.uri() + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What a browser would send of the form with this address.
  static List<Field> form(String page, String action) {
    int begin = page.indexOf("action=\"" + action + "\"");
    if (begin < 0) {
      throw new IllegalStateException("No form for " + action);
    }
    String html = page.substring(begin, page.indexOf("</form>", begin));
    List<Field> fields = new ArrayList<>();
    Matcher field = FIELD.matcher(html);
    while (field.find()) {
      if (field.group(1) != null) {
        boolean box = attribute(field.group(1), "type").orElse("").equals("checkbox");
        if (!box || field.group(1).matches("(?s).*\\schecked.*")) {
          add(fields, field.group(1), attribute(field.group(1), "value").orElse(""));
        }
      } else if (field.group(2) != null) {
        add(fields, field.group(2), plain(field.group(3)));
      } else {
        Matcher chosen = CHOSEN.matcher(field.group(5));
        add(fields, field.group(4), chosen.find() ? plain(chosen.group(1)) : "");
      }
    }
    return fields;
  }

  private static void add(List<Field> fields, String tag, String value) {
    attribute(tag, "name").ifPresent(name -> fields.add(new Field(name, value)));
  }

  private static Optional<String> attribute(String tag, String name) {
    Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? Optional.of(plain(found.group(1))) : Optional.empty();
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  static List<Field> with(List<Field> form, String name, String value) {
    List<Field> changed = new ArrayList<>(form);
    changed.removeIf(field -> field.name().equals(name));
    changed.add(new Field(name, value));
    return changed;
  }

  static String value(List<Field> form, String name) {
    return form.stream()
        .filter(field -> field.name().equals(name))
        .map(Field::value)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    client.close();
  }
}
