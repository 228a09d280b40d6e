package nl.goedvoorbeeld.cms.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.content.wording.Dutch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The trail, to read, to search and to take away.
@Controller
class Trails {
  private static final int LONGEST_SEARCH = 200;

  private final Trail trail;
  private final Screens screens;

  Trails(Trail trail, Screens screens) {
    this.trail = trail;
    this.screens = screens;
  }

  @GetMapping(Screens.TRAIL)
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") String pagina) {
    if (q.length() > LONGEST_SEARCH) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    Trail.Page page = trail.page(q, Screens.page(pagina));
    if (page.number() > page.pages()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    String query = q.isBlank() ? "" : "?q=" + URLEncoder.encode(q, UTF_8);
    return screens.show(
        "logboek",
        new TrailPage(
            screens.frame(request, "Logboek", editor),
            q,
            Dutch.count(page.total(), "regel", "regels"),
            page.entries().stream().map(Trails::line).toList(),
            query,
            page.number() > 1 ? turn(query, page.number() - 1) : "",
            page.number() < page.pages() ? turn(query, page.number() + 1) : ""));
  }

  @GetMapping(Screens.TRAIL + "/logboek.csv")
  void csv(HttpServletResponse response, @RequestParam(defaultValue = "") String q)
      throws IOException {
    file(response, "text/csv; charset=utf-8", "logboek.csv");
    TrailExport.csv(trail, q, response.getOutputStream());
  }

  @GetMapping(Screens.TRAIL + "/logboek.json")
  void json(HttpServletResponse response, @RequestParam(defaultValue = "") String q)
      throws IOException {
    file(response, "application/json", "logboek.json");
    TrailExport.json(trail, q, response.getOutputStream());
  }

  private static void file(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private static String turn(String query, int page) {
    return Screens.TRAIL + query + (query.isEmpty() ? "?" : "&") + "pagina=" + page;
  }

  private static TrailPage.Line line(Trail.Entry entry) {
    return new TrailPage.Line(
        Screens.moment(entry.at()), entry.who(), entry.act(), entry.object(), entry.detail());
  }
}
