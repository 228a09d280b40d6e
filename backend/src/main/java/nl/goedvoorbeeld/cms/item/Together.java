package nl.goedvoorbeeld.cms.item;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.form.Companions;
import nl.goedvoorbeeld.cms.form.FormFields;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Acts;
import nl.goedvoorbeeld.content.act.Request;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.act.Working;
import nl.goedvoorbeeld.content.check.EditorWords;
import nl.goedvoorbeeld.content.check.Outcome.Objection;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.Performed;
import nl.goedvoorbeeld.desk.ReadersDeed;
import nl.goedvoorbeeld.desk.ReviewDeed;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.search.Libraries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One act on many drafts of the list. Each names the version that the editor saw.
///
/// Offering and approving is done for each by itself, and what was refused is told; publishing is
/// one generation, so it is done for all or for none.
@Controller
class Together {
  private static final String ADDRESS = Screens.ITEMS + "/samen";

  /// Said of what is no fault of the text, once for each item.
  private static final String LEANS = "dit verwijst naar items die nog niet openbaar zijn.";

  private static final Pattern CHOICE = Pattern.compile("([a-z0-9-]{1,100}):(\\d{1,18})");

  /// What a list says of itself, as the end of an address; nothing that leads elsewhere.
  private static final Pattern BACK = Pattern.compile("\\?[\\w%&=.+*-]{0,4000}");

  private final Workbench workbench;
  private final Acts acts;
  private final Screens screens;
  private final Desk desk;
  private final FormFields fields;
  private final Libraries libraries;

  Together(
      Workbench workbench,
      Acts acts,
      Screens screens,
      Desk desk,
      FormFields fields,
      Libraries libraries) {
    this.workbench = workbench;
    this.acts = acts;
    this.screens = screens;
    this.desk = desk;
    this.fields = fields;
    this.libraries = libraries;
  }

