package nl.goedvoorbeeld.cms.item;

import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.cms.departure.Departure;
import nl.goedvoorbeeld.cms.form.Companions;
import nl.goedvoorbeeld.cms.form.DocumentNote;
import nl.goedvoorbeeld.cms.form.FormPage;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.content.act.Act;
import org.jspecify.annotations.Nullable;

/// Template `item`.
///
/// @param errors why the last act was refused
/// @param version the id of the newest
/// @param number of it, as people count
/// @param basedOn the version that the document began from; another than the newest when what was
///   typed could not be saved, so that the next save meets what others did meanwhile
/// @param state of the open draft; empty when there is none
/// @param readers what they have of it
/// @param refusal who sent it back, and why; empty when nobody did
/// @param lines what is wrong with the text, and what had better be otherwise; a form tells that at
///   its fields
/// @param atWork who else has it open
/// @param form null for the view of the document
/// @param typed what this editor typed here and did not save
public record ItemPage(
    Frame frame,
    String address,
    String kind,
    List<String> errors,
    long version,
    int number,
    long basedOn,
    String author,
    String at,
    String slug,
    String document,
    String state,
    Readers readers,
    String refusal,
    List<DocumentNote> lines,
    List<String> atWork,
    Typed typed,
    Acts acts,
    Around around,
    Departure departure,
    @Nullable FormPage form) {

  /// @param at when what the page shows was typed; empty for a version, and for what was just sent
  /// @param since who saved after what is shown began, and when; empty when nobody did
  /// @param from names what is written over by what is typed on the page; empty for nothing
  /// @param query asks for the same text in another view
  /// @param without asks for the version
  /// @param others the texts that the page does not go on with
  public record Typed(
      String at, String since, String from, String query, String without, List<Other> others) {}

  /// @param query asks for it
  /// @param sheet names it, as it is now
  public record Other(String at, String query, String sheet) {}

  /// What readers have of it.
  ///
  /// @param word for it
  /// @param address of the page that they have; empty when there is none
  public record Readers(String word, String address) {}

  /// What can be done now, by this editor: as the acts would answer.
  ///
  /// @param offers what is said beforehand of each act
  /// @param together what must become public with it, where it can only so; null where it can by
  ///   itself, and where nobody can publish it now
  /// @param hindered whether something in the text would keep it from becoming public by itself
  /// @param checked the id of the version that [Act#CHECK] is about
  /// @param checkedNumber of it, as people count
  /// @param alone whether nobody else has an account, so that nobody can approve
  public record Acts(
      Map<Act, Offer> offers,
      @Nullable Companions together,
      boolean hindered,
      long checked,
      int checkedNumber,
      boolean alone) {

    public Offer of(Act act) {
      return offers.getOrDefault(act, Offer.NONE);
    }
  }
}
