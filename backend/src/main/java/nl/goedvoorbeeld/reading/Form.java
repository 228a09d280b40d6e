package nl.goedvoorbeeld.reading;

/// In what a text is read, as far as it then reads otherwise.
public enum Form {
  /// What is told of a figure opens beside its sentence.
  PAGE,

  /// In a feed or in JSON nothing opens: all of it stands in the sentence. Mail will be read so
  /// too, with whole addresses.
  ELSEWHERE
}
