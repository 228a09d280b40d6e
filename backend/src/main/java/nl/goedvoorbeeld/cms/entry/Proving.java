package nl.goedvoorbeeld.cms.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.goedvoorbeeld.account.Credentials;
import nl.goedvoorbeeld.account.Credentials.SignIn;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.web.Origins;
import nl.goedvoorbeeld.web.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// That whoever does this is still who signed in: asked once more, with the second factor, for what
/// a session that was left open is not enough for. Who signed in a moment ago is not asked.
@Component
public final class Proving {
  private static final Logger LOG = LoggerFactory.getLogger(Proving.class);

  private static final String SIGN_IN_AGAIN =
      "Bevestig eerst dat u het bent: meld u af en meld u weer aan. Daarna hebt u tien minuten.";
  private static final String NO_CODE = "Vul de code uit uw app in, of een herstelcode.";

  private final Credentials credentials;
  private final Sessions sessions;
  private final Origins origins;

  Proving(Credentials credentials, Sessions sessions, Origins origins) {
    this.credentials = credentials;
    this.sessions = sessions;
    this.origins = origins;
  }

  /// What a form asks, beside what it is about.
  public enum Asked {
    NOTHING,
    /// A field `code`.
    CODE,
    /// Who has no app signs in anew, in the way that they have.
    SIGN_IN
  }

  public Asked asked(HttpServletRequest request, Editor editor) {
    if (sessions.proved(request)) {
      return Asked.NOTHING;
    }
    return editor.hasSecondFactor() ? Asked.CODE : Asked.SIGN_IN;
  }

  /// @param code what was typed where a code is asked
  /// @return what to say of it; empty when they are who they were
  public Optional<String> objection(HttpServletRequest request, Editor editor, String code) {
    return switch (asked(request, editor)) {
      case NOTHING -> Optional.empty();
      case SIGN_IN -> Optional.of(SIGN_IN_AGAIN);
      case CODE -> code.isBlank() ? Optional.of(NO_CODE) : checked(request, editor, code);
    };
  }

  private Optional<String> checked(HttpServletRequest request, Editor editor, String code) {
    return switch (credentials.secondStep(editor.id(), code, origins.of(request))) {
      case SignIn.Known _ -> {
        sessions.prove(request);
        yield Optional.empty();
      }
      case SignIn.Wrong _ -> {
        LOG.warn("A code was wrong, from {}", origins.of(request).network());
        yield Optional.of(SigningIn.WRONG_CODE);
      }
      case SignIn.TooOften _ -> Optional.of(SignInScreen.TOO_OFTEN);
    };
  }
}
