package cincer.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text from data, made fit for a terminal. */
public final class Plain {

  /** What terminals obey: control sequences (CSI), commands to the terminal (OSC and the like), other escapes. */
  private static final Pattern ESCAPES = Pattern.compile("(?:\u001b\\[|\u009b)[0-?]*[ -/]*[@-~]"
      + "|(?:\u001b[\\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\\\|\u009c)?"
      + "|\u001b[ -/]*[0-~]?");

  /** Line ends, other control characters, and what turns the direction of writing. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]+");

  private Plain() {}

  /** The text in one line, without escape sequences and control characters. */
  public static String text(String raw) {
    return CONTROLS.matcher(ESCAPES.matcher(raw).replaceAll("")).replaceAll(" ").strip();
  }

  /** The text, or its beginning with "..." if it has more than {@code most} characters. */
  public static String cut(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most - 3)).strip() + "...";
  }

  /** A list with commas, in lines of at most {@code width} cells of a terminal where the items allow it. */
  public static String list(List<String> items, int width, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int taken = TerminalCells.width(indent);
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i) + (i < items.size() - 1 ? "," : "");
      int cells = TerminalCells.width(item);
      if (line.length() > 0 && taken + 1 + cells > width) {
        lines.add(indent + line);
        line.setLength(0);
        taken = TerminalCells.width(indent);
      }
      taken += cells + (line.length() == 0 ? 0 : 1);
      line.append(line.length() == 0 ? "" : " ").append(item);
    }
    lines.add(indent + line);
    return String.join("\n", lines);
  }

  /** A probability or another part of 1 in per cent: no value but 0 is "0%", and none but 1 is "100%". */
  public static String percent(double part) {
    long percent = Math.round(100 * part);
    if (percent == 0 && part > 0) {
      return "<1%";
    }
    return percent == 100 && part < 1 ? ">99%" : percent + "%";
  }
}
