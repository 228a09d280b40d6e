package nl.goedvoorbeeld.cms;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.content.Dutch;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Workbench;
import nl.goedvoorbeeld.content.Working;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.search.Query;
import nl.goedvoorbeeld.search.Results;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What is public, to find an item that is to be changed, with the readers' own search.
@Controller
class ItemList {
  private static final List<String> KINDS =
      Arrays.stream(Kind.values()).filter(Kind::hasPage).map(Kind::value).toList();

  private final Libraries libraries;
  private final Workbench workbench;
  private final Screens screens;
  private final Clock clock;

  ItemList(Libraries libraries, Workbench workbench, Screens screens, Clock clock) {
    this.libraries = libraries;
    this.workbench = workbench;
    this.screens = screens;
    this.clock = clock;
  }

  @GetMapping(ItemPages.ITEMS)
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") String pagina) {
    Map<String, List<String>> asked =
        Map.of("q", List.of(q), "pagina", List.of(pagina), "soort", KINDS);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
    Results results =
        libraries.read(
            library ->
                switch (library.parse(asked)) {
                  case Query.Reading.Understood(Query query, _) -> library.search(query, today);
                  case Query.Reading.Refused _ ->
                      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                });
    Map<String, Working> open =
        workbench.open().stream().collect(Collectors.toMap(Working::itemId, one -> one));
    int page = results.query().page();
    return screens.show(
        "items",
        new ItemsPage(
            screens.frame(request, "Items", editor),
            q,
            results.total() == 1 ? "1 item" : results.total() + " items",
            results.hits().stream().map(hit -> line(hit.item(), open)).toList(),
            page > 1 ? turn(q, page - 1) : "",
            page < results.pages() ? turn(q, page + 1) : ""));
  }

  private static ItemLine line(Item item, Map<String, Working> open) {
    Working working = open.get(item.id());
    return new ItemLine(
        ItemPages.ITEMS + "/" + item.id(),
        item.title(),
        item.kind().word(),
        working == null ? "" : working.state().word());
  }

  private static String turn(String q, int page) {
    return ItemPages.ITEMS + "?q=" + URLEncoder.encode(q, UTF_8) + "&pagina=" + page;
  }
}
