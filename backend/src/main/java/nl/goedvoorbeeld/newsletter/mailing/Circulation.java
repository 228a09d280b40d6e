package nl.goedvoorbeeld.newsletter.mailing;

import java.util.List;

/// To how many a mailing would go, by a filter, before anything is frozen.
///
/// @param number how many get it
/// @param asked how many asked for the e-zine at all
/// @param sample some of them, their addresses masked
/// @param possible whether the filter can mean anybody: where all that was chosen of a facet is
///   gone it means nobody, and certainly not everybody
public record Circulation(int number, int asked, List<String> sample, boolean possible) {
  public Circulation {
    sample = List.copyOf(sample);
  }
}
