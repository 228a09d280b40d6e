package nl.goedvoorbeeld.mail;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.goedvoorbeeld.setting.BounceBox;
import nl.goedvoorbeeld.setting.OutsideMail;
import nl.goedvoorbeeld.setting.OutsideMail.StartTls;
import nl.goedvoorbeeld.setting.Secret;
import org.jooq.DSLContext;

/// A way out to a server of the tests.
public final class TestOutlet {
  private TestOutlet() {}

  /// How it may be used.
  ///
  /// @param signed whether with one key of DKIM
  public record Limits(int rate, int domainRate, int lines, int slowStart, boolean signed) {
    public static final Limits NONE = new Limits(5_000, 5_000, 4, 0);

    public Limits(int rate, int domainRate, int lines, int slowStart) {
      this(rate, domainRate, lines, slowStart, false);
    }
  }

  public static Outlet to(int port, DSLContext db, Clock clock, Limits limits) {
    var outside =
        new OutsideMail(
            "127.0.0.1",
            port,
            StartTls.NO,
            null,
            "redactie@goedvoorbeeld.example",
            null,
            "mail.goedvoorbeeld.example",
            limits.signed() ? List.of(SampleLetters.SIGNER) : List.of(),
            limits.rate(),
            limits.domainRate(),
            limits.lines(),
            limits.slowStart(),
            List.of(),
            null);
    return new Outlet(db, clock, SampleLetters.STATIONERY, PATH, outside);
  }

  private static final ReturnPath PATH =
      ReturnPath.of(new Secret(SampleLetters.SECRET), "mail.goedvoorbeeld.example");

  /// Where a delivery comes back to.
  public static String back(UUID delivery) {
    return PATH.address(delivery);
  }

  /// A mailbox on this machine, in which it does.
  public static ReturnBox box(
      DSLContext db, Clock clock, int port, String user, String password, String... folders) {
    return new ReturnBox(
        db, new BounceBox("127.0.0.1", port, user, password, List.of(folders)), PATH, clock);
  }
}
