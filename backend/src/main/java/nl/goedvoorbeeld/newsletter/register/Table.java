package nl.goedvoorbeeld.newsletter.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table as spreadsheets write it down: one line for each row, unless a text between quotes goes
/// on in the next.
record Table(List<Row> rows) {
  private static final String APART = ";,\t";

  /// @param number of the line where it begins, from 1
  record Row(int number, List<String> cells) {
    private boolean says() {
      return cells.stream().anyMatch(cell -> !cell.isBlank());
    }
  }

  /// @return empty where a text is not closed; rows that say nothing are left out
  static Optional<Table> of(String text) {
    int from = 0;
    int number = 1;
    char apart = apart(text);
    // What a spreadsheet is told of the table is no part of it.
    if (text.startsWith("sep=") && text.length() > 4) {
      apart = text.charAt(4);
      int end = text.indexOf('\n');
      from = end < 0 ? text.length() : end + 1;
      number = 2;
    }
    return new Reader(text, from, number, apart).all();
  }

  /// What stands between columns: what the first line has most of.
  private static char apart(String text) {
    int end = text.indexOf('\n');
    String head = end < 0 ? text : text.substring(0, end);
    char best = ';';
    long most = 0;
    for (char one : APART.toCharArray()) {
      long many = head.chars().filter(sign -> sign == one).count();
      if (many > most) {
        most = many;
        best = one;
      }
    }
    return best;
  }

  private static final class Reader {
    private final String text;
    private final char apart;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private StringBuilder cell = new StringBuilder();
    private int at;
    private int number;
    private int began;

    private Reader(String text, int from, int number, char apart) {
      this.text = text;
      this.at = from;
      this.number = number;
      this.began = number;
      this.apart = apart;
    }

    private Optional<Table> all() {
      while (at < text.length()) {
        char sign = text.charAt(at);
        if (sign == '"' && cell.toString().isBlank()) {
          if (!quoted()) {
            return Optional.empty();
          }
        } else if (sign == apart) {
          endCell();
        } else if (sign == '\n' || sign == '\r') {
          endRow();
        } else {
          cell.append(sign);
        }
        at++;
      }
      endRow();
      return Optional.of(new Table(List.copyOf(rows)));
    }

    /// From the sign that opens to the one that closes; two of them are one in the text.
    private boolean quoted() {
      cell = new StringBuilder();
      while (++at < text.length()) {
        char sign = text.charAt(at);
        if (sign == '"') {
          if (at + 1 >= text.length() || text.charAt(at + 1) != '"') {
            return true;
          }
          at++;
        } else if (sign == '\n') {
          number++;
        }
        cell.append(sign);
      }
      return false;
    }

    private void endCell() {
      cells.add(cell.toString());
      cell = new StringBuilder();
    }

    private void endRow() {
      if (at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n') {
        at++;
      }
      endCell();
      Row row = new Row(began, List.copyOf(cells));
      if (row.says()) {
        rows.add(row);
      }
      cells = new ArrayList<>();
      number++;
      began = number;
    }
  }
}
