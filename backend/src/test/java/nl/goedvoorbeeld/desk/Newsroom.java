package nl.goedvoorbeeld.desk;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.Acts;
import nl.goedvoorbeeld.content.act.Discards;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Request;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Version;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.desk.guest.Links;
import nl.goedvoorbeeld.desk.guest.Remarks;
import nl.goedvoorbeeld.desk.letter.GuestLetters;
import nl.goedvoorbeeld.desk.letter.LetterTexts;
import nl.goedvoorbeeld.desk.todo.ToDoList;
import nl.goedvoorbeeld.desk.todo.TwoTexts;
import nl.goedvoorbeeld.job.JobRunner;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.mail.TestLetters;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.newsletter.mailing.Mailings;
import nl.goedvoorbeeld.transfer.Ours;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.boot.jooq.autoconfigure.SpringTransactionProvider;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// An empty library with two editors, for tests. Each maker of acts has its own connections, as
/// every node has.
public final class Newsroom {
  public static final String ONE = "eerste@example.org";
  public static final String TWO = "tweede@example.org";
  public static final URI BASE_URL = URI.create("https://www.goedvoorbeeld.example");
  public static final Instant NOON = Instant.parse("2026-02-28T12:00:00Z");

  public final MovableClock clock = new MovableClock(NOON);
  public final TestDatabase database = TestDatabase.fresh();
  public final Drafts drafts = new Drafts(database.db(), clock);
  public final Workbench workbench = new Workbench(database.db(), clock);
  public final Acts acts = new Acts(database.db(), drafts, clock);
  public final Trail trail = new Trail(database.db(), clock);
  public final Publications publications = new Publications(database.db());

  /// As a node that has just started.
  public Plans plans() {
    DSLContext db = joining();
    Publications known = new Publications(db);
    return new Plans(db, new Acts(db, new Drafts(db, known, clock), clock), known, clock);
  }

  public JobRunner runner(Plans plans) {
    return new JobRunner(
        database.db(), database.dataSource(), List.of(new PlanJobs(desk(plans))), clock);
  }

  /// Carries out all plans that are due, as a node does.
  ///
  /// @return how many were tried
  public int run(Plans plans) {
    plans.seeToJobs();
    try (JobRunner runner = runner(plans)) {
      return runner.runDue(PlanJobs.KIND);
    }
  }

  public Bin bin() {
    return new Bin(
        database.db(), new Discards(database.db(), clock), plans(), links(), toDos(), trail);
  }

  public Remarks remarks() {
    return new Remarks(database.db(), workbench, acts, clock);
  }

  public ToDoList toDos() {
    return new ToDoList(database.db(), new Ours(database.db(), clock), clock);
  }

  public Links links() {
    return new Links(database.db(), workbench, remarks(), clock);
  }

  /// Without a server.
  public Mail mail() {
    return new Mail(clock, TestLetters.SEAL, false);
  }

  /// The one door. Whatever it leads to joins in its transaction, as in the site.
  public Desk desk() {
    return desk(plans());
  }

  Desk desk(Plans planned) {
    DSLContext db = joining();
    return new Desk(db, hands(db, planned), trail);
  }

  private Hands hands(DSLContext db, Plans planned) {
    Drafts joined = new Drafts(db, clock);
    Acts own = new Acts(db, joined, clock);
    Workbench texts = new Workbench(db, clock);
    Remarks said = new Remarks(db, texts, own, clock);
    Links ways = new Links(db, texts, said, clock);
    Ours ours = new Ours(db, clock);
    ToDoList asked = new ToDoList(db, ours, clock);
    return new Hands(
        texts,
        own,
        said,
        planned,
        new Bin(db, new Discards(db, clock), planned, ways, asked, trail),
        ways,
        new Mergers(db, joined, TestEditors.bindings(db, clock), clock),
        new TwoTexts(db, ours, texts),
        asked,
        new Images(db, clock),
        new GuestLetters(db, mail(), new LetterTexts(BASE_URL)));
  }

  /// The door for mailings, over the same hands.
  Dispatch dispatch(DSLContext db, Mailings mailings) {
    return new Dispatch(
        db,
        hands(db, plans()),
        mailings,
        trail,
        mail(),
        new Editors(db, trail, clock),
        BASE_URL,
        clock);
  }

  /// What runs within a transaction joins in it.
  public DSLContext joining() {
    var pool = database.dataSource();
    return DSL.using(
        new DefaultConfiguration()
            .set(SQLDialect.POSTGRES)
            .set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(pool)))
            .set(new SpringTransactionProvider(new DataSourceTransactionManager(pool))));
  }

  /// Somebody with an account.
  public Editor account(String email, Role role) {
    editor(email, role.name());
    long id =
        database
            .db()
            .fetchSingle("select id from account.editor where email = ?", email)
            .get(0, Long.class);
    return new Editor(id, email, email, role, true, true, false, 0);
  }

  /// Gives somebody an account.
  public void editor(String email, String role) {
    database
        .db()
        .execute(
            "insert into account.editor (email, name, role, created_at) values (?, ?, ?, now())",
            email,
            email,
            role);
  }

  /// A new revision of the page with this slug, by the first editor.
  public long write(String slug, String body) {
    return write(slug, body, ONE);
  }

  public long write(String slug, String body, String author) {
    String id = "paginas-" + slug;
    if (workbench.newest(id).isEmpty()) {
      workbench.create(new NewItem(Kind.PAGE, slug), author);
    }
    Version newest = workbench.newest(id).orElseThrow();
    String document = Samples.page(slug, "Over " + slug, body).document();
    Saving saving =
        workbench.save(new Edit(id, newest.number(), newest.slug(), document, ""), author);
    return ((Saving.Saved) saving).revision();
  }

  /// A new revision that the second editor approved.
  public long approved(String slug, String body) {
    long revision = write(slug, body);
    approve("paginas-" + slug, revision);
    return revision;
  }

  public void approve(String id, long revision) {
    acts.submit(id, revision, ONE);
    remarks().approve(id, revision, TWO);
  }

  public long published(String slug, String body) {
    long revision = approved(slug, body);
    acts.publish(List.of(request(slug, revision)), TWO);
    return revision;
  }

  public static Request request(String slug, long revision) {
    return new Request("paginas-" + slug, revision, false, "");
  }
}
