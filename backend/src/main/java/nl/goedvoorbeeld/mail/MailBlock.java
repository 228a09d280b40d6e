package nl.goedvoorbeeld.mail;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A part of what a letter says. Texts are plain text; addresses are whole ones of the web.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
  @JsonSubTypes.Type(value = MailBlock.Heading.class, name = "heading"),
  @JsonSubTypes.Type(value = MailBlock.Words.class, name = "words"),
  @JsonSubTypes.Type(value = MailBlock.Door.class, name = "door"),
  @JsonSubTypes.Type(value = MailBlock.Entry.class, name = "entry"),
  @JsonSubTypes.Type(value = MailBlock.Note.class, name = "note")
})
public sealed interface MailBlock {
  /// Between what goes before and what comes after it; the subject stands above all.
  record Heading(String text) implements MailBlock {}

  record Words(String text) implements MailBlock {}

  /// What is to be pressed.
  ///
  /// @param secret whoever has the address may do something; so nobody at the desk sees it
  record Door(String text, String href, boolean secret) implements MailBlock {
    public Door {
      Href.check(href);
    }

    @Override
    public String toString() {
      return "Door " + text;
    }
  }

  /// Something that is told of.
  ///
  /// @param line what became of it; may be empty
  /// @param reason why it is told to this person; may be empty
  record Entry(String title, String href, String line, String reason) implements MailBlock {
    public Entry {
      Href.check(href);
    }
  }

  /// What matters less, in small print.
  record Note(String text) implements MailBlock {}
}
