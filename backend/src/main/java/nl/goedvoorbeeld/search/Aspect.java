package nl.goedvoorbeeld.search;

import nl.goedvoorbeeld.search.query.Facet;

/// In what an example can be like an organisation, and how much that counts. Points: only how they
/// stand to each other means anything. [Fit] says which part of them an example gets.
enum Aspect {
  /// Schools of one sort have the same hours, the same rights and the same travellers; what a
  /// university did with its lectures a secondary school cannot do.
  EDUCATION(Facet.EDUCATION_TYPE, 60),

  /// Says most about the work: whether there are shifts, visitors, a season.
  SECTOR(Facet.SECTOR, 40),

  /// Which roads, trains and partners there are. And a reader can go and see.
  REGION(Facet.REGION, 40),

  /// Who decides and who has a say. Often it says what the sector said already (a hospital is an
  /// institution for care), so it counts less.
  TYPE(Facet.ORGANISATION_TYPE, 30),

  /// What the people would have to change.
  MODE(Facet.MODE, 30),

  /// Whether work can be done at home decides which measures there are to choose from. Only the
  /// measures of an example tell, so few say anything.
  REMOTE(Facet.MEASURE, 20),

  /// Four in ten examples tell it: it is not to put those before all others.
  SIZE(Facet.SIZE, 10);

  private final Facet facet;
  private final int points;

  Aspect(Facet facet, int points) {
    this.facet = facet;
    this.points = points;
  }

  Facet facet() {
    return facet;
  }

  int points() {
    return points;
  }
}
