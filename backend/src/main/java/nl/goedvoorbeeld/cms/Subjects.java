package nl.goedvoorbeeld.cms;

import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.Draft;
import nl.goedvoorbeeld.content.Rank;
import nl.goedvoorbeeld.content.Version;
import nl.goedvoorbeeld.content.Workbench;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// The item that a page of the desk is about; where there is none, neither is the page.
@Component
final class Subjects {
  /// Of every page about an item.
  static final String ITEM = ItemPages.ITEMS + "/{id:[a-z0-9-]{1,100}}";

  private final Workbench workbench;

  Subjects(Workbench workbench) {
    this.workbench = workbench;
  }

  Version newest(String id) {
    return workbench.newest(id).orElseThrow(Subjects::missing);
  }

  Draft draft(String id, long number) {
    return workbench.draft(id, number).orElseThrow(Subjects::missing);
  }

  /// How people count a version.
  int number(String id, long revision) {
    return workbench.numbering(id).of(revision);
  }

  /// As the trail says it.
  String versionWords(String id, long revision) {
    return "versie " + number(id, revision);
  }

  /// What somebody's text was made from.
  ///
  /// @param number as they sent it; the newest counts where there is no such version
  Draft base(String id, long number) {
    return workbench.draft(id, number).orElseGet(() -> draft(id, newest(id).number()));
  }

  /// As its newest version has it, or its id.
  String title(String id) {
    String title = draft(id, newest(id).number()).title();
    return title.isBlank() ? id : title;
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  static String address(String id) {
    return ItemPages.ITEMS + "/" + id;
  }

  static boolean isChief(Editor editor) {
    return rank(editor) == Rank.CHIEF;
  }

  static Rank rank(Editor editor) {
    return editor.role().covers(Role.CHIEF_EDITOR) ? Rank.CHIEF : Rank.AUTHOR;
  }
}
