package nl.goedvoorbeeld.content.check;

import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Place;

/// Something that an editor had better change, as it is found in the document.
///
/// @param hinders whether the text cannot be published as long as this stands
public record Advice(Fault fault, boolean hinders) {
  public Place place() {
    return fault.place();
  }
}
