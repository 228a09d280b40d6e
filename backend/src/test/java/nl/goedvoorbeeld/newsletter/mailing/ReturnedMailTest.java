package nl.goedvoorbeeld.newsletter.mailing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.goedvoorbeeld.db.newsletter.Tables.DELIVERY;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;
import static nl.goedvoorbeeld.mail.SampleReports.complaint;
import static nl.goedvoorbeeld.mail.SampleReports.group;
import static nl.goedvoorbeeld.mail.SampleReports.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.mail.Blame;
import nl.goedvoorbeeld.mail.ReturnBox;
import nl.goedvoorbeeld.mail.ReturnFolder;
import nl.goedvoorbeeld.mail.TestOutlet;
import nl.goedvoorbeeld.newsletter.TestSubscribing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes back into a real mailbox, and what it means.
class ReturnedMailTest {
  private static final String USER = "terug";

  private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
  private Post post;
  private Refusals refusals;
  private ReturnedMail returned;

  @BeforeEach
  void open(@TempDir Path folder) {
    post = new Post(folder);
    server.start();
    server.setUser(USER + "@goedvoorbeeld.example", USER, "wachtwoord");
    refusals = new Refusals(TestSubscribing.in(post.db, folder, post.clock), post.clock);
    returned = reading("wachtwoord", "INBOX");
  }

  @AfterEach
  void close() {
    server.stop();
    post.close();
  }

  private ReturnedMail reading(String password, String... folders) {
    ReturnBox box =
        TestOutlet.box(post.db, post.clock, server.getImap().getPort(), USER, password, folders);
    return new ReturnedMail(Optional.of(box), refusals, post.clock);
  }

  private void comes(String folder, String mail) throws Exception {
    var managers = server.getManagers();
    var user = managers.getUserManager().getUser(USER);
    var store = managers.getImapHostManager();
    if (store.getFolder(user, folder) == null) {
      store.createMailbox(user, folder);
    }
    store
        .getFolder(user, folder)
        .store(
            new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(ISO_8859_1))));
  }

  private void comes(String mail) throws Exception {
    comes("INBOX", mail);
  }

  private void read() {
    returned.run(new Job(1, "mail-return", "", "", 1, UUID.randomUUID()));
  }

  private UUID delivery(UUID mailing, int reader) {
    return post.db
        .fetchSingle(
            DELIVERY, DELIVERY.MAILING.eq(mailing), DELIVERY.SUBSCRIBER.eq(Post.reader(reader)))
        .getId();
  }

  private int bounced() {
    return post.db.fetchCount(DELIVERY, DELIVERY.BOUNCED.eq(Blame.ADDRESS));
  }

  @Test
  void three_mailings_in_a_row_that_come_back_end_what_is_subscribed_and_each_counts_once()
      throws Exception {
    post.readers(3, "een.test");
    for (int time = 1; time <= 3; time++) {
      UUID mailing = post.mailing();
      post.node().send();
      assertThat(post.active()).isEqualTo(3);
      String report = status(TestOutlet.back(delivery(mailing, 2)), group("failed", "5.1.1"));
      comes(report);
      comes(report);
      read();
      read();
      assertThat(bounced()).isEqualTo(time);
    }
    assertThat(post.active()).isEqualTo(2);
    assertThat(
            post.db
                .fetchSingle(SUBSCRIPTION, SUBSCRIPTION.SUBSCRIBER.eq(Post.reader(2)))
                .getEndedBy())
        .isEqualTo("bounce");
  }

  @Test
  void one_that_was_refused_at_once_is_not_counted_again_when_a_report_comes() throws Exception {
    post.readers(1, "een.test");
    UUID mailing = post.mailing();
    post.server.answers =
        line -> line.startsWith("RCPT") ? Optional.of("550 5.1.1 no") : Optional.empty();
    post.node().send();
    comes(status(TestOutlet.back(delivery(mailing, 1)), group("failed", "5.1.1")));
    read();
    assertThat(bounced()).isEqualTo(1);
    assertThat(post.active()).isEqualTo(1);
  }

  @Test
  void a_complaint_ends_it_at_once_wherever_it_comes_in() throws Exception {
    post.readers(2, "een.test");
    UUID mailing = post.mailing();
    post.node().send();
    comes(
        "Klachten",
        complaint("abuse", "Message-ID: <" + TestOutlet.back(delivery(mailing, 1)) + ">"));
    comes(complaint("abuse", "To: lezer2@een.test"));
    returned = reading("wachtwoord", "INBOX", "Klachten");
    read();
    assertThat(
            post.db
                .fetchSingle(SUBSCRIPTION, SUBSCRIPTION.SUBSCRIBER.eq(Post.reader(1)))
                .getEndedBy())
        .isEqualTo("complaint");
    assertThat(post.active()).isEqualTo(1);
    assertThat(ReturnBox.folders(post.db))
        .filteredOn(one -> one.name().equals("INBOX"))
        .singleElement()
        .satisfies(one -> assertThat(one.complaintsOfNobody()).isEqualTo(1));
  }

  @Test
  void what_cannot_be_read_holds_up_nothing_and_is_not_tried_again() throws Exception {
    post.readers(2, "een.test");
    UUID mailing = post.mailing();
    post.node().send();
    comes(status(TestOutlet.back(delivery(mailing, 1)), group("failed", "5.1.1")));
    comes("Content-Type: multipart/report; boundary=\n\n--\n");
    comes(status(TestOutlet.back(delivery(mailing, 2)), group("failed", "5.1.1")));
    read();
    read();
    assertThat(bounced()).isEqualTo(2);
  }

  @Test
  void a_mailbox_that_is_made_anew_is_read_from_its_beginning_and_nothing_counts_twice()
      throws Exception {
    post.readers(2, "een.test");
    UUID mailing = post.mailing();
    post.node().send();
    comes(status(TestOutlet.back(delivery(mailing, 1)), group("failed", "5.1.1")));
    read();
    post.db.execute("update mail.return_folder set validity = validity + 1, last_uid = 1000");
    comes(status(TestOutlet.back(delivery(mailing, 2)), group("failed", "5.1.1")));
    read();
    assertThat(bounced()).isEqualTo(2);
  }

  @Test
  void a_box_that_cannot_be_read_says_why() {
    returned = reading("verkeerd", "INBOX");
    read();
    assertThat(fault()).contains(ReturnFolder.Fault.PASSWORD);
    returned = reading("wachtwoord", "Weg");
    read();
    assertThat(ReturnBox.folders(post.db))
        .filteredOn(one -> one.name().equals("Weg"))
        .allMatch(one -> one.fault().equals(Optional.of(ReturnFolder.Fault.NO_FOLDER)));
    returned = reading("wachtwoord", "INBOX");
    read();
    assertThat(fault()).isEmpty();
    server.stop();
    read();
    assertThat(fault()).contains(ReturnFolder.Fault.UNREACHABLE);
    server.start();
  }

  private Optional<ReturnFolder.Fault> fault() {
    return ReturnBox.folders(post.db).stream()
        .filter(one -> one.name().equals("INBOX"))
        .flatMap(one -> one.fault().stream())
        .findFirst();
  }
}