  private record Chosen(String id, long revision) {}

  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> act(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "") String daad,
      @RequestParam(defaultValue = "") List<String> keuze,
      @RequestParam(defaultValue = "") String terug,
      @RequestParam(defaultValue = "") String van,
      @RequestParam(defaultValue = "") String belangrijk,
      @RequestParam(defaultValue = "") String toelichting) {
    List<Chosen> chosen = keuze.stream().distinct().map(Together::chosen).toList();
    boolean ofItem = chosen.stream().anyMatch(one -> one.id.equals(van));
    String back =
        ofItem
            ? Subjects.address(van)
            : Screens.ITEMS + (BACK.matcher(terug).matches() ? terug : "");
    if (chosen.isEmpty()) {
      return show(request, editor, back, List.of(), List.of("Kies eerst een of meer items."));
    }
    if (chosen.size() > Companions.MOST) {
      String sentence = "U koos %d items. Kies er hoogstens %d tegelijk.";
      return show(
          request,
          editor,
          back,
          List.of(),
          List.of(sentence.formatted(chosen.size(), Companions.MOST)));
    }
    Act act =
        Act.ofMany()
            .filter(one -> one.address().equals(daad))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return switch (act.bulk()) {
      case EACH -> each(request, editor, act, chosen, back);
      case TOGETHER ->
          publish(
              request,
              editor,
              chosen.stream()
                  .map(
                      one ->
                          one.id.equals(van)
                              ? new Request(
                                  one.id, one.revision, belangrijk.equals("ja"), toelichting)
                              : new Request(one.id, one.revision, false, ""))
                  .toList(),
              back,
              ofItem ? Notice.of(act) : Notice.ofMany(act));
      case ONE_BY_ONE -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    };
  }

  private static Chosen chosen(String choice) {
    Matcher matcher = CHOICE.matcher(choice);
    if (!matcher.matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return new Chosen(matcher.group(1), Long.parseLong(matcher.group(2)));
  }

  private ResponseEntity<byte[]> each(
      HttpServletRequest request, Editor editor, Act act, List<Chosen> chosen, String back) {
    List<String> done = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Chosen one : chosen) {
      switch (desk.perform(editor, ReviewDeed.of(act, one.id, one.revision, ""))) {
        case Performed.Done<?> _ -> done.add(title(one.id));
        case Performed.Refused<?> because ->
            refused.add("«%s»: %s".formatted(title(one.id), because.sentence()));
      }
    }
    return refused.isEmpty()
        ? Screens.to(back(back, Notice.ofMany(act)))
        : show(request, editor, back, done, refused);
  }

  private ResponseEntity<byte[]> publish(
      HttpServletRequest request, Editor editor, List<Request> wanted, String back, Notice notice) {
    return switch (desk.perform(editor, new ReadersDeed.Publish(wanted))) {
      case Performed.Done<?> _ -> Screens.to(back(back, notice));
      case Performed.Refused<?>(List<Objection> objections, _) ->
          refused(request, editor, wanted, objections, back);
    };
  }

  /// Why nothing became public. Where it leans on drafts only, these can become so with it.
  ResponseEntity<byte[]> refused(
      HttpServletRequest request,
      Editor editor,
      List<Request> wanted,
      List<Objection> objections,
      String back) {
    List<String> ids = wanted.stream().map(Request::itemId).toList();
    Snapshot now = libraries.snapshot();
    List<Working> along = workbench.along(ids, now);
    Set<Ref> refs = along.stream().map(Together::ref).collect(Collectors.toSet());
    boolean more = along.stream().anyMatch(one -> !ids.contains(one.itemId()));
    Map<String, String> titles = titles(wanted);
    EditorWords words = fields.words();
    List<String> sentences =
        Stream.concat(
                objections.stream()
                    .filter(one -> one.leansOn().filter(refs::contains).isEmpty())
                    .map(one -> named(titles, one) + words.of(one)),
                objections.stream()
                    .filter(one -> one.leansOn().filter(refs::contains).isPresent())
                    .map(one -> named(titles, one) + LEANS))
            .distinct()
            .toList();
    return show(
        request, editor, back, List.of(), sentences, more ? offer(along, now, wanted) : null);
  }

  private static Ref ref(Working working) {
    return new Ref(working.kind().folder(), working.slug());
  }

  private Companions offer(List<Working> along, Snapshot now, List<Request> wanted) {
    Companions offer = Companions.of(along, acts.objections(along, now));
    return wanted.stream()
        .filter(one -> one.important() || !one.note().isBlank())
        .findFirst()
        .map(one -> offer.told(one.itemId(), one.important(), one.note()))
        .orElse(offer);
  }

  private static String named(Map<String, String> titles, Objection one) {
    return "«%s»: ".formatted(titles.getOrDefault(one.about(), one.about()));
  }

  /// A refusal names a file, or the id of what is no draft.
  private Map<String, String> titles(List<Request> wanted) {
    Map<String, String> titles = new HashMap<>();
    for (Request one : wanted) {
      String title = title(one.itemId());
      workbench
          .working(one.itemId())
          .ifPresent(found -> titles.put(found.kind().file(found.slug()), title));
      titles.put(one.itemId(), title);
    }
    return titles;
  }

  private static String back(String back, Notice notice) {
    String query = notice.query();
    return back.contains("?") ? back + "&" + query.substring(1) : back + query;
  }

  private String title(String id) {
    return workbench
        .working(id)
        .map(Working::title)
        .filter(title -> !title.isBlank())
        .or(
            () ->
                workbench
                    .newest(id)
                    .flatMap(version -> workbench.draft(id, version.number()))
                    .map(draft -> draft.title())
                    .filter(title -> !title.isBlank()))
        .orElse(id);
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request,
      Editor editor,
      String back,
      List<String> done,
      List<String> refused) {
    return show(request, editor, back, done, refused, null);
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request,
      Editor editor,
      String back,
      List<String> done,
      List<String> refused,
      @Nullable Companions offer) {
    return screens.show(
        HttpStatus.CONFLICT,
        "samen",
        new TogetherPage(
            screens.frame(request, "Niet alles is gelukt", editor), back, done, refused, offer));
  }
}
