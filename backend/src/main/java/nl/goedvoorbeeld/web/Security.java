package nl.goedvoorbeeld.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Right;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.setting.Settings;
import org.apache.catalina.core.StandardHost;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// What is not for every reader. Closed by default: nothing behind the readers' filter is open
/// unless a line here says why.
@Configuration(proxyBeanMethods = false)
class Security {

  private static final String DESK = "/redactie";
  static final String SIGN_IN = DESK + "/aanmelden";
  private static final String SECOND_FACTOR = DESK + "/account/tweede-stap";

  /// Where readers sign up. To look at it is for the readers' filter; to send its form is not.
  private static final String SUBSCRIBE = "/nieuwsbrief";

  /// Where who lost the link out of their mail asks for it; to look at, it is as that.
  private static final String LOST_LINK = SUBSCRIBE + "/link";

  /// Whether a request is kept from the readers' filter and left to the security chain. The path is
  /// as it was sent: who writes it in any other way is a reader who finds nothing.
  static boolean guarded(String method, String path) {
    return path.equals(DESK)
        || path.startsWith(DESK + "/")
        || path.startsWith(SUBSCRIBE + "/") && !path.equals(LOST_LINK)
        || Set.of(SUBSCRIBE, LOST_LINK).contains(path) && method.equals("POST");
  }

  @Bean
  Faces faces(List<Reading> readings) {
    return new Faces(readings);
  }

  @Bean
  FilterRegistrationBean<ReadersFilter> readers(
      Faces faces, Settings settings, Clock clock, Networks networks) {
    boolean keeping = settings.themeSources() == null;
    var filter =
        new ReadersFilter(faces, new Headers(settings.baseUrl()), clock, networks::of, keeping);
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return registration;
  }

  /// The desk: for editors, by role, save for what lets them in. Whoever adds an address below
  /// `/redactie` need not think of this; whoever wants one open must say so here.
  @Bean
  @Order(0)
  SecurityFilterChain desk(
      HttpSecurity http,
      Sessions sessions,
      CsrfTokenRepository formTokens,
      DSLContext db,
      Clock clock) {
    return http.securityMatcher(DESK, DESK + "/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    // Who is not in yet: signs in, or has a link that says what it is good for.
                    .requestMatchers(SIGN_IN, SIGN_IN + "/*", DESK + "/link/*")
                    .permitAll()
                    // Who has no account and a link to one version: the secret in it lets them in.
                    .requestMatchers(
                        DESK + "/inzage/*", DESK + "/inzage/*/pagina", DESK + "/inzage/*/media/**")
                    .permitAll()
                    // Who is in, but must get a second factor first.
                    .requestMatchers(SECOND_FACTOR, DESK + "/afmelden")
                    .authenticated()
                    .requestMatchers(
                        DESK + "/mensen",
                        DESK + "/mensen/**",
                        DESK + "/logboek",
                        DESK + "/logboek/**")
                    .hasAuthority(Role.ADMINISTRATOR.name())
                    .requestMatchers(DESK + "/attenderingen", DESK + "/attenderingen/**")
                    .hasAuthority(Role.CHIEF_EDITOR.name())
                    // Of the letters one sees there what one has the right for.
                    .requestMatchers(DESK + "/postvak-uit", DESK + "/postvak-uit/**")
                    .hasAnyAuthority(Right.MAIL_OF_EDITORS.name(), Right.MAILINGS.name())
                    .requestMatchers(DESK + "/abonnees", DESK + "/abonnees/**")
                    .hasAuthority(Right.MAILINGS.name())
                    .requestMatchers(DESK + "/verzendingen", DESK + "/verzendingen/**")
                    .hasAuthority(Right.MAILINGS.name())
                    .anyRequest()
                    .hasAuthority(Role.AUTHOR.name()))
        .securityContext(context -> context.securityContextRepository(sessions))
        .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
        // A form is read to find its token, so who may send how much is asked before.
        .addFilterBefore(new FormGate(Security::refuseUpload), CsrfFilter.class)
        // Who may send a form is known by then.
        .addFilterAfter(new Submissions(db, clock), AuthorizationFilter.class)
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        // Ours go with every response already; what is added is that nothing is kept.
        .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint((request, response, _) -> signIn(request, response))
                    .accessDeniedHandler((request, response, _) -> refuse(request, response)))
        .build();
  }

  /// And back to where one wanted to go, if that was to look at something.
  private static void signIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean looking = request.getMethod().equals("GET");
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String back =
        looking ? "?naar=" + URLEncoder.encode(request.getRequestURI() + query, UTF_8) : "";
    redirect(response, SIGN_IN + back);
  }

  private static void refuseUpload(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean known =
        SecurityContextHolder.getContext().getAuthentication() instanceof Authentication somebody
            && somebody.getPrincipal() instanceof Editor;
    if (known) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      signIn(request, response);
    }
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean unfinished =
        request.getUserPrincipal() instanceof Authentication known
            && known.getPrincipal() instanceof Editor
            && known.getAuthorities().isEmpty();
    if (unfinished && request.getMethod().equals("GET")) {
      redirect(response, SECOND_FACTOR);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /// Without the host, which a request may name as it likes.
  private static void redirect(HttpServletResponse response, String address) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", address);
  }

  /// Where readers say what they want to be sent. Nobody signs in there and no cookie is set: who
  /// asks proves nothing and learns nothing, and who has a link out of a mail is let in by the
  /// secret in it, for what that is good for (`newsletter.SubscriberLinks`). A form of another site
  /// could ride on nothing, so instead of a token {@link SubscriberGate} looks from where it comes.
  @Bean
  @Order(1)
  SecurityFilterChain subscribers(HttpSecurity http, Settings settings) {
    return http.securityMatcher(SUBSCRIBE, SUBSCRIBE + "/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    // Anybody may ask: what comes of it is one mail a day, with a button.
                    .requestMatchers(HttpMethod.POST, SUBSCRIBE)
                    .permitAll()
                    // Who lost the link asks for it: it goes to the address and to nobody else.
                    .requestMatchers(HttpMethod.POST, LOST_LINK)
                    .permitAll()
                    // Who has a link out of a mail: looking changes nothing, a button does. That of
                    // leaving is pressed by programs too (RFC 8058), without anything more.
                    .requestMatchers(
                        SUBSCRIBE + "/bevestigen/*",
                        SUBSCRIBE + "/voorkeuren/*",
                        SUBSCRIBE + "/afmelden/*",
                        SUBSCRIBE + "/gegevens/*",
                        SUBSCRIBE + "/verhuizen/*",
                        SUBSCRIBE + "/terugzetten/*")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .addFilterBefore(
            new SubscriberGate(SUBSCRIBE, settings.baseUrl()), AuthorizationFilter.class)
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        // Ours go with every response already; what is added is that nothing is kept.
        .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(
                        (_, response, _) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
                    .accessDeniedHandler(
                        (_, response, _) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
        .build();
  }

  @Bean
  SecurityFilterChain closed(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /// Tomcat itself answers what is not proper HTTP; it does so in Dutch and without naming itself.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors(
      Settings settings, ObjectProvider<Faces> faces) {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              StandardHost host = (StandardHost) context.getParent();
              var headers = new Headers(settings.baseUrl());
              // Asked for late: the server is there before the library is.
              host.getPipeline().addValve(new PlainErrors(faces::getObject, headers));
              // By this name it sees that it has one already.
              host.setErrorReportValveClass(PlainErrors.class.getName());
            });
  }
}
