package nl.goedvoorbeeld.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.Right;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.digest.Sha256;
import nl.goedvoorbeeld.privacy.Periods;
import nl.goedvoorbeeld.setting.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Who is signed in. A session holds the number of an editor and the standing that it began with;
/// who that is and what they may do is asked of the database at every request. So a new role counts
/// at once, and a new password, role or end of the account ends every session that began before.
///
/// Text only: nothing of a session is ever read back as a Java object.
@Component
public class Sessions implements SecurityContextRepository {
  static final Duration LONGEST = Periods.SESSION;

  /// So long it counts that somebody proved who they are, for what a session that was left open is
  /// not enough for.
  public static final Duration PROOF = Duration.ofMinutes(10);

  /// Between the password and the code.
  private static final Duration HALFWAY = Duration.ofMinutes(10);

  private static final String EDITOR = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
  private static final String STANDING = "stand";
  private static final String SINCE = "sinds";
  private static final String NETWORK = "netwerk";
  private static final String PROGRAM = "programma";
  private static final String PROVED = "bewezen";
  private static final String HALF = "half";
  private static final String WHOLE = "geheel";
  private static final int LONGEST_PROGRAM = 200;

  private final Editors editors;
  private final FindByIndexNameSessionRepository<? extends Session> stored;
  private final CsrfTokenRepository csrf;
  private final Origins origins;
  private final Clock clock;
  private final boolean secondFactorNeeded;

  Sessions(
      Editors editors,
      FindByIndexNameSessionRepository<? extends Session> stored,
      CsrfTokenRepository csrf,
      Origins origins,
      Settings settings,
      Clock clock) {
    this.editors = editors;
    this.stored = stored;
    this.csrf = csrf;
    this.origins = origins;
    this.clock = clock;
    // Who tries the program on their own machine is not asked to get their phone first.
    this.secondFactorNeeded = !Local.is(settings.baseUrl().getHost());
  }

  /// One place where an editor is signed in.
  ///
  /// @param handle names it, without being of use to whoever reads it
  /// @param program what the browser says it is: text from a stranger
  public record Open(
      String handle,
      Instant since,
      Instant lastSeen,
      String network,
      String program,
      boolean current) {}

  /// Whether every editor must have a second factor here.
  public boolean secondFactorNeeded() {
    return secondFactorNeeded;
  }

  /// The editor is in. Nothing of the session before remains: neither its id, nor what was in it,
  /// nor the token of its forms.
  public void begin(Editor editor, HttpServletRequest request, HttpServletResponse response) {
    begin(editor, false, now(), request, response);
  }

  /// As {@link #begin}, of whoever has proved both factors at once: with a passkey, or at the
  /// provider. Nobody asks them for a second step here.
  public void beginWhole(Editor editor, HttpServletRequest request, HttpServletResponse response) {
    begin(editor, true, now(), request, response);
  }

  /// The editor goes on, after a change that ended all sessions; in the way that they came in.
  public void beginAgain(Editor editor, HttpServletRequest request, HttpServletResponse response) {
    @Nullable HttpSession before = request.getSession(false);
    String proved =
        before != null && before.getAttribute(PROVED) instanceof String moment ? moment : "0";
    begin(editor, whole(before), proved, request, response);
  }

  /// Whether they proved who they are a moment ago, with all that is asked of them to sign in.
  public boolean proved(HttpServletRequest request) {
    @Nullable HttpSession session = request.getSession(false);
    return session != null
        && session.getAttribute(PROVED) instanceof String moment
        && Instant.ofEpochSecond(Long.parseLong(moment)).plus(PROOF).isAfter(clock.instant());
  }

  /// They did so again just now.
  public void prove(HttpServletRequest request) {
    Optional.ofNullable(request.getSession(false))
        .ifPresent(session -> session.setAttribute(PROVED, now()));
  }

  /// What only this browser has, and has before anybody is signed in; empty without a form of ours.
  public Optional<String> browser(HttpServletRequest request) {
    return Optional.ofNullable(csrf.loadToken(request)).map(CsrfToken::getToken);
  }

  private void begin(
      Editor editor,
      boolean whole,
      String proved,
      HttpServletRequest request,
      HttpServletResponse response) {
    HttpSession session = fresh(request);
    session.setAttribute(PROVED, proved);
    if (whole) {
      session.setAttribute(WHOLE, "ja");
    }
    session.setAttribute(EDITOR, Long.toString(editor.id()));
    session.setAttribute(STANDING, Integer.toString(editor.standing()));
    session.setAttribute(SINCE, now());
    session.setAttribute(NETWORK, origins.of(request).network());
    session.setAttribute(PROGRAM, program(request));
    new CsrfAuthenticationStrategy(csrf)
        .onAuthentication(authentication(editor, whole), request, response);
    origins.mark(editor, response);
  }

