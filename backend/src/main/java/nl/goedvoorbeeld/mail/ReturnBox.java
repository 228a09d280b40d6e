package nl.goedvoorbeeld.mail;

import static nl.goedvoorbeeld.db.mail.Tables.RETURN_FOLDER;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BiConsumer;
import nl.goedvoorbeeld.setting.BounceBox;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The mailbox in which mail comes back. Nothing in it is changed: how far it was read stands in
/// our own tables, and what is read twice counts once.
///
/// A mail is named by what its server says is its name for good, and not by its place: others may
/// remove one meanwhile.
public final class ReturnBox {
  private static final Logger LOG = LoggerFactory.getLogger(ReturnBox.class);
  private static final String MILLIS = "30000";

  /// At a time, so that what was read is written down soon.
  private static final int MOST = 200;

  private final DSLContext db;
  private final BounceBox box;
  private final ReturnPath path;
  private final Clock clock;

  ReturnBox(DSLContext db, BounceBox box, ReturnPath path, Clock clock) {
    this.db = db;
    this.box = box;
    this.path = path;
    this.clock = clock;
  }

  /// How it is with each folder.
  public static List<ReturnFolder> folders(DSLContext db) {
    return db.selectFrom(RETURN_FOLDER)
        .orderBy(RETURN_FOLDER.FOLDER)
        .fetch(
            row ->
                new ReturnFolder(
                    row.getFolder(),
                    Optional.ofNullable(row.getReadAt()),
                    Optional.ofNullable(row.getFault()),
                    row.getUnreadable(),
                    row.getComplaintsOfNobody()));
  }

  /// Reads what is new, each folder over a connection of its own.
  ///
  /// @param taker what each report means, in the transaction that writes down that it was read
  /// @return whether there is more
  public boolean read(BiConsumer<DSLContext, Report> taker) {
    boolean more = false;
    for (String folder : box.folders()) {
      db.insertInto(RETURN_FOLDER)
          .set(RETURN_FOLDER.FOLDER, folder)
          .onConflictDoNothing()
          .execute();
      try {
        more |= read(folder, taker);
        said(folder, Optional.empty());
      } catch (AuthenticationFailedException _) {
        said(folder, Optional.of(ReturnFolder.Fault.PASSWORD));
      } catch (FolderNotFoundException _) {
        said(folder, Optional.of(ReturnFolder.Fault.NO_FOLDER));
      } catch (MessagingException e) {
        LOG.warn("Folder {} of what comes back cannot be read: {}", folder, e.getClass().getName());
        said(folder, Optional.of(ReturnFolder.Fault.UNREACHABLE));
      }
    }
    return more;
  }

  private void said(String folder, Optional<ReturnFolder.Fault> fault) {
    var update = db.update(RETURN_FOLDER).set(RETURN_FOLDER.FAULT, fault.orElse(null));
    (fault.isEmpty() ? update.set(RETURN_FOLDER.READ_AT, clock.instant()) : update)
        .where(RETURN_FOLDER.FOLDER.eq(folder))
        .execute();
  }

  private boolean read(String name, BiConsumer<DSLContext, Report> taker)
      throws MessagingException {
    String protocol = box.tlsFirst() ? "imaps" : "imap";
    try (Store store = Session.getInstance(properties("mail." + protocol)).getStore(protocol)) {
      store.connect(box.host(), box.port(), box.user(), box.password());
      Folder folder = store.getFolder(name);
      if (!folder.exists()) {
        throw new FolderNotFoundException(folder, name);
      }
      folder.open(Folder.READ_ONLY);
      return read(name, folder, (UIDFolder) folder, taker);
    }
  }

  private boolean read(
      String name, Folder folder, UIDFolder names, BiConsumer<DSLContext, Report> taker)
      throws MessagingException {
    var row = db.fetchSingle(RETURN_FOLDER, RETURN_FOLDER.FOLDER.eq(name));
    long validity = names.getUIDValidity();
    long last = row.getValidity() == validity ? row.getLastUid() : 0;
    // Of a range without end a server gives the last one, also where it is before the range.
    List<Message> some =
        Arrays.stream(names.getMessagesByUID(last + 1, UIDFolder.LASTUID))
            .filter(one -> one != null && uid(names, one) > last)
            .toList();
    for (Message one : some.stream().limit(MOST).toList()) {
      Report report = report(one);
      long uid = uid(names, one);
      db.transaction(
          tx -> {
            taker.accept(tx.dsl(), report);
            tx.dsl()
                .update(RETURN_FOLDER)
                .set(RETURN_FOLDER.VALIDITY, validity)
                .set(RETURN_FOLDER.LAST_UID, uid)
                .set(
                    RETURN_FOLDER.UNREADABLE,
                    RETURN_FOLDER.UNREADABLE.plus(report instanceof Report.Unreadable ? 1 : 0))
                .set(
                    RETURN_FOLDER.COMPLAINTS_OF_NOBODY,
                    RETURN_FOLDER.COMPLAINTS_OF_NOBODY.plus(
                        report instanceof Report.ComplaintOfNobody ? 1 : 0))
                .where(RETURN_FOLDER.FOLDER.eq(name))
                .execute();
          });
    }
    folder.close(false);
    return some.size() > MOST;
  }

  private static long uid(UIDFolder names, Message message) {
    try {
      return names.getUID(message);
    } catch (MessagingException _) {
      // It was removed meanwhile.
      return 0;
    }
  }

  /// One that was removed meanwhile is none that can be read.
  private Report report(Message message) {
    var bytes = new Beginning();
    try {
      message.writeTo(bytes);
    } catch (MessagingException | IOException | RuntimeException _) {
      if (bytes.size() == 0) {
        return new Report.Unreadable();
      }
    }
    return Report.read(bytes.toByteArray(), "", path);
  }

  /// Holds the beginning of what is written to it.
  private static final class Beginning extends OutputStream {
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();

    @Override
    public void write(int one) {
      if (held.size() < Report.LONGEST) {
        held.write(one);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      held.write(bytes, from, Math.clamp(Report.LONGEST - held.size(), 0, length));
    }

    private int size() {
      return held.size();
    }

    private byte[] toByteArray() {
      return held.toByteArray();
    }
  }

  /// @param of the beginning of each name
  private Properties properties(String of) {
    var properties = new Properties();
    properties.put(of + ".connectiontimeout", MILLIS);
    properties.put(of + ".timeout", MILLIS);
    properties.put(of + ".writetimeout", MILLIS);
    properties.put(of + ".ssl.checkserveridentity", "true");
    properties.put(of + ".starttls.enable", "true");
    properties.put(of + ".starttls.required", String.valueOf(!box.tlsFirst() && !near()));
    return properties;
  }

  /// On this machine nobody listens.
  private boolean near() {
    try {
      return InetAddress.getByName(box.host()).isLoopbackAddress();
    } catch (IOException _) {
      return false;
    }
  }
}
