package nl.goedvoorbeeld.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.goedvoorbeeld.account.Bindings.Person;
import nl.goedvoorbeeld.digest.Sha256;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.setting.Settings.OutsideProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// The OpenID Connect provider of the settings: where editors go to prove who they are, and what it
/// then says of them. It is asked nothing until somebody wants to sign in there, so it may be down
/// when we start. Its tokens are read and forgotten.
///
/// What is checked here is that the provider said it, to us, just now, in answer to this visit. Who
/// that is among our editors is for `account.Bindings`.
@Component
public final class Provider {
  /// Where the provider sends people back to, below our address; it must know this one.
  public static final String RETURN = "/redactie/aanmelden/terug";

  /// Somebody is waiting.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// What the provider says of itself may change; its keys are looked after by the library.
  private static final Duration KNOWN_FOR = Duration.ofHours(1);

  private static final String CHALLENGED_BY = "S256";
  private static final int SECRET_BYTES = 32;
  private static final int LONGEST_LINE = 200;

  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

  private final @Nullable OutsideProvider settings;
  private final String back;
  private final Clock clock;
  private final Base64StringKeyGenerator secrets =
      new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), SECRET_BYTES);
  private volatile @Nullable Acquaintance acquaintance;

  Provider(Settings settings, Clock clock) {
    this.settings = settings.provider();
    this.back = settings.baseUrl() + RETURN;
    this.clock = clock;
  }

  /// What only we know of a visit to the provider, from going there until coming back.
  ///
  /// @param nonce comes back within what the provider signs
  /// @param verifier shows that whoever brings the code is who asked for it
  public record Visit(String nonce, String verifier) {}

  /// What came back.
  public sealed interface Word {
    record Of(Person person) implements Word {}

    /// Nothing that we may believe, or a refusal.
    record None() implements Word {}

    /// It cannot be reached.
    record Silence() implements Word {}
  }

  private record Acquaintance(
      ClientRegistration client,
      OidcAuthorizationCodeAuthenticationProvider checks,
      Instant until) {}

  /// As editors know it; empty when there is none.
  public Optional<String> name() {
    return Optional.ofNullable(settings).map(OutsideProvider::name);
  }

  public Visit visit() {
    return new Visit(secrets.generateKey(), secrets.generateKey());
  }

  /// Where a browser must go.
  ///
  /// @param state comes back in the address
  /// @return empty when the provider cannot be reached
  public Optional<String> address(Visit visit, String state) {
    return acquainted()
        .map(known -> request(known.client(), visit, state).getAuthorizationRequestUri());
  }

  /// @param state with which the browser came back, and which was its own
  /// @param issuer who the address says it is from; empty when it does not
  public Word ask(Visit visit, String state, String code, String issuer) {
    Optional<Acquaintance> known = acquainted();
    if (known.isEmpty()) {
      return new Word.Silence();
    }
    ClientRegistration client = known.get().client();
    if (code.isEmpty() || !(issuer.isEmpty() || issuer.equals(ourIssuer()))) {
      return new Word.None();
    }
    var exchange =
        new OAuth2AuthorizationExchange(
            request(client, visit, state),
            OAuth2AuthorizationResponse.success(code).redirectUri(back).state(state).build());
    try {
      var result =
          known.get().checks().authenticate(new OAuth2LoginAuthenticationToken(client, exchange));
      return result != null && result.getPrincipal() instanceof OidcUser user
          ? new Word.Of(person(user))
          : new Word.None();
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  /// An address that the provider did not see to may be anybody's.
  private Person person(OidcUser user) {
    boolean verified = Boolean.TRUE.equals(user.getEmailVerified());
    return new Person(
        ourIssuer(),
        Objects.requireNonNull(user.getSubject()),
        Optional.ofNullable(user.getEmail()).filter(_ -> verified));
  }

  private String ourIssuer() {
    return Objects.requireNonNull(settings).issuer();
  }

  private static OAuth2AuthorizationRequest request(
      ClientRegistration client, Visit visit, String state) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
        .clientId(client.getClientId())
        .redirectUri(client.getRedirectUri())
        .scopes(client.getScopes())
        .state(state)
        .attributes(
            Map.of(
                OidcParameterNames.NONCE,
                visit.nonce(),
                PkceParameterNames.CODE_VERIFIER,
                visit.verifier()))
        .additionalParameters(
            Map.of(
                // The checks compare with the hash, so that the nonce itself stays here.
                OidcParameterNames.NONCE,
                hash(visit.nonce()),
                PkceParameterNames.CODE_CHALLENGE,
                hash(visit.verifier()),
                PkceParameterNames.CODE_CHALLENGE_METHOD,
                CHALLENGED_BY))
        .build();
  }

  private Optional<Acquaintance> acquainted() {
    Acquaintance known = acquaintance;
    if (settings == null || (known != null && known.until().isAfter(clock.instant()))) {
      return Optional.ofNullable(known);
    }
    try {
      Acquaintance fresh = acquaintance(settings);
      acquaintance = fresh;
      return Optional.of(fresh);
    } catch (RuntimeException e) {
      LOG.warn("The provider {} gives no account of itself: {}", settings, line(e.toString()));
      return Optional.empty();
    }
  }

  private Acquaintance acquaintance(OutsideProvider settings) {
    var requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    requests.setReadTimeout(PATIENCE);
    Map<String, Object> told =
        Objects.requireNonNull(
            RestClient.builder()
                .requestFactory(requests)
                .build()
                .get()
                .uri(URI.create(stripped(settings.issuer()) + "/.well-known/openid-configuration"))
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {}));
    if (!settings.issuer().equals(told.get("issuer"))) {
      throw new IllegalStateException("It calls itself " + told.get("issuer"));
    }
    ClientRegistration client =
        ClientRegistrations.fromOidcConfiguration(told)
            .registrationId("organisatie")
            .clientId(settings.clientId())
            .clientSecret(settings.clientSecret())
            .redirectUri(back)
            .scope("openid", "email")
            .build();
    return new Acquaintance(client, checks(client, requests), clock.instant().plus(KNOWN_FOR));
  }

  /// The library checks signature, issuer, audience, time and nonce; ours is only how long it
  /// waits.
  private static OidcAuthorizationCodeAuthenticationProvider checks(
      ClientRegistration client, JdkClientHttpRequestFactory requests) {
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(
                converters -> {
                  converters.addCustomConverter(new FormHttpMessageConverter());
                  converters.addCustomConverter(
                      new OAuth2AccessTokenResponseHttpMessageConverter());
                })
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    var rest = new RestTemplate(requests);
    var lookup = new DefaultOAuth2UserService();
    lookup.setRestOperations(rest);
    var users = new OidcUserService();
    users.setOauth2UserService(lookup);
    JwtDecoder decoder = decoder(client, rest);
    var checks = new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
    checks.setJwtDecoderFactory(_ -> decoder);
    return checks;
  }

  private static JwtDecoder decoder(ClientRegistration client, RestTemplate rest) {
    var details = client.getProviderDetails();
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(details.getJwkSetUri()))
            .jwsAlgorithm(algorithm(details.getConfigurationMetadata()))
            .restOperations(rest)
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new OidcIdTokenValidator(client)));
    decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
    return decoder;
  }

  /// What every provider must be able to, or else the first that both know. Never one with a secret
  /// that is shared, and never none.
  private static SignatureAlgorithm algorithm(Map<String, Object> told) {
    List<SignatureAlgorithm> both =
        told.get("id_token_signing_alg_values_supported") instanceof List<?> names
            ? names.stream()
                .map(name -> SignatureAlgorithm.from(String.valueOf(name)))
                .filter(Objects::nonNull)
                .toList()
            : List.of();
    return both.isEmpty() || both.contains(SignatureAlgorithm.RS256)
        ? SignatureAlgorithm.RS256
        : both.getFirst();
  }

  /// What a provider says may hold a token, so only the name of the fault is logged.
  private static Word failed(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ResourceAccessException) {
        LOG.warn("The provider cannot be reached: {}", cause.getClass().getSimpleName());
        return new Word.Silence();
      }
    }
    String why =
        e instanceof OAuth2AuthenticationException known
            ? known.getError().getErrorCode()
            : e.getClass().getSimpleName();
    LOG.warn("The word of the provider was not accepted: {}", line(why));
    return new Word.None();
  }

  /// What came instead may be a whole page.
  private static String line(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.substring(0, Math.min(line.length(), LONGEST_LINE));
  }

  private static String stripped(String issuer) {
    return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
  }

  private static String hash(String secret) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(secret));
  }
}
