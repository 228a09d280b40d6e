package nl.goedvoorbeeld.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.goedvoorbeeld.db.desk.Tables.SUBMISSION;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.digest.Sha256;
import nl.goedvoorbeeld.privacy.Periods;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Makes one act of a form that is sent, however often its button is pressed.
///
/// Each form has a number that its page drew. Who sends the same form again, with the same in it,
/// gets the answer that the first got. The act and the row that says so are one transaction, so
/// there is no moment at which one of them is there without the other; who sends it at the same
/// time waits for the first. What was refused did nothing, and may be tried again.
///
/// See `docs/adr/0019-one-submission-is-one-act.md`.
public final class Submissions extends OncePerRequestFilter {
  /// The field with the number.
  public static final String FIELD = "inzending";

  private static final int CLEARED_AT_ONCE = 100;
  private static final int NUMBER_BYTES = 16;
  private static final String NUMBER = "[A-Za-z0-9_-]{22}";
  private static final String MADE = Submissions.class.getName();

  /// The token of the session's forms: another one after signing in again, and no part of the act.
  private static final String TOKEN = "formulier";

  /// Where a form makes something, there and below. Signing in and the accounts end sessions, which
  /// is no part of a transaction; of those only an invitation makes something.
  private static final List<String> COVERED =
      List.of(
          "/redactie/items",
          "/redactie/media",
          "/redactie/inzage",
          "/redactie/te-doen",
          "/redactie/verzendingen");

  private static final String INVITATION = "/redactie/mensen";

  /// What an answer says beside its text.
  private static final List<String> HEADERS =
      List.of("Location", "Content-Type", "Referrer-Policy", "X-Robots-Tag");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final DSLContext db;
  private final Clock clock;

  /// Those who wait on one node hold no connection to the database meanwhile.
  private final List<Lock> turns =
      Stream.generate(() -> (Lock) new ReentrantLock()).limit(64).toList();

  Submissions(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// A number for one form.
  public static String number() {
    byte[] bytes = new byte[NUMBER_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Says that this request made something, although its answer is a page and leads nowhere else.
  public static void made(HttpServletRequest request) {
    request.setAttribute(MADE, true);
  }

  /// Whether a form that is sent there is one act.
  public static boolean covers(String path) {
    return path.equals(INVITATION)
        || COVERED.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
  }

  /// What everybody gets who sends the same form.
  private record Given(int status, Map<String, String> headers, byte[] body) {}

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !covers(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    @Nullable String number = request.getParameter(FIELD);
    if (number == null || !number.matches(NUMBER)) {
      chain.doFilter(request, response);
      return;
    }
    byte[] key = key(request);
    Lock turn = turns.get(Math.floorMod(key[0], turns.size()));
    turn.lock();
    try {
      once(key, number, request, response, chain);
    } finally {
      turn.unlock();
    }
  }

  private void once(
      byte[] key,
      String number,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    var held = new Held(response);
    try {
      Optional<Given> before =
          db.transactionResult(
              configuration -> {
                DSLContext tx = configuration.dsl();
                if (!begin(tx, key)) {
                  return Optional.of(
                      open(tx.fetchSingle(SUBMISSION, SUBMISSION.KEY.eq(key)).getAnswer(), number));
                }
                pass(request, held, chain);
                end(tx, key, number, request, held);
                return Optional.empty();
              });
      if (before.isPresent()) {
        give(before.get(), response);
      } else {
        held.send();
      }
    } catch (Failed failed) {
      if (failed.getCause() instanceof ServletException exception) {
        throw exception;
      }
      if (failed.getCause() instanceof IOException exception) {
        throw exception;
      }
      held.send();
    }
  }

  /// An answer that goes out when the transaction is over. To tell an error ends the response as
  /// well, upon which the session is written, in a transaction of its own.
  private static final class Held extends ContentCachingResponseWrapper {
    private int error;
    private @Nullable String message;

    private Held(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) {
      sendError(status, null);
    }

    @Override
    public void sendError(int status, @Nullable String words) {
      error = status;
      message = words;
      setStatus(status);
    }

    private void send() throws IOException {
      if (error == 0) {
        copyBodyToResponse();
      } else if (message == null) {
        super.sendError(error);
      } else {
        super.sendError(error, message);
      }
    }
  }

  /// Undoes what was done so far.
  private static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Failed(@Nullable Throwable cause) {
      super(cause);
    }
  }

  private static void pass(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException e) {
      throw new Failed(e);
    }
    if (response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      throw new Failed(null);
    }
  }

  private boolean begin(DSLContext tx, byte[] key) {
    Instant now = clock.instant();
    boolean first =
        tx.insertInto(SUBMISSION, SUBMISSION.KEY, SUBMISSION.AT)
                .values(key, now)
                .onConflictDoNothing()
                .execute()
            == 1;
    if (first) {
      tx.deleteFrom(SUBMISSION)
          .where(
              SUBMISSION.KEY.in(
                  tx.select(SUBMISSION.KEY)
                      .from(SUBMISSION)
                      .where(SUBMISSION.AT.lt(now.minus(Periods.SUBMISSION)))
                      .limit(CLEARED_AT_ONCE)
                      .forUpdate()
                      .skipLocked()))
          .execute();
    }
    return first;
  }

  private static void end(
      DSLContext tx, byte[] key, String number, HttpServletRequest request, Held held)
      throws IOException {
    boolean made =
        held.getStatus() == HttpServletResponse.SC_SEE_OTHER || request.getAttribute(MADE) != null;
    if (!made) {
      tx.deleteFrom(SUBMISSION).where(SUBMISSION.KEY.eq(key)).execute();
      return;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String name : HEADERS) {
      Optional.ofNullable(held.getHeader(name)).ifPresent(value -> headers.put(name, value));
    }
    Given given = new Given(held.getStatus(), headers, held.getContentAsByteArray());
    tx.update(SUBMISSION)
        .set(SUBMISSION.ANSWER, sealed(given, number))
        .where(SUBMISSION.KEY.eq(key))
        .execute();
  }

  private static void give(Given given, HttpServletResponse response) throws IOException {
    response.setStatus(given.status());
    given.headers().forEach(response::setHeader);
    response.setContentLength(given.body().length);
    response.getOutputStream().write(given.body());
  }

  /// Of who sends it, where to, and all that is in it: whoever changes a word sends another form.
  private static byte[] key(HttpServletRequest request) throws IOException, ServletException {
    MessageDigest digest = Sha256.fresh();
    add(digest, who());
    add(digest, request.getRequestURI());
    for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
      if (!field.getKey().equals(TOKEN)) {
        add(digest, field.getKey());
        add(digest, Integer.toString(field.getValue().length));
        for (String value : field.getValue()) {
          add(digest, value);
        }
      }
    }
    @Nullable String type = request.getContentType();
    if (type != null && type.startsWith("multipart/")) {
      for (Part part : request.getParts()) {
        if (part.getSubmittedFileName() != null) {
          add(digest, part.getInputStream().readAllBytes());
        }
      }
    }
    return digest.digest();
  }

