package nl.goedvoorbeeld.account;

import com.webauthn4j.WebAuthnManager;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.db.account.tables.records.PasskeyRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.MapPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.MapUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// WebAuthn as the library does it, between JSON and the rows of our table. It knows no database: a
/// check is a function of the row and of what the browser sent. What that is was written by a
/// stranger; whatever is wrong with it gives nothing, and a line in the log.
///
/// Who we are is the host of our own address, never that of a request.
final class RelyingParty {
  /// Attestation with a chain of certificates is some 10 kB; ours asks for none.
  private static final int LONGEST = 100_000;

  /// In bytes; WebAuthn says so.
  private static final int LONGEST_ID = 1023;

  private static final Logger LOG = LoggerFactory.getLogger(RelyingParty.class);

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  private final PublicKeyCredentialRpEntity self;
  private final Set<String> origins;
  private final WebAuthnManager checks = WebAuthnManager.createNonStrictWebAuthnManager();

  RelyingParty(URI baseUrl) {
    this.self =
        PublicKeyCredentialRpEntity.builder().id(baseUrl.getHost()).name("Goed Voorbeeld").build();
    this.origins = Set.of(baseUrl.toString());
  }

  /// A signature of which nothing is known yet.
  record Assertion(byte[] id, PublicKeyCredential<AuthenticatorAssertionResponse> credential) {}

  /// A passkey that was just made, and is in order.
  ///
  /// @param count how often it was used, as it says itself
  record Made(
      byte[] id,
      byte[] attestation,
      byte[] publicKey,
      long count,
      boolean backupEligible,
      boolean backedUp,
      List<String> transports) {}

  /// Which passkey is left to the person and the browser, so the question tells of nobody's
  /// account.
  String question(String challenge) {
    return JSON.writeValueAsString(options(challenge));
  }

  String questionForNew(
      String challenge, Editor editor, byte[] handle, List<PasskeyRecord> present) {
    return JSON.writeValueAsString(optionsForNew(challenge, editor, handle, present));
  }

  static Optional<Assertion> assertion(String json) {
    return read(json, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {})
        .filter(credential -> credential.getRawId() != null && credential.getResponse() != null)
        .filter(credential -> credential.getRawId().getBytes().length <= LONGEST_ID)
        .map(credential -> new Assertion(credential.getRawId().getBytes(), credential));
  }

  /// Whether this passkey of this editor answers this question, about our site, with its owner
  /// having shown to be there and to be its owner.
  ///
  /// @return how often it was used, as it says itself; see `signature_count`
  Optional<Long> check(PasskeyRecord row, byte[] handle, String challenge, Assertion assertion) {
    @Nullable Bytes user = assertion.credential.getResponse().getUserHandle();
    if (user == null || !Arrays.equals(user.getBytes(), handle)) {
      return Optional.empty();
    }
    var known = new MapUserCredentialRepository();
    known.save(record(row, handle));
    try {
      operations(known, user("", handle))
          .authenticate(
              new RelyingPartyAuthenticationRequest(options(challenge), assertion.credential));
    } catch (RuntimeException e) {
      return nothing(e);
    }
    return Optional.ofNullable(known.findByCredentialId(new Bytes(row.getId())))
        .map(CredentialRecord::getSignatureCount);
  }

  /// The passkey in an answer to [#questionForNew].
  Optional<Made> made(String challenge, Editor editor, byte[] handle, String json) {
    var none = new MapUserCredentialRepository();
    return read(json, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {})
        .flatMap(
            credential -> {
              try {
                return Optional.of(
                    operations(none, user(editor.email(), handle))
                        .registerCredential(
                            new ImmutableRelyingPartyRegistrationRequest(
                                optionsForNew(challenge, editor, handle, List.of()),
                                new RelyingPartyPublicKey(credential, "passkey"))));
              } catch (RuntimeException e) {
                return nothing(e);
              }
            })
        .filter(record -> record.getCredentialId().getBytes().length <= LONGEST_ID)
        .flatMap(
            record -> Optional.ofNullable(record.getAttestationObject()).map(a -> made(record, a)));
  }

  private static Made made(CredentialRecord record, Bytes attestation) {
    return new Made(
        record.getCredentialId().getBytes(),
        attestation.getBytes(),
        record.getPublicKey().getBytes(),
        record.getSignatureCount(),
        record.isBackupEligible(),
        record.isBackupState(),
        record.getTransports().stream().map(AuthenticatorTransport::getValue).sorted().toList());
  }

  private static CredentialRecord record(PasskeyRecord row, byte[] handle) {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getId()))
        .userEntityUserId(new Bytes(handle))
        .publicKey(new ImmutablePublicKeyCose(row.getPublicKey()))
        .signatureCount(row.getSignatureCount())
        .uvInitialized(true)
        .transports(transports(row))
        .backupEligible(row.getBackupEligible())
        .backupState(row.getBackedUp())
        .attestationObject(new Bytes(row.getAttestation()))
        .created(row.getCreatedAt())
        .label(row.getName())
        .build();
  }

  private static Set<AuthenticatorTransport> transports(PasskeyRecord row) {
    return Stream.of(row.getTransports().split(" "))
        .filter(name -> !name.isEmpty())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toSet());
  }

  /// The library looks up and keeps; here that is one row, and what it keeps is read from it.
  private Webauthn4JRelyingPartyOperations operations(
      MapUserCredentialRepository known, PublicKeyCredentialUserEntity user) {
    var users = new MapPublicKeyCredentialUserEntityRepository();
    users.save(user);
    var operations = new Webauthn4JRelyingPartyOperations(users, known, self, origins);
    operations.setWebAuthnManager(checks);
    return operations;
  }

  private PublicKeyCredentialRequestOptions options(String challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .rpId(self.getId())
        .challenge(Bytes.fromBase64(challenge))
        .allowCredentials(List.of())
        .userVerification(UserVerificationRequirement.REQUIRED)
        .timeout(Handshakes.LASTS)
        .build();
  }

  private PublicKeyCredentialCreationOptions optionsForNew(
      String challenge, Editor editor, byte[] handle, List<PasskeyRecord> present) {
    return PublicKeyCredentialCreationOptions.builder()
        .rp(self)
        .user(user(editor.email(), handle))
        .challenge(Bytes.fromBase64(challenge))
        .pubKeyCredParams(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256)
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        // Which make it is we need not know.
        .attestation(AttestationConveyancePreference.NONE)
        .excludeCredentials(present.stream().map(RelyingParty::descriptor).toList())
        .timeout(Handshakes.LASTS)
        .build();
  }

  private static PublicKeyCredentialDescriptor descriptor(PasskeyRecord row) {
    return PublicKeyCredentialDescriptor.builder()
        .id(new Bytes(row.getId()))
        .transports(transports(row))
        .build();
  }

  private static PublicKeyCredentialUserEntity user(String name, byte[] handle) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(new Bytes(handle))
        .name(name)
        .displayName(name)
        .build();
  }

  private static <T> Optional<T> read(String json, TypeReference<T> type) {
    if (json.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readValue(json, type));
    } catch (RuntimeException e) {
      return nothing(e);
    }
  }

  /// All that the libraries throw here is about bytes of a stranger. Of those nothing is logged.
  private static <T> Optional<T> nothing(RuntimeException e) {
    LOG.warn("A passkey was not accepted: {}", e.getClass().getSimpleName());
    return Optional.empty();
  }
}
