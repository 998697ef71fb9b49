package cincer.report;

import cincer.Answer;
import cincer.journal.Recorded;
import cincer.learner.Outcome.Turn;
import java.util.List;
import java.util.Locale;
import org.owasp.encoder.Encode;

/** Charts of a session as SVG, to stand in a page. Colours come from the page's style. */
final class Charts {

  private static final int WIDTH = 460;
  private static final int HEIGHT = 220;
  private static final int LEFT = 44;
  private static final int BOTTOM = 34;
  private static final int TOP = 12;

  private final Recorded session;

  Charts(Recorded session) {
    this.session = session;
  }

  /** Questions and corrected labels as the examples arrived. */
  String course() {
    int most = Math.max(1, session.outcome().turns().stream().mapToInt(Charts::corrected).sum());
    most = Math.max(most, session.outcome().turns().size());
    int arrived = Math.max(1, session.outcome().arrived());
    StringBuilder asked = new StringBuilder(point(0, arrived, 0, most));
    StringBuilder corrected = new StringBuilder(asked);
    int questions = 0;
    int corrections = 0;
    for (Turn turn : session.outcome().turns()) {
      int x = turn.query().position() + 1;
      asked.append(' ').append(point(x, arrived, questions, most)).append(' ').append(point(x, arrived, ++questions, most));
      corrected.append(' ').append(point(x, arrived, corrections, most));
      corrections += corrected(turn);
      corrected.append(' ').append(point(x, arrived, corrections, most));
    }
    asked.append(' ').append(point(arrived, arrived, questions, most));
    corrected.append(' ').append(point(arrived, arrived, corrections, most));
    return svg("Questions and corrections", axes(session.walk().isReview() ? "questions" : "examples seen", String.valueOf(arrived), most)
        + "<polyline class='asked' points='" + asked + "'/><polyline class='corrected' points='" + corrected + "'/>");
  }

  private static int corrected(Turn turn) {
    return (turn.relabelsSuspicious() ? 1 : 0) + turn.relabelledCounterExamples().size();
  }

  /** How strongly the model doubted what was asked about: relabelled, confirmed, left open. */
  String margins() {
    int[][] counts = new int[10][3];
    for (Turn turn : session.outcome().turns()) {
      int kind = turn.answer() instanceof Answer.Skip ? 2 : turn.relabelsSuspicious() ? 0 : 1;
      counts[Math.max(0, Math.min(9, (int) (10 * (session.walk().isReview() ? turn.query().suspicion().score() : turn.query().suspicion().margin()))))][kind]++;
    }
    int most = 1;
    for (int[] bin : counts) {
      most = Math.max(most, bin[0] + bin[1] + bin[2]);
    }
    StringBuilder bars = new StringBuilder(axes(session.walk().isReview() ? "doubt" : "margin", "1", most));
    double width = (WIDTH - LEFT - 10) / 10.0;
    for (int b = 0; b < 10; b++) {
      double y = HEIGHT - BOTTOM;
      for (int kind = 0; kind < 3; kind++) {
        double height = (double) (HEIGHT - BOTTOM - TOP) * counts[b][kind] / most;
        y -= height;
        bars.append(rect(new String[] {"relabelled", "confirmed", "open"}[kind], LEFT + b * width + 1, y, width - 2, height,
            counts[b][kind] + " " + new String[] {"relabelled", "confirmed", "left open"}[kind]));
      }
    }
    return svg(session.walk().isReview() ? "Doubts of the questions" : "Margins of the questions", bars.toString());
  }

  /** How many rows each class had before and has now; the largest classes only. */
  String classes() {
    int c = session.data().numClasses();
    int shown = Math.min(12, c);
    int[] before = Change.counts(session.walk().labels(), c);
    int[] after = Change.counts(session.outcome().labels(), c);
    List<Integer> largest = java.util.stream.IntStream.range(0, c).boxed()
        .sorted(java.util.Comparator.comparingInt((Integer y) -> -Math.max(before[y], after[y]))).limit(shown).sorted().toList();
    int most = Math.max(1, largest.stream().mapToInt(y -> Math.max(before[y], after[y])).max().orElse(1));
    StringBuilder bars = new StringBuilder(axes("", "", most));
    double width = (double) (WIDTH - LEFT - 10) / shown;
    for (int i = 0; i < shown; i++) {
      int y = largest.get(i);
      String name = session.data().classAttribute().value(y);
      double x = LEFT + i * width + width * 0.1;
      double scale = (double) (HEIGHT - BOTTOM - TOP) / most;
      bars.append(rect("before", x, HEIGHT - BOTTOM - before[y] * scale, width * 0.4, before[y] * scale, name + ": " + before[y] + " before"));
      bars.append(rect("after", x + width * 0.4, HEIGHT - BOTTOM - after[y] * scale, width * 0.4, after[y] * scale, name + ": " + after[y] + " now"));
      int letters = Math.max(2, (int) (width / 7));
      bars.append(text(x + width * 0.4, HEIGHT - BOTTOM + 15, "middle", name.length() > letters ? name.substring(0, letters - 1) + "…" : name));
    }
    return svg("Rows per class", bars.toString());
  }

  private static String point(int x, int ofX, int y, int ofY) {
    return number(LEFT + (double) (WIDTH - LEFT - 10) * x / ofX) + "," + number(HEIGHT - BOTTOM - (double) (HEIGHT - BOTTOM - TOP) * y / ofY);
  }

  private static String axes(String label, String end, int most) {
    return "<path class='axis' d='M" + LEFT + " " + TOP + "V" + (HEIGHT - BOTTOM) + "H" + (WIDTH - 10) + "'/>"
        + text(LEFT - 6, TOP + 8, "end", String.valueOf(most)) + text(LEFT - 6, HEIGHT - BOTTOM, "end", "0")
        + text(WIDTH - 10, HEIGHT - BOTTOM + 15, "end", end) + text((WIDTH + LEFT) / 2.0, HEIGHT - BOTTOM + 28, "middle", label);
  }

  private static String rect(String kind, double x, double y, double width, double height, String title) {
    return "<rect class='" + kind + "' x='" + number(x) + "' y='" + number(y) + "' width='" + number(width) + "' height='" + number(height)
        + "'><title>" + Encode.forHtml(title) + "</title></rect>";
  }

  private static String text(double x, double y, String anchor, String text) {
    return "<text x='" + number(x) + "' y='" + number(y) + "' text-anchor='" + anchor + "'>" + Encode.forHtml(text) + "</text>";
  }

  private static String svg(String name, String content) {
    return "<svg viewBox='0 0 " + WIDTH + " " + HEIGHT + "' role='img' aria-label='" + name + "'>" + content + "</svg>";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
