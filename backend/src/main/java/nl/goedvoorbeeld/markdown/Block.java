package nl.goedvoorbeeld.markdown;

import java.util.List;

/// A part of a text where there is no markup of ours but words can lead somewhere: a mail.
public sealed interface Block {
  /// Of any level.
  record Title(String text) implements Block {}

  record Paragraph(List<Run> runs) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }
  }

  /// A list. What stands below a point is said in the point.
  ///
  /// @param first the number of the first; 0 where they are in no order
  record Points(int first, List<Paragraph> points) implements Block {
    public Points {
      points = List.copyOf(points);
    }
  }

  /// Comes after the paragraph in which it stands. An image elsewhere is a link to it.
  ///
  /// @param target as written, as [Quotes#picture(String)] takes it
  record Shown(String target, String alt) implements Block {}

  /// Words that follow each other without a space of ours.
  ///
  /// @param target where they lead, by a safe way; empty where they do not
  record Run(String text, String target) {}
}
