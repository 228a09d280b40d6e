package nl.goedvoorbeeld.content.wording;

/// A term of a list, where somebody is told of it.
public record TermName(String list, String id) {
  @Override
  public String toString() {
    return id;
  }
}
