package nl.goedvoorbeeld.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.newsletter.SearchFilter;
import nl.goedvoorbeeld.newsletter.mailing.Mailing;
import org.springframework.stereotype.Component;

/// The one door for what is done to mailings.
@Component
public class Dispatch {
  public Performed<Mailing> begin(Editor by, String edition, SearchFilter filter) {
    throw new UnsupportedOperationException();
  }

  public Performed<Mailing> correct(Editor by, UUID corrects, String words) {
    throw new UnsupportedOperationException();
  }

  public Performed<Mailing> change(
      Editor by, UUID id, int seen, SearchFilter filter, String words) {
    throw new UnsupportedOperationException();
  }

  public Performed<Mailing> submit(Editor by, UUID id, int seen) {
    throw new UnsupportedOperationException();
  }

  public Performed<Mailing> giveBack(Editor by, UUID id, int seen) {
    throw new UnsupportedOperationException();
  }

  public Performed<Mailing> approve(Editor by, UUID id, int seen) {
    throw new UnsupportedOperationException();
  }

  public Performed<Mailing> plan(Editor by, UUID id, int seen, Instant when) {
    throw new UnsupportedOperationException();
  }

  public Performed<Mailing> unplan(Editor by, UUID id, int seen) {
    throw new UnsupportedOperationException();
  }

  public Performed<Mailing> pause(Editor by, UUID id) {
    throw new UnsupportedOperationException();
  }

  public Performed<Mailing> resume(Editor by, UUID id) {
    throw new UnsupportedOperationException();
  }

  public Performed<Mailing> stop(Editor by, UUID id) {
    throw new UnsupportedOperationException();
  }

  /// @param to addresses of editors beside their own
  /// @return how many mails go
  public Performed<Integer> test(Editor by, UUID id, List<String> to) {
    throw new UnsupportedOperationException();
  }
}
