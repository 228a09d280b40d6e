package nl.goedvoorbeeld.newsletter;

import static nl.goedvoorbeeld.db.newsletter.Tables.DELIVERY;
import static nl.goedvoorbeeld.db.newsletter.Tables.MAILING;
import static nl.goedvoorbeeld.db.newsletter.Tables.MOVE;
import static nl.goedvoorbeeld.db.newsletter.Tables.TOLD;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.goedvoorbeeld.db.newsletter.tables.records.MoveRecord;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.newsletter.Subscribing.Overview;
import nl.goedvoorbeeld.reading.JsonTree;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// All that is held of a subscriber, as they take it away: in names that do not change.
final class SubscriberExport {
  private SubscriberExport() {}

  static byte[] of(DSLContext db, Overview mine, List<Mail.Kept> letters) {
    UUID id = mine.subscriber().id();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("adres", mine.subscriber().address().text());
    all.put("sinds", mine.subscriber().madeAt().toString());
    all.put("abonnementen", mine.subscriptions().stream().map(one -> tree(db, one)).toList());
    all.put(
        "verhuizingen",
        db.selectFrom(MOVE)
            .where(MOVE.SUBSCRIBER.eq(id))
            .orderBy(MOVE.ASKED_AT, MOVE.ID)
            .fetch(SubscriberExport::tree));
    all.put("berichten", letters.stream().map(SubscriberExport::tree).toList());
    all.put(
        "verzendingen",
        db.select(
                MAILING.SUBJECT,
                DELIVERY.STATE,
                DELIVERY.TRIED_AT,
                DELIVERY.ENDED_AT,
                DELIVERY.BOUNCED_AT,
                DELIVERY.COMPLAINED_AT)
            .from(DELIVERY)
            .join(MAILING)
            .on(MAILING.ID.eq(DELIVERY.MAILING))
            .where(DELIVERY.SUBSCRIBER.eq(id))
            .orderBy(MAILING.MADE_AT, MAILING.ID)
            .fetch(
                row -> {
                  Map<String, Object> tree = new LinkedHashMap<>();
                  put(tree, "onderwerp", row.value1());
                  tree.put("toestand", row.value2().word());
                  put(tree, "geprobeerdOp", row.value3());
                  put(tree, "klaarOp", row.value4());
                  put(tree, "teruggekomenOp", row.value5());
                  put(tree, "klachtOp", row.value6());
                  return tree;
                }));
    return JsonTree.write(all);
  }

  private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
    if (value != null) {
      tree.put(name, value.toString());
    }
  }

  private static Map<String, Object> tree(DSLContext db, Subscription one) {
    Interest interest = one.interest();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", one.id().toString());
    tree.put("wat", interest.what().value());
    if (!interest.news().isEmpty()) {
      tree.put("nieuws", interest.news().stream().map(SchemeNews::value).toList());
    }
    if (!interest.filter().text().isEmpty()) {
      tree.put("q", interest.filter().text());
    }
    interest.filter().values().forEach((facet, ids) -> tree.put(facet, List.copyOf(ids)));
    if (!interest.item().isEmpty()) {
      tree.put("item", interest.item());
    }
    tree.put("ritme", one.rhythm().value());
    tree.put("alleenBelangrijk", one.importantOnly());
    tree.put(
        "toestand",
        switch (one.state()) {
          case ASKED -> "gevraagd";
          case ACTIVE -> "loopt";
          case PAUSED -> "gepauzeerd";
          case ENDED -> "beëindigd";
        });
    one.pausedUntil().ifPresent(day -> tree.put("gepauzeerdTot", day.toString()));
    tree.put("tekstversie", one.consent().textVersion());
    tree.put("gevraagdOp", one.consent().askedAt().toString());
    one.consent().confirmedAt().ifPresent(at -> tree.put("bevestigdOp", at.toString()));
    Subscriptions.proof(db, one.id())
        .ifPresent(
            proof ->
                tree.put(
                    "overgenomen",
                    Map.of(
                        "op",
                        proof.takenAt().toString(),
                        "waar",
                        proof.place(),
                        "tekst",
                        proof.words())));
    one.endedAt().ifPresent(at -> tree.put("beëindigdOp", at.toString()));
    tree.put(
        "verteld",
        db.selectFrom(TOLD)
            .where(TOLD.SUBSCRIPTION.eq(one.id()))
            .orderBy(TOLD.AT, TOLD.ITEM)
            .fetch(
                row ->
                    Map.of(
                        "item",
                        row.getItem(),
                        "daad",
                        code(row.getAct()),
                        "op",
                        row.getAt().toString())));
    return tree;
  }

  private static Map<String, Object> tree(Mail.Kept letter) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("soort", letter.kind().word());
    tree.put("aan", letter.address());
    tree.put("onderwerp", letter.subject());
    tree.put("gemaaktOp", letter.madeAt().toString());
    tree.put("toestand", letter.state().word());
    letter.endedAt().ifPresent(at -> tree.put("klaarOp", at.toString()));
    letter.text().ifPresent(text -> tree.put("tekst", text.lines()));
    return tree;
  }

  /// As it was called before there was a constant for it, and stays.
  private static String code(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Object> tree(MoveRecord row) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("van", row.getFromAddress());
    tree.put("naar", row.getToAddress());
    tree.put("gevraagdOp", row.getAskedAt().toString());
    if (row.getConfirmedAt() != null) {
      tree.put("bevestigdOp", row.getConfirmedAt().toString());
    }
    if (row.getUndoneAt() != null) {
      tree.put("teruggezetOp", row.getUndoneAt().toString());
    }
    return tree;
  }
}
