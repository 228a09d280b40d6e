package nl.goedvoorbeeld.mail;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A part of what a letter says. Texts are plain text; addresses are whole ones of the web.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
  @JsonSubTypes.Type(value = MailBlock.Heading.class, name = "heading"),
  @JsonSubTypes.Type(value = MailBlock.Words.class, name = "words"),
  @JsonSubTypes.Type(value = MailBlock.Linked.class, name = "linked"),
  @JsonSubTypes.Type(value = MailBlock.Points.class, name = "points"),
  @JsonSubTypes.Type(value = MailBlock.Picture.class, name = "picture"),
  @JsonSubTypes.Type(value = MailBlock.Door.class, name = "door"),
  @JsonSubTypes.Type(value = MailBlock.Entry.class, name = "entry"),
  @JsonSubTypes.Type(value = MailBlock.Note.class, name = "note")
})
public sealed interface MailBlock {
  /// Between what goes before and what comes after it; the subject stands above all.
  record Heading(String text) implements MailBlock {}

  record Words(String text) implements MailBlock {}

  /// Words of which some lead somewhere.
  record Linked(List<Run> runs) implements MailBlock {
    public Linked {
      runs = List.copyOf(runs);
    }

    /// In text, each address stands behind the words that lead there.
    public String plain() {
      return runs.stream().map(Run::plain).collect(Collectors.joining());
    }
  }

  /// Words that follow each other without a space of ours.
  ///
  /// @param href empty where they lead nowhere
  record Run(String text, String href) {
    public Run {
      if (!href.isEmpty()) {
        Href.check(href);
      }
    }

    String plain() {
      if (href.isEmpty()) {
        return text;
      }
      return text.equals(href) ? "<" + href + ">" : text + " <" + href + ">";
    }
  }

  /// A list.
  ///
  /// @param first the number of the first; 0 where they are in no order
  record Points(int first, List<Linked> points) implements MailBlock {
    public Points {
      points = List.copyOf(points);
    }

    public boolean numbered() {
      return first != 0;
    }

    /// Line by line, each with its number or dash.
    public List<String> lines() {
      return IntStream.range(0, points.size())
          .mapToObj(at -> (numbered() ? (first + at) + ". " : "- ") + points.get(at).plain())
          .toList();
    }
  }

  /// An image of our own site, that a program for mail fetches there: always the same for
  /// everybody, so that it does not tell who reads.
  ///
  /// @param alt what is on it; all that there is of it in text
  /// @param width as it is shown at most, in pixels
  record Picture(String alt, String href, int width, int height) implements MailBlock {
    public Picture {
      Href.check(href);
      if (href.contains("?")) {
        throw new IllegalArgumentException("An image with a parameter could tell who reads");
      }
    }
  }

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
