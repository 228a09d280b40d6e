package nl.goedvoorbeeld.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.desk.guest.Link;
import nl.goedvoorbeeld.desk.guest.Remark;
import nl.goedvoorbeeld.desk.guest.Remarking;
import nl.goedvoorbeeld.desk.guest.Sharing;
import nl.goedvoorbeeld.setting.MailAddress;

/// What is said of a text before readers have it, or after all, and to whom it is shown.
public sealed interface ReviewDeed<T> extends Deed<T> {
  String itemId();

  @Override
  default List<String> items() {
    return List.of(itemId());
  }

  /// What takes a draft a step on, by its act in the table.
  ///
  /// @param remark what must be different, for a refusal
  static ReviewDeed<WorkState> of(Act act, String itemId, long revision, String remark) {
    return Stream.of(
            new Submit(itemId, revision),
            new Approve(itemId, revision),
            new Refuse(itemId, revision, remark),
            new Check(itemId, revision))
        .filter(one -> one.act() == act)
        .findFirst()
        .orElseThrow();
  }

  record Submit(String itemId, long revision) implements ReviewDeed<WorkState> {
    @Override
    public Act act() {
      return Act.SUBMIT;
    }

    @Override
    public Performed<WorkState> carryOut(Hands hands, Editor by) {
      return Hands.step(
          hands.acts().submit(itemId, revision, by.email()),
          itemId,
          line(itemId, hands.version(itemId, revision)));
    }
  }

  record Approve(String itemId, long revision) implements ReviewDeed<WorkState> {
    @Override
    public Act act() {
      return Act.APPROVE;
    }

    @Override
    public Performed<WorkState> carryOut(Hands hands, Editor by) {
      return Hands.step(
          hands.remarks().approve(itemId, revision, by.email()),
          itemId,
          line(itemId, hands.version(itemId, revision)));
    }
  }

  /// @param remark what must be different
  record Refuse(String itemId, long revision, String remark) implements ReviewDeed<WorkState> {
    @Override
    public Act act() {
      return Act.REFUSE;
    }

    @Override
    public Performed<WorkState> carryOut(Hands hands, Editor by) {
      return Hands.step(
          hands.acts().refuse(itemId, revision, remark, by.email()),
          itemId,
          line(itemId, hands.version(itemId, revision)));
    }
  }

  record Check(String itemId, long revision) implements ReviewDeed<WorkState> {
    @Override
    public Act act() {
      return Act.CHECK;
    }

    @Override
    public Performed<WorkState> carryOut(Hands hands, Editor by) {
      return Hands.step(
          hands.acts().check(itemId, revision, by.email()),
          itemId,
          line(itemId, hands.version(itemId, revision)));
    }
  }

  /// @param passage words that stand in the revision; empty for the whole
  record Say(String itemId, long revision, String passage, String text)
      implements ReviewDeed<Remark> {
    @Override
    public Act act() {
      return Act.REMARK;
    }

    @Override
    public Performed<Remark> carryOut(Hands hands, Editor by) {
      return switch (hands.remarks().add(itemId, revision, passage, text, by.email())) {
        case Remarking.Kept(Remark remark) ->
            Hands.done(remark, line(itemId, hands.version(itemId, revision)));
        case Remarking.Refused(String sentence) -> Performed.refused(itemId, sentence);
      };
    }
  }

  record Resolve(String itemId, long remark) implements ReviewDeed<Remark> {
    @Override
    public Act act() {
      return Act.RESOLVE;
    }

    @Override
    public Performed<Remark> carryOut(Hands hands, Editor by) {
      boolean open = hands.remarks().isOpen(itemId, remark);
      return settled(this, hands, open, hands.remarks().resolve(itemId, remark, by.email()), "");
    }
  }

  record SetAside(String itemId, long remark, String because) implements ReviewDeed<Remark> {
    @Override
    public Act act() {
      return Act.SET_ASIDE;
    }

