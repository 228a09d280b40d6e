package nl.goedvoorbeeld.cms;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.Dutch;
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

/// Draws the pages of the desk.
@Component
final class Screens {
  static final String DESK = "/redactie";
  static final String TO_DO = DESK + "/te-doen";
  static final String ITEMS = DESK + "/items";
  static final String IMAGES = DESK + "/media";

  /// Before the token of a link.
  static final String GUEST = DESK + "/inzage/";

  static final String SIGN_IN = DESK + "/aanmelden";
  static final String CODE = SIGN_IN + "/code";
  static final String ACCOUNT = DESK + "/account";
  static final String SECOND_FACTOR = ACCOUNT + "/tweede-stap";
  static final String PEOPLE = DESK + "/mensen";
  static final String TRAIL = DESK + "/logboek";

  private final Theme theme;
  private final Settings settings;

  Screens(Theme theme, Settings settings) {
    this.theme = theme;
    this.settings = settings;
  }

  /// @param editor null when nobody is signed in
  Frame frame(HttpServletRequest request, String title, @Nullable Editor editor) {
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
    if (editor.role().covers(Role.ADMINISTRATOR)) {
      menu.add(new NamedLink(PEOPLE, "Mensen"));
      menu.add(new NamedLink(TRAIL, "Logboek"));
    }
    menu.add(new NamedLink(ACCOUNT, "Mijn account"));
    return menu;
  }

  /// @param template in the folder `redactie`
  ResponseEntity<byte[]> show(HttpStatus status, String template, Object page) {
    return ResponseEntity.status(status)
        .header(HttpHeaders.CONTENT_TYPE, Answer.HTML)
        .body(theme.page("redactie/" + template, page));
  }

  ResponseEntity<byte[]> show(String template, Object page) {
    return show(HttpStatus.OK, template, page);
  }

  /// To a page of ours, without naming the host.
  static ResponseEntity<byte[]> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .build();
  }

  static String moment(Instant at) {
    return Dutch.moment(at);
  }
}