  private static String who() {
    @Nullable Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof Editor editor
        ? Long.toString(editor.id())
        : "";
  }

  private static void add(MessageDigest digest, String text) {
    add(digest, text.getBytes(UTF_8));
  }

  /// With its length, so that what ends one field does not begin the next.
  private static void add(MessageDigest digest, byte[] bytes) {
    digest.update(Integer.toString(bytes.length).getBytes(UTF_8));
    digest.update((byte) ':');
    digest.update(bytes);
  }

  // An answer may show a link that lets somebody in. Whoever reads the table learns nothing of it.

  private static final String SEAL = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private static byte[] sealed(Given given, String number) throws IOException {
    var plain = new ByteArrayOutputStream();
    var out = new DataOutputStream(plain);
    out.writeInt(given.status());
    out.writeInt(given.headers().size());
    for (Map.Entry<String, String> header : given.headers().entrySet()) {
      out.writeUTF(header.getKey());
      out.writeUTF(header.getValue());
    }
    out.write(given.body());
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    var all = new ByteArrayOutputStream();
    all.write(nonce);
    all.write(turned(Cipher.ENCRYPT_MODE, number, nonce, plain.toByteArray()));
    return all.toByteArray();
  }

  private static Given open(byte[] sealed, String number) throws IOException {
    var all = new ByteArrayInputStream(sealed);
    byte[] nonce = all.readNBytes(NONCE_BYTES);
    byte[] plain = turned(Cipher.DECRYPT_MODE, number, nonce, all.readAllBytes());
    var in = new DataInputStream(new ByteArrayInputStream(plain));
    int status = in.readInt();
    Map<String, String> headers = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      headers.put(in.readUTF(), in.readUTF());
    }
    return new Given(status, headers, in.readAllBytes());
  }

  private static byte[] turned(int way, String number, byte[] nonce, byte[] bytes) {
    try {
      byte[] secret = Sha256.of("antwoord " + number);
      Cipher cipher = Cipher.getInstance(SEAL);
      cipher.init(way, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
