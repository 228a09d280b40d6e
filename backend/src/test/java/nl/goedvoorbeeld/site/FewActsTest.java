package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Content;
import nl.goedvoorbeeld.content.snapshot.Lookup;
import nl.goedvoorbeeld.reading.ItemAddress;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// In how few acts ([Acts]) somebody gets from the front page to what they came for. An example is
/// reached when it stands on the page, with what others did there and what it brought, and one can
/// go on to it; whether it is like theirs its own record says.
class FewActsTest {
  private static final int FEW = 4;
  private static final String SEEK = "Zoek in voorbeelden, regelingen en de handreiking";

  private final RunningSite site = RunningSite.real();

  private enum Reader {
    ADVISER_OF_A_HOSPITAL("Zorg en welzijn", "Soort organisatie", "Zorginstelling", "ziekenhuis") {
      @Override
      boolean isLikeTheirs(CaseStudy study) {
        return study.organisationTypes().contains("zorginstelling");
      }
    },
    PLANNER_OF_A_ROC("Onderwijs", "Soort onderwijs", "Middelbaar beroepsonderwijs", "rooster mbo") {
      @Override
      boolean isLikeTheirs(CaseStudy study) {
        return study.educationTypes().contains("mbo");
      }
    };

    private final String sector;
    private final String field;
    private final String value;
    private final String words;

    Reader(String sector, String field, String value, String words) {
      this.sector = sector;
      this.field = field;
      this.value = value;
      this.words = words;
    }

    abstract boolean isLikeTheirs(CaseStudy study);
  }

  private enum Way {
    BY_WHAT_THEY_ARE {
      @Override
      Acts go(Acts acts, Reader reader) {
        return acts.follow("Welke voorbeelden lijken op uw organisatie?")
            .choose(reader.field, reader.value)
            .press("Toon wat op ons lijkt");
      }
    },
    BY_THE_LIST {
      @Override
      Acts go(Acts acts, Reader reader) {
        return acts.open("Menu").follow("Praktijkvoorbeelden").tick(reader.sector).press("Filter");
      }
    },
    BY_A_SEARCH {
      @Override
      Acts go(Acts acts, Reader reader) {
        return acts.fill(SEEK, reader.words).press("Zoek");
      }
    };

    abstract Acts go(Acts acts, Reader reader);
  }

  private Acts front() {
    return new Acts(site, "/");
  }

  private List<CaseStudy> reached(Acts acts) {
    return acts.shown(".gv-card-title a").stream().flatMap(this::example).toList();
  }

  private Stream<CaseStudy> example(Element link) {
    return content(link) instanceof CaseStudy study ? Stream.of(study) : Stream.empty();
  }

  private Content content(Element link) {
    ItemAddress address =
        ItemAddress.of(link.attr("href").replaceFirst("[?#].*", "")).orElseThrow();
    return ((Lookup.Found) site.snapshot().look(address.folder(), address.slug())).item().content();
  }

  @ParameterizedTest
  @EnumSource
  void three_examples_like_theirs_are_four_acts_away(Reader reader) {
    for (Way way : Way.values()) {
      Acts acts = way.go(front(), reader);
      assertThat(acts.count()).as(way.name()).isLessThanOrEqualTo(FEW);
      assertThat(reached(acts))
          .as(way.name())
          .filteredOn(reader::isLikeTheirs)
          .hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void who_says_what_they_are_has_those_first(Reader reader) {
    assertThat(reached(Way.BY_WHAT_THEY_ARE.go(front(), reader)).subList(0, 3))
        .allMatch(reader::isLikeTheirs);
  }

  @ParameterizedTest
  @EnumSource
  void before_they_said_anything_there_were_others_too(Reader reader) {
    assertThat(reached(front().follow("Welke voorbeelden lijken op uw organisatie?")))
        .anyMatch(study -> !reader.isLikeTheirs(study));
  }

  /// The amount stands in what was found, with the year that it is of: nothing needs to be opened.
  @Test
  void what_may_be_paid_in_2026_is_known_after_two_acts() {
    Acts acts = front().fill(SEEK, "wat mag ik in 2026 vergoeden").press("Zoek");
    assertThat(acts.count()).isEqualTo(2);
    List<Element> first = acts.shown(".gv-results .gv-card").subList(0, 3);
    assertThat(first)
        .anySatisfy(
            card -> {
              assertThat(card.expectFirst(".gv-card-title a").attr("href"))
                  .isEqualTo("/regelingen/reiskostenvergoeding");
              assertThat(card.select(".gv-card-amount strong").text())
                  .isEqualTo("€ 0,23 per kilometer (2026)");
            });
  }
}
