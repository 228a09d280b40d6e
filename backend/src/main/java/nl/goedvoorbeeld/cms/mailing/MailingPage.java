package nl.goedvoorbeeld.cms.mailing;

import java.util.List;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.newsletter.TickList;
import nl.goedvoorbeeld.reading.NamedLink;

/// Template `verzending`.
///
/// @param address of this page
/// @param version that is seen
/// @param error why something was not done; empty for none
/// @param reason why it rests, where nobody asked for that; empty for none
/// @param edition its page at the desk
/// @param texts the texts of the edition that are not public as they are, with their state
/// @param correction whether it puts right what went
/// @param words what was wrong
/// @param lists what can be chosen of people; none where that cannot be changed any more
/// @param filter what was chosen, in words
/// @param reach how many get it, in words
/// @param sample some of them, masked
/// @param flaws what is amiss with the mail
/// @param subject of the mail; empty where there is no mail yet
/// @param text the mail without markup
/// @param buttons what can be done now
/// @param plans whether it can be approved for later
/// @param twice whether the time that was typed comes twice
/// @param testers who else may get a trial
/// @param progress how far it is; none before it began
/// @param live whether that changes by itself
/// @param corrects whether it can be put right
public record MailingPage(
    Frame frame,
    String address,
    int version,
    String title,
    String state,
    String error,
    String reason,
    NamedLink edition,
    List<NamedLink> texts,
    boolean correction,
    String words,
    List<TickList> lists,
    List<String> filter,
    String reach,
    List<String> sample,
    List<String> flaws,
    String subject,
    String text,
    List<Button> buttons,
    boolean plans,
    String today,
    String day,
    String time,
    boolean twice,
    List<Tester> testers,
    List<Count> progress,
    boolean live,
    boolean corrects,
    List<Trail.Entry> trail) {

  /// @param address the end of where it is sent to
  /// @param quiet whether it is not what one usually wants
  public record Button(String address, String label, boolean quiet) {}

  public record Tester(String email, String name) {}

  public record Count(String what, int number) {}

  /// When something was done, as a reader of the desk knows it.
  public String moment(Trail.Entry entry) {
    return Screens.moment(entry.at());
  }
}
