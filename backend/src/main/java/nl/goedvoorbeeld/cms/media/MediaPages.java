package nl.goedvoorbeeld.cms.media;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.InPages;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.act.Working;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.Performed;
import nl.goedvoorbeeld.desk.TextDeed;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.media.MediaName;
import nl.goedvoorbeeld.media.Prepared;
import nl.goedvoorbeeld.media.Upload;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.search.Libraries;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Where editors send images to, and see those that there are. How a file is called where it comes
/// from is not looked at.
@Controller
public class MediaPages {

  private final Images images;
  private final Workbench workbench;
  private final Libraries libraries;
  private final Screens screens;
  private final Desk desk;

  MediaPages(Images images, Workbench workbench, Libraries libraries, Screens screens, Desk desk) {
    this.images = images;
    this.workbench = workbench;
    this.libraries = libraries;
    this.screens = screens;
    this.desk = desk;
  }

  @GetMapping(Screens.IMAGES)
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestParam(defaultValue = "1") String pagina) {
    return show(request, editor, HttpStatus.OK, Screens.page(pagina), "", "");
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request,
      Editor editor,
      HttpStatus status,
      int page,
      String error,
      String alt) {
    int total = images.count();
    int pages = new InPages(total, Images.PAGE).pages();
    if (page > pages) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    List<Upload> recent = images.recent(page);
    Map<String, List<Working>> drafts =
        workbench.showing(recent.stream().map(Upload::hash).toList());
    return screens.show(
        status,
        "afbeeldingen",
        new MediaPage(
            screens.frame(request, "Afbeeldingen", editor),
            error,
            alt,
            Dutch.count(total, "afbeelding", "afbeeldingen"),
            recent.stream()
                .map(one -> line(one, drafts.getOrDefault(one.hash(), List.of())))
                .toList(),
            page > 1 ? turn(page - 1) : "",
            page < pages ? turn(page + 1) : ""));
  }

  private static String turn(int page) {
    return Screens.IMAGES + "?pagina=" + page;
  }

  /// @param drafts that show it
  private MediaPage.Line line(Upload upload, List<Working> drafts) {
    Upload.Size whole = upload.sizes().getLast();
    Upload.Size small = upload.sizes().getFirst();
    return new MediaPage.Line(
        upload.hash(),
        upload.picture(Screens.IMAGES + "/").variants().getFirst().address(),
        small.width(),
        small.height(),
        upload.alt(),
        "![" + escaped(upload.alt()) + "](" + upload.address() + ")",
        whole.width() + " bij " + whole.height(),
        Screens.moment(upload.at()) + ", " + upload.by(),
        uses(upload.hash(), drafts));
  }

  private List<NamedLink> uses(String hash, List<Working> drafts) {
    Map<String, NamedLink> uses = new LinkedHashMap<>();
    for (Item item : libraries.snapshot().showing(hash)) {
      uses.put(item.id(), new NamedLink(Subjects.address(item.id()), item.title()));
    }
    for (Working draft : drafts) {
      String title = draft.title().isBlank() ? draft.itemId() : draft.title();
      uses.putIfAbsent(
          draft.itemId(), new NamedLink(Subjects.address(draft.itemId()), title + " (concept)"));
    }
    return List.copyOf(uses.values());
  }

  /// So that the words stand there as words, whatever signs they hold.
  private static String escaped(String words) {
    return words.replaceAll("([\\\\\\[\\]`*_<>&!~:#$|{}])", "\\\\$1");
  }

  @PostMapping(Screens.IMAGES)
  ResponseEntity<?> send(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "") String accept,
      @RequestParam(required = false) Optional<MultipartFile> bestand,
      @RequestParam(defaultValue = "") String alt)
      throws IOException {
    boolean script = accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
    // Before the transaction: this takes a while.
    Prepared prepared =
        bestand.isEmpty() || bestand.get().isEmpty()
            ? new Prepared.Refused(
                bestand.map(MultipartFile::getOriginalFilename).orElse("").isEmpty()
                    ? "Kies een bestand."
                    : "Dit bestand is leeg.")
            : images.prepare(bestand.get().getBytes());
    return switch (desk.perform(editor, new TextDeed.Send(prepared, alt))) {
      case Performed.Done<Upload>(Upload upload, _) when script ->
          told(HttpStatus.CREATED, new Sent(upload.address(), upload.alt()));
      case Performed.Done<Upload> _ -> Screens.to(Screens.IMAGES + Notice.of(Act.UPLOAD).query());
      case Performed.Refused<Upload> refused when script ->
          told(HttpStatus.UNPROCESSABLE_ENTITY, new Complaint(refused.sentence()));
      case Performed.Refused<Upload> refused ->
          show(request, editor, HttpStatus.BAD_REQUEST, 1, refused.sentence(), alt);
    };
  }

  private static ResponseEntity<Object> told(HttpStatus status, Object words) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(words);
  }

  /// What the script of the form is told.
  private record Sent(@JsonProperty("adres") String address, @JsonProperty("alt") String alt) {}

  private record Complaint(@JsonProperty("melding") String sentence) {}

  /// Any image, for editors.
  @GetMapping(Screens.IMAGES + "/{*name}")
  ResponseEntity<byte[]> image(@PathVariable String name) {
    return MediaName.parse(name.substring(1))
        .flatMap(this::file)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// For who was asked who they are: kept by nobody on the way.
  public Optional<ResponseEntity<byte[]>> file(MediaName name) {
    return images
        .find(name.hash())
        .flatMap(upload -> images.bytes(upload, name))
        .map(
            bytes ->
                ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, name.contentType())
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name.file() + "\"")
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .body(bytes));
  }
}
