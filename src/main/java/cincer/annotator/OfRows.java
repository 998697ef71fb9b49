package cincer.annotator;

import cincer.annotator.Command.Verb;
import cincer.data.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is typed about rows other than the one that is asked about: {@code row 17}, {@code relabel 4,9,12-14 malignant}. */
final class OfRows {

  private static final int MOST = 10_000;

  private OfRows() {}

  /** @param form groups: verb, rows, what else was typed */
  static Command parse(String command, Pattern form, ClassNames classes) {
    Matcher parts = form.matcher(command);
    parts.matches();
    String verb = parts.group(1).toLowerCase(Locale.ROOT).replace('-', ' ');
    String rest = parts.group(3) == null ? "" : parts.group(3).strip();
    List<Integer> rows = rows(parts.group(2));
    if (rows.isEmpty()) {
      return Command.problem("'" + Plain.cut(parts.group(2), 40) + "' is no list of at most " + MOST + " rows; type for example " + verb + " 4, 9, 12-14");
    } else if (verb.equals("relabel")) {
      Command label = rest.isEmpty() ? null : Command.className(rest, classes);
      return label == null ? Command.problem("a class is missing after the rows: type for example relabel " + parts.group(2) + " " + classes.name(0, 20))
          : label.verb() == Verb.NOTHING ? label : new Command(Verb.RELABEL_ROWS, label.label(), "", rows);
    } else if (!rest.isEmpty()) {
      return Command.problem("after the rows '" + Plain.cut(Plain.text(rest), 40) + "' is too much; type " + verb + " " + parts.group(2));
    } else if (verb.equals("row")) {
      return rows.size() == 1 ? new Command(Verb.ASK, -1, "", rows) : Command.problem("one row is asked about next; type for example row " + rows.get(0));
    }
    return new Command(verb.equals("keep") ? Verb.KEEP_ROWS : verb.equals("unsure") ? Verb.UNSURE_ROWS : Verb.LEAVE_OUT_ROWS, -1, "", rows);
  }

  /** Each once, in the order in which they were typed; empty where one is no number, or there are too many. */
  private static List<Integer> rows(String typed) {
    List<Integer> rows = new ArrayList<>();
    for (String part : typed.split(",")) {
      String[] ends = part.strip().split("\\s*-\\s*");
      if (ends.length > 2 || part.replaceAll("\\D", "").length() > 18 || !ends[0].matches("\\d{1,9}") || !ends[ends.length - 1].matches("\\d{1,9}")) {
        return List.of();
      }
      int to = Integer.parseInt(ends[ends.length - 1]);
      for (int row = Integer.parseInt(ends[0]); row <= to; row++) {
        if (rows.size() > MOST) {
          return List.of();
        }
        rows.add(row);
      }
    }
    return rows.stream().distinct().toList();
  }
}
