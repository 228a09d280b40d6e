package nl.goedvoorbeeld.cms.entry;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import nl.goedvoorbeeld.RunningSite;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/// An OpenID Connect provider of others, on a port of its own: the authorization server of Spring,
/// with people who sign in there by their name alone. What it says of each is up to the test.
///
/// Nothing here is found by a scan of components, or it would be part of our own application.
final class TestProvider implements AutoCloseable {
  static final String CLIENT = "goedvoorbeeld";
  static final String SECRET = "een geheim tussen servers";

  private static final String NAME = "Wie";

  private static final Map<String, Consumer<JwtClaimsSet.Builder>> SAID = new ConcurrentHashMap<>();

  private final AnnotationConfigServletWebServerApplicationContext context =
      new AnnotationConfigServletWebServerApplicationContext();
  private final HttpClient browser = HttpClient.newHttpClient();
  private final int port;

  TestProvider(int port) {
    this.port = port;
    var server = new TomcatServletWebServerFactory(port);
    // Filters do the work; without a servlet behind them they are not asked.
    server.setRegisterDefaultServlet(true);
    context.registerBean(TomcatServletWebServerFactory.class, () -> server);
    context.registerBean(
        AuthorizationServerSettings.class,
        () -> AuthorizationServerSettings.builder().issuer(issuer()).build());
    context.register(Parts.class);
    context.refresh();
  }

  String issuer() {
    return "http://localhost:" + port;
  }

  Map<String, String> settings() {
    return Map.of(
        "GV_OIDC_ISSUER",
        issuer(),
        "GV_OIDC_CLIENT_ID",
        CLIENT,
        "GV_OIDC_CLIENT_SECRET",
        SECRET,
        "GV_OIDC_NAME",
        "de gemeente");
  }

  /// What it says from now on of who signs in with this name.
  void says(String name, String email, boolean verified) {
    says(name, claims -> claims.claim("email", email).claim("email_verified", verified));
  }

  void says(String name, Consumer<JwtClaimsSet.Builder> claims) {
    SAID.put(name, claims);
  }

  /// A browser goes to this address of ours and signs in.
  ///
  /// @return where it is sent back to, on the site
  String signIn(String address, String name) {
    try {
      HttpResponse<String> answer =
          browser.send(
              HttpRequest.newBuilder(URI.create(address)).header(NAME, name).build(),
              BodyHandlers.ofString());
      String back =
          answer
              .headers()
              .firstValue("Location")
              .orElseThrow(() -> new AssertionError(answer + answer.body()));
      if (!back.startsWith(RunningSite.BASE_URL)) {
        throw new AssertionError(back);
      }
      return back.substring(RunningSite.BASE_URL.length());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }

  /// Whoever says to be somebody is.
  private static final class ByName extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String name = request.getHeader(NAME);
      if (name != null) {
        SecurityContextHolder.getContext()
            .setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                    name,
                    null,
                    List.of(
                        FactorGrantedAuthority.fromAuthority(
                            FactorGrantedAuthority.PASSWORD_AUTHORITY))));
      }
      chain.doFilter(request, response);
    }
  }

  @EnableWebSecurity
  static class Parts {
    @Bean
    SecurityFilterChain provider(HttpSecurity http) {
      return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .addFilterAfter(new ByName(), SecurityContextHolderFilter.class)
          .build();
    }

    @Bean
    RegisteredClientRepository clients() {
      return new InMemoryRegisteredClientRepository(
          RegisteredClient.withId("1")
              .clientId(CLIENT)
              .clientSecret("{noop}" + SECRET)
              .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .redirectUri(RunningSite.BASE_URL + "/redactie/aanmelden/terug")
              .scope("openid")
              .scope("email")
              .clientSettings(
                  ClientSettings.builder()
                      .requireProofKey(true)
                      .requireAuthorizationConsent(false)
                      .build())
              .build());
    }

    @Bean
    JWKSource<SecurityContext> keys() throws Exception {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      return new ImmutableJWKSet<>(
          new JWKSet(
              new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                  .privateKey(pair.getPrivate())
                  .keyID(UUID.randomUUID().toString())
                  .build()));
    }

    @Bean
    JwtDecoder ownWord(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
      return token -> {
        if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
          SAID.getOrDefault(
                  Objects.<Authentication>requireNonNull(token.getPrincipal()).getName(), _ -> {})
              .accept(token.getClaims());
        }
      };
    }
  }
}
