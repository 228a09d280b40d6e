package nl.goedvoorbeeld.cms.frame;

import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Version;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.desk.letter.DeskAddress;
import nl.goedvoorbeeld.desk.list.Entry;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// The item that a page of the desk is about; where there is none, neither is the page.
@Component
public final class Subjects {
  /// Of every page about an item.
  public static final String ITEM = Screens.ITEMS + "/{id:[a-z0-9-]{1,100}}";

  public static final String PREVIEW = "/voorbeeld";

  private final Workbench workbench;

  Subjects(Workbench workbench) {
    this.workbench = workbench;
  }

  public Version newest(String id) {
    return workbench.newest(id).orElseThrow(Subjects::missing);
  }

  public Draft draft(String id, long number) {
    return workbench.draft(id, number).orElseThrow(Subjects::missing);
  }

  /// How people count a version.
  public int number(String id, long revision) {
    return workbench.numbering(id).of(revision);
  }

  /// What somebody's text was made from.
  ///
  /// @param number as they sent it; the newest counts where there is no such version
  public Draft base(String id, long number) {
    return workbench.draft(id, number).orElseGet(() -> draft(id, newest(id).number()));
  }

  /// As its newest version has it, or its id.
  public String title(String id) {
    String title = draft(id, newest(id).number()).title();
    return title.isBlank() ? id : title;
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /// As a list has it, or its id.
  public static String title(Entry entry) {
    return entry.title().isBlank() ? entry.itemId() : entry.title();
  }

  public static String address(String id) {
    return DeskAddress.item(id);
  }

  /// The address of its page as readers would see it.
  public static String preview(String id) {
    return address(id) + PREVIEW;
  }

  /// The page of an item, with what was done to it.
  public static ResponseEntity<byte[]> after(Act act, String id) {
    return Screens.to(address(id) + Notice.of(act).query());
  }
}
