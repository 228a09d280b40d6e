package nl.goedvoorbeeld.desk.todo;

import java.util.Objects;
import java.util.Optional;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.transfer.Ours;
import nl.goedvoorbeeld.transfer.Ours.Brought;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// An item of which an import brought another text than editors wrote: it becomes their draft, or
/// they go on with their own and say why. Whoever may write a draft may choose.
@Component
public class TwoTexts {
  private static final String GONE =
      "Hierover is al beslist, of er is intussen weer een andere tekst meegekomen. Kijk opnieuw.";

  private final DSLContext db;
  private final Ours ours;
  private final Workbench workbench;

  public TwoTexts(DSLContext db, Ours ours, Workbench workbench) {
    this.db = db;
    this.ours = ours;
    this.workbench = workbench;
  }

  /// What was brought of an item and waits for somebody.
  public Optional<Brought> find(String itemId) {
    return Draft.isText(itemId) ? ours.find(itemId) : Optional.empty();
  }

  /// A word that changes when what was brought does: nobody takes over what they have not seen.
  public static String sign(Brought brought) {
    return Integer.toHexString(
        Objects.hash(brought.at(), brought.draft().slug(), brought.draft().document()));
  }

  /// Makes what was brought the newest version, as any other text that an editor saves.
  ///
  /// @param version the newest, as they saw it
  /// @param seen what {@link #sign} said of what they saw
  public Saving takeOver(String itemId, long version, String seen, String author) {
    return db.transactionResult(
        _ -> {
          Optional<Brought> brought = find(itemId).filter(one -> sign(one).equals(seen));
          if (brought.isEmpty()) {
            return new Saving.Refused(GONE);
          }
          Draft draft = brought.get().draft();
          Saving saving =
              workbench.save(
                  new Edit(
                      itemId,
                      version,
                      draft.slug(),
                      draft.document(),
                      "Meegeleverde tekst overgenomen."),
                  author);
          if (saving instanceof Saving.Saved || saving instanceof Saving.Unchanged) {
            ours.settle(itemId, brought.get().at(), "", author);
          }
          return saving;
        });
  }

  /// Leaves the text as it is; asked again when another is brought.
  public Doing setAside(String itemId, String seen, String because, String author) {
    if (because.isBlank() || because.length() > ToDoList.LONGEST_WORD || !Draft.isText(because)) {
      return new Doing.Refused(
          "Schrijf waarom u uw eigen tekst houdt, in hoogstens %d tekens."
              .formatted(ToDoList.LONGEST_WORD));
    }
    boolean settled =
        find(itemId)
            .filter(one -> sign(one).equals(seen))
            .filter(one -> ours.settle(itemId, one.at(), because.strip(), author))
            .isPresent();
    return settled ? new Doing.Done(because.strip()) : new Doing.Refused(GONE);
  }
}
