package nl.goedvoorbeeld.cms.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Right;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.desk.letter.DeskAddress;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.theme.Theme;
import nl.goedvoorbeeld.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Draws the pages of the desk.
@Component
public final class Screens {
  public static final String DESK = DeskAddress.DESK;
  public static final String TO_DO = DeskAddress.TO_DO;
  public static final String ITEMS = DeskAddress.ITEMS;
  public static final String IMAGES = DESK + "/media";

  public static final String ALERTS = DESK + "/attenderingen";

  /// Before the token of a link.
  public static final String GUEST = DeskAddress.GUEST;

  public static final String SIGN_IN = DESK + "/aanmelden";
  public static final String CODE = SIGN_IN + "/code";
  public static final String ACCOUNT = DeskAddress.ACCOUNT;
  public static final String SECOND_FACTOR = ACCOUNT + "/tweede-stap";
  public static final String SUBSCRIBERS = DESK + "/abonnees";
  public static final String MAILINGS = DESK + "/verzendingen";
  public static final String POSTBOX = DESK + "/postvak-uit";

  /// That nothing goes to subscribers.
  public static final String MAIL_PAUSE = POSTBOX + "/staat-stil";

  public static final String PEOPLE = DESK + "/mensen";
  public static final String TRAIL = DESK + "/logboek";

  private final Theme theme;
  private final Settings settings;

  Screens(Theme theme, Settings settings) {
    this.theme = theme;
    this.settings = settings;
  }

  /// @param editor null when nobody is signed in
  public Frame frame(HttpServletRequest request, String title, @Nullable Editor editor) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new Frame(
        theme,
        title,
        request.getRequestURI(),
        editor == null ? "" : editor.name() + " (" + editor.role().word() + ")",
        editor == null ? List.of() : menu(editor),
        token.getParameterName(),
        token.getToken(),
        settings.demonstration(),
        Notice.of(request).sentence(),
        "");
  }

  private static List<NamedLink> menu(Editor editor) {
    List<NamedLink> menu = new ArrayList<>();
    menu.add(new NamedLink(DESK, "Redactie"));
    menu.add(new NamedLink(Screens.TO_DO, "Te doen"));
    menu.add(new NamedLink(Screens.ITEMS, "Items"));
    menu.add(new NamedLink(Screens.IMAGES, "Afbeeldingen"));
    if (Right.MAIL_OF_EDITORS.heldBy(editor) || Right.MAILINGS.heldBy(editor)) {
      menu.add(new NamedLink(POSTBOX, "Postvak uit"));
    }
    if (editor.role().covers(Role.CHIEF_EDITOR)) {
      menu.add(new NamedLink(ALERTS, "Attenderingen"));
    }
    if (Right.MAILINGS.heldBy(editor)) {
      menu.add(new NamedLink(MAILINGS, "Verzendingen"));
      menu.add(new NamedLink(SUBSCRIBERS, "Abonnees"));
    }
    if (editor.role().covers(Role.ADMINISTRATOR)) {
      menu.add(new NamedLink(PEOPLE, "Mensen"));
      menu.add(new NamedLink(TRAIL, "Logboek"));
    }
    menu.add(new NamedLink(ACCOUNT, "Mijn account"));
    return menu;
  }

  /// @param template in the folder `redactie`
  public ResponseEntity<byte[]> show(HttpStatus status, String template, Object page) {
    return ResponseEntity.status(status)
        .header(HttpHeaders.CONTENT_TYPE, Answer.HTML)
        .body(theme.page("redactie/" + template, page));
  }

  public ResponseEntity<byte[]> show(String template, Object page) {
    return show(HttpStatus.OK, template, page);
  }

  /// To a page of ours, without naming the host.
  public static ResponseEntity<byte[]> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .build();
  }

  /// Which page of a list was asked for; any that may be there.
  public static int page(String asked) {
    if (!asked.matches("[1-9]\\d{0,6}")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return Integer.parseInt(asked);
  }

  public static String moment(Instant at) {
    return Dutch.moment(at);
  }
}
