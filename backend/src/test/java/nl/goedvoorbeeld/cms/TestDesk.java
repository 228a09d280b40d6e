package nl.goedvoorbeeld.cms;

import static org.assertj.core.api.Assertions.assertThat;

import nl.goedvoorbeeld.Pause;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.content.act.Version;
import nl.goedvoorbeeld.content.act.Workbench;

/// An empty site with a writer and a chief editor at work, for tests. Whatever they do goes over
/// HTTP.
public final class TestDesk implements AutoCloseable {
  public static final String WRITER = "auteur@example.org";
  public static final String CHIEF = "eind@example.org";

  public final RunningSite site = RunningSite.empty();
  public final Visitor writer = signedIn(WRITER, Role.AUTHOR);
  public final Visitor chief = signedIn(CHIEF, Role.CHIEF_EDITOR);

  public Visitor signedIn(String email, Role role) {
    Editor editor = TestEditors.add(site, email, role);
    return TestEditors.signIn(site, editor);
  }

  public static String id(String slug) {
    return "paginas-" + slug;
  }

  /// The address of a page at the desk.
  public static String at(String slug) {
    return "/redactie/items/" + id(slug);
  }

  /// Where its whole document is saved.
  public static String documentAt(String slug) {
    return at(slug) + "/markdown";
  }

  public static String document(String slug, String title, String body) {
    return """
        ---
        id: %s
        titel: "%s"
        samenvatting: Een proef.
        ---

        %s
        """
        .formatted(id(slug), title, body);
  }

  /// Begins a page and saves a text.
  ///
  /// @return the number of the version
  public String write(String slug, String body) {
    return write(slug, "Over " + slug, body);
  }

  public String write(String slug, String title, String body) {
    if (site.part(Workbench.class).newest(id(slug)).isEmpty()) {
      done(writer.post("/redactie/items/nieuw", "soort", "pagina", "titel", slug));
    }
    done(
        writer.post(
            documentAt(slug),
            "versie",
            newest(slug),
            "naam",
            slug,
            "document",
            document(slug, title, body)));
    return newest(slug);
  }

  public String newest(String slug) {
    Version newest = site.part(Workbench.class).newest(id(slug)).orElseThrow();
    return Long.toString(newest.number());
  }

  /// A text that the chief editor approved.
  public String approved(String slug, String body) {
    String version = write(slug, body);
    done(writer.post(at(slug) + "/indienen", "versie", version));
    done(chief.post(at(slug) + "/goedkeuren", "versie", version));
    return version;
  }

  /// A text that readers have.
  public String published(String slug, String body) {
    String version = approved(slug, body);
    done(writer.post(at(slug) + "/publiceren", "versie", version));
    awaitStatus("/" + slug, 200);
    return version;
  }

  public void awaitStatus(String address, int status) {
    long end = System.nanoTime() + 10_000_000_000L;
    while (site.get(address).status() != status) {
      assertThat(System.nanoTime()).as(address + " " + status).isLessThan(end);
      Pause.aMoment();
    }
  }

  public static Reply done(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(303);
    return reply;
  }

  /// What a form was refused for.
  public static String refused(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(409);
    return reply.html().select("[role=alert]").text();
  }

  @Override
  public void close() {
    site.close();
  }
}
