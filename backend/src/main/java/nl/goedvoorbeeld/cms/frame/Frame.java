package nl.goedvoorbeeld.cms.frame;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.theme.Theme;
import nl.goedvoorbeeld.web.Submissions;

/// What surrounds a page of the desk.
///
/// @param path of the page, to mark it in the menu
/// @param who is signed in, with the role; empty when nobody is
/// @param menu what this editor can go to
/// @param token what every form must bring along, under the name [#tokenName]
/// @param done what was just done; empty when nothing was
/// @param leads to where readers find it; empty when that is nowhere, or says nothing
public record Frame(
    Theme theme,
    String title,
    String path,
    String who,
    List<NamedLink> menu,
    String tokenName,
    String token,
    boolean demonstration,
    String done,
    String leads) {

  /// As long as what was done is still so.
  public Frame told(boolean so, String address) {
    return new Frame(
        theme,
        title,
        path,
        who,
        menu,
        tokenName,
        token,
        demonstration,
        so ? done : "",
        so ? address : "");
  }

  /// For one form: what is sent with it is one act, however often.
  public String submission() {
    return Submissions.number();
  }

  public String asset(String asset) {
    return theme.address(asset);
  }

  /// As `aria-current` wants it; null for another page.
  public String current(NamedLink link) {
    if (path.equals(link.href())) {
      return "page";
    }
    return !link.href().equals("/redactie") && path.startsWith(link.href() + "/") ? "true" : "";
  }
}
