package nl.goedvoorbeeld.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.setting.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// The two cookies of the desk: which session, and the token of its forms. There is one more for
/// editors, see [Origins], and none for readers.
///
/// `SameSite=Lax`: an editor comes from a link in a message and should be signed in then. Looking
/// changes nothing, and every change needs the token, so no more strictness is needed. Over HTTPS
/// their names begin with `__Host-`: a browser then refuses one that another host set.
@Configuration(proxyBeanMethods = false)
class SessionRoom {
  private static final String SAME_SITE = "Lax";
  private static final int ID_BYTES = 32;

  /// That many bytes, as they are written. Whatever else a stranger calls a session is none, and
  /// the database is not asked: it refuses some texts with an error.
  private static final Pattern ID = Pattern.compile("[\\w-]{43}");

  @Bean
  CookieSerializer sessionCookie(Settings settings) {
    var cookie = new OnlyOurs();
    cookie.setCookieName(name("redactie", settings));
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setUseSecureCookie(encrypted(settings));
    cookie.setSameSite(SAME_SITE);
    return cookie;
  }

  private static final class OnlyOurs extends DefaultCookieSerializer {
    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
      return super.readCookieValues(request).stream()
          .filter(id -> ID.matcher(id).matches())
          .toList();
    }
  }

  /// In a cookie of its own, so that whoever only looks at the sign-in page needs no session.
  @Bean
  CsrfTokenRepository formTokens(Settings settings) {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(name("formulier", settings));
    tokens.setParameterName("formulier");
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).secure(encrypted(settings)).sameSite(SAME_SITE).path("/"));
    return tokens;
  }

  @Bean
  SessionIdGenerator sessionIds() {
    return new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), ID_BYTES)
        ::generateKey;
  }

  /// Sessions hold text and nothing else. What is anything else is a mistake, and is refused here.
  @Bean("springSessionConversionService")
  ConversionService sessionText() {
    var text = new GenericConversionService();
    text.addConverter(Object.class, byte[].class, value -> ((String) value).getBytes(UTF_8));
    text.addConverter(byte[].class, Object.class, bytes -> new String(bytes, UTF_8));
    return text;
  }

  /// The library takes it that the rows of one session stand together, and does not ask for it: of
  /// an editor with many sessions it would else lose parts.
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInOrder() {
    return sessions ->
        sessions.setListSessionsByPrincipalNameQuery(
            """
            SELECT S.PRIMARY_ID, S.SESSION_ID, S.CREATION_TIME, S.LAST_ACCESS_TIME,
              S.MAX_INACTIVE_INTERVAL, SA.ATTRIBUTE_NAME, SA.ATTRIBUTE_BYTES
            FROM %TABLE_NAME% S
            LEFT JOIN %TABLE_NAME%_ATTRIBUTES SA ON S.PRIMARY_ID = SA.SESSION_PRIMARY_ID
            WHERE S.PRINCIPAL_NAME = ?
            ORDER BY S.PRIMARY_ID
            """);
  }

  private static String name(String name, Settings settings) {
    return (encrypted(settings) ? "__Host-" : "") + name;
  }

  private static boolean encrypted(Settings settings) {
    return "https".equals(settings.baseUrl().getScheme());
  }
}