  /// The password was right, and a code must follow in this same session.
  public void beginHalf(Editor editor, HttpServletRequest request) {
    HttpSession session = fresh(request);
    session.setMaxInactiveInterval((int) HALFWAY.toSeconds());
    session.setAttribute(HALF, Long.toString(editor.id()));
    session.setAttribute(STANDING, Integer.toString(editor.standing()));
    session.setAttribute(SINCE, now());
  }

  /// Of whom the password was right, a moment ago.
  public Optional<Editor> half(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .filter(session -> young(session, HALFWAY))
        .flatMap(session -> editor(session, HALF));
  }

  public void end(HttpServletRequest request, HttpServletResponse response) {
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    csrf.saveToken(null, request, response);
  }

  /// Where an editor is signed in, the latest first.
  public List<Open> of(Editor editor, HttpServletRequest request) {
    String own = Optional.ofNullable(request.getSession(false)).map(HttpSession::getId).orElse("");
    return stored.findByPrincipalName(Long.toString(editor.id())).values().stream()
        .filter(session -> !session.isExpired())
        .filter(session -> text(session, STANDING).equals(Integer.toString(editor.standing())))
        .map(
            session ->
                new Open(
                    handle(session.getId()),
                    Instant.ofEpochSecond(Long.parseLong(text(session, SINCE))),
                    session.getLastAccessedTime(),
                    text(session, NETWORK),
                    text(session, PROGRAM),
                    session.getId().equals(own)))
        .sorted(Comparator.comparing(Open::lastSeen).reversed())
        .toList();
  }

  /// Ends one session of an editor; of nobody else.
  ///
  /// @return how many, so none or one
  public int end(Editor editor, String handle) {
    return end(editor, id -> handle(id).equals(handle));
  }

  /// Ends all sessions of an editor, but for the one that asks it.
  ///
  /// @return how many
  public int endOthers(Editor editor, HttpServletRequest request) {
    String own = Optional.ofNullable(request.getSession(false)).map(HttpSession::getId).orElse("");
    return end(editor, id -> !id.equals(own));
  }

  private int end(Editor editor, Predicate<String> which) {
    List<String> ids =
        stored.findByPrincipalName(Long.toString(editor.id())).keySet().stream()
            .filter(which)
            .toList();
    ids.forEach(stored::deleteById);
    return ids.size();
  }

  @Override
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    SecurityContext context = new SecurityContextImpl();
    @Nullable HttpSession session = holder.getRequest().getSession(false);
    if (session != null && session.getAttribute(EDITOR) != null) {
      Optional<Editor> editor =
          Optional.of(session)
              .filter(open -> young(open, LONGEST))
              .flatMap(open -> editor(open, EDITOR));
      editor.ifPresentOrElse(
          one -> context.setAuthentication(authentication(one, whole(session))),
          session::invalidate);
    }
    return context;
  }

  /// Nothing to save: what is in the session was put there when the editor signed in.
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> session.getAttribute(EDITOR))
        .isPresent();
  }

  private Optional<Editor> editor(HttpSession session, String attribute) {
    return Optional.ofNullable(session.getAttribute(attribute))
        .flatMap(id -> editors.find(Long.parseLong(id.toString())))
        .filter(Editor::active)
        .filter(
            editor -> Integer.toString(editor.standing()).equals(session.getAttribute(STANDING)));
  }

  /// An editor who must have a second factor and has none yet is known, and may do nothing but get
  /// one.
  private Authentication authentication(Editor editor, boolean whole) {
    boolean complete = whole || editor.hasSecondFactor() || !secondFactorNeeded;
    List<SimpleGrantedAuthority> may =
        Stream.concat(
                Arrays.stream(Role.values())
                    .filter(role -> complete && editor.role().covers(role))
                    .map(Role::name),
                Arrays.stream(Right.values())
                    .filter(right -> complete && right.heldBy(editor))
                    .map(Right::name))
            .map(SimpleGrantedAuthority::new)
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(editor, null, may);
  }

  private static boolean whole(@Nullable HttpSession session) {
    return session != null && session.getAttribute(WHOLE) != null;
  }

  private static HttpSession fresh(HttpServletRequest request) {
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    return request.getSession(true);
  }

  private String now() {
    return Long.toString(clock.instant().getEpochSecond());
  }

  private boolean young(HttpSession session, Duration longest) {
    return session.getAttribute(SINCE) instanceof String since
        && Instant.ofEpochSecond(Long.parseLong(since)).plus(longest).isAfter(clock.instant());
  }

  private static String text(Session session, String attribute) {
    return Optional.<Object>ofNullable(session.getAttribute(attribute))
        .map(Object::toString)
        .orElse("");
  }

  private static String program(HttpServletRequest request) {
    String program = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    return program
        .substring(0, Math.min(program.length(), LONGEST_PROGRAM))
        .replaceAll("\\p{Cntrl}", " ");
  }

  private static String handle(String sessionId) {
    return Sha256.hex(sessionId, 12);
  }
}