    @Override
    public Performed<Remark> carryOut(Hands hands, Editor by) {
      boolean open = hands.remarks().isOpen(itemId, remark);
      return settled(
          this,
          hands,
          open,
          hands.remarks().setAside(itemId, remark, because, by.email()),
          ": " + because.strip());
    }
  }

  /// @param open whether it was until now: what was settled before is told no second time
  private static Performed<Remark> settled(
      ReviewDeed<Remark> deed, Hands hands, boolean open, Remarking settled, String why) {
    return switch (settled) {
      case Remarking.Kept(Remark kept) when !open -> Hands.done(kept);
      case Remarking.Kept(Remark kept) ->
          Hands.done(
              kept,
              deed.line(
                  deed.itemId(),
                  "van %s, %s%s"
                      .formatted(
                          kept.author(), hands.version(deed.itemId(), kept.revision()), why)));
      case Remarking.Refused(String sentence) -> Performed.refused(deed.itemId(), sentence);
    };
  }

  /// @param email where it is sent; empty for whoever gets it in another way
  record Share(
      Link.Purpose purpose,
      String itemId,
      long revision,
      String recipient,
      String email,
      Duration valid)
      implements ReviewDeed<Share.Made> {

    /// @param token the secret
    /// @param mailed whether it goes by mail, so that nobody need pass it on
    public record Made(Link link, String token, boolean mailed) {
      @Override
      public String toString() {
        return "Made " + link.id();
      }
    }

    /// So that no address gets into a log by accident.
    @Override
    public String toString() {
      return "Share " + purpose + " of " + itemId;
    }

    @Override
    public Act act() {
      return Act.SHARE;
    }

    @Override
    public Performed<Made> carryOut(Hands hands, Editor by) {
      Optional<MailAddress> to = MailAddress.of(email.strip());
      if (to.isEmpty() && !email.isBlank()) {
        return Performed.refused(
            itemId,
            "Dit is geen e-mailadres. Schrijf het zoals naam@voorbeeld.nl, of laat het leeg.");
      }
      return switch (hands.links().share(purpose, itemId, revision, recipient, valid, by.email())) {
        case Sharing.Shared(Link link, String token) ->
            Hands.done(
                new Made(
                    link, token, to.filter(one -> send(hands, by, link, token, one)).isPresent()),
                line(
                    itemId,
                    "%s voor %s, %s"
                        .formatted(
                            purpose.word(),
                            link.recipient(),
                            hands.version(itemId, link.revision()))));
        case Sharing.Refused(String sentence) -> Performed.refused(itemId, sentence);
        case Sharing.Ended _ -> throw new IllegalStateException("A link was made, not ended");
      };
    }

    private static boolean send(Hands hands, Editor by, Link link, String token, MailAddress to) {
      String title =
          hands
              .workbench()
              .draft(link.itemId(), link.revision())
              .map(Draft::title)
              .filter(one -> !one.isBlank())
              .orElse(link.itemId());
      return hands.letters().send(by, link, token, title, to);
    }
  }

  record Revoke(String itemId, long link) implements ReviewDeed<Sharing> {
    @Override
    public Act act() {
      return Act.REVOKE;
    }

    @Override
    public Performed<Sharing> carryOut(Hands hands, Editor by) {
      Optional<Link> seen =
          hands.links().of(itemId).stream()
              .filter(one -> one.id() == link && one.revoked().isEmpty())
              .findFirst();
      Sharing ended = hands.links().revoke(itemId, link, by.email());
      return ended instanceof Sharing.Refused(String sentence)
          ? Performed.refused(itemId, sentence)
          : new Performed.Done<>(
              ended,
              seen
                  .map(
                      one ->
                          line(
                              itemId,
                              "%s voor %s".formatted(one.purpose().word(), one.recipient())))
                  .stream()
                  .toList());
    }
  }
}
