package nl.goedvoorbeeld.cms.guest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.act.Numbering;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.Performed;
import nl.goedvoorbeeld.desk.ReviewDeed;
import nl.goedvoorbeeld.desk.guest.Remark;
import nl.goedvoorbeeld.desk.guest.Remarks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is said of an item's versions, by editors and by who checks its facts, until it is settled.
@Controller
public class RemarkPages {
  private static final String ADDRESS = Subjects.ITEM + "/opmerkingen";

  private final Subjects subjects;
  private final Workbench workbench;
  private final Remarks remarks;
  private final Screens screens;
  private final Desk desk;

  RemarkPages(Subjects subjects, Workbench workbench, Remarks remarks, Screens screens, Desk desk) {
    this.subjects = subjects;
    this.workbench = workbench;
    this.remarks = remarks;
    this.screens = screens;
    this.desk = desk;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> show(
      HttpServletRequest request, @AuthenticationPrincipal Editor editor, @PathVariable String id) {
    return show(request, editor, id, HttpStatus.OK, "", "", "");
  }

  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> add(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long versie,
      @RequestParam(defaultValue = "") String passage,
      @RequestParam(defaultValue = "") String opmerking) {
    subjects.newest(id);
    ReviewDeed.Say deed = new ReviewDeed.Say(id, versie, passage.strip(), opmerking);
    return switch (desk.perform(editor, deed)) {
      case Performed.Done<Remark> _ -> Subjects.after(deed.act(), id);
      case Performed.Refused<Remark> refused ->
          show(request, editor, id, HttpStatus.CONFLICT, refused.sentence(), passage, opmerking);
    };
  }

  @PostMapping(ADDRESS + "/{remark:\\d{1,18}}/{daad:afgehandeld|terzijde}")
  ResponseEntity<byte[]> resolve(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @PathVariable long remark,
      @PathVariable String daad,
      @RequestParam(defaultValue = "") String reden) {
    subjects.newest(id);
    ReviewDeed<Remark> deed =
        daad.equals("terzijde")
            ? new ReviewDeed.SetAside(id, remark, reden)
            : new ReviewDeed.Resolve(id, remark);
    return switch (desk.perform(editor, deed)) {
      case Performed.Done<Remark> _ -> Subjects.after(deed.act(), id);
      case Performed.Refused<Remark> refused ->
          show(request, editor, id, HttpStatus.CONFLICT, refused.sentence(), "", "");
    };
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request,
      Editor editor,
      String id,
      HttpStatus status,
      String error,
      String passage,
      String text) {
    long newest = subjects.newest(id).number();
    Numbering numbering = workbench.numbering(id);
    return screens.show(
        status,
        "opmerkingen",
        new RemarkPage(
            screens.frame(request, "Opmerkingen bij " + subjects.title(id), editor),
            Subjects.address(id),
            newest,
            numbering.of(newest),
            error,
            passage,
            text,
            lines(remarks.of(id).reversed(), numbering)));
  }

  public static String author(Remark remark) {
    return remark.author() + (remark.outside() ? " (via een link)" : "");
  }

  private static String settled(Remark.Resolved done) {
    String who = done.by() + ", " + Screens.moment(done.at());
    return done.because().isEmpty()
        ? "Afgehandeld door " + who
        : "Terzijde gelegd door %s, want: «%s»".formatted(who, done.because());
  }

  public static List<RemarkPage.Line> lines(List<Remark> remarks, Numbering numbering) {
    return remarks.stream()
        .map(
            remark ->
                new RemarkPage.Line(
                    remark.id(),
                    author(remark),
                    Screens.moment(remark.at()),
                    numbering.of(remark.revision()),
                    remark.passage(),
                    remark.text(),
                    remark.resolved().map(RemarkPages::settled).orElse("")))
        .toList();
  }
}
