package cincer.embeddings;

import java.io.PrintStream;
import java.util.Locale;

/** Says on standard error, which Weka's windows show in their log, how far a long run is and how long it will take; nothing of short ones. */
final class EmbeddingProgress {

  private static final double FIRST_SECONDS = 3;
  private static final double SECONDS = 10;

  private final String what;
  private final int total;
  private final PrintStream out;
  private final long start;
  private double said;

  /**
   * Starts.
   *
   * @param what  "SentenceEmbedding: %,d of %,d texts"
   * @param total number of inputs
   */
  EmbeddingProgress(String what, int total, PrintStream out) {
    this.what = what;
    this.total = total;
    this.out = out;
    this.start = System.nanoTime();
  }

  /** So many are done. */
  void done(int count) {
    double seconds = (System.nanoTime() - start) / 1e9;
    boolean last = count == total;
    if (last ? said > 0 : seconds > Math.max(FIRST_SECONDS, said + SECONDS)) {
      said = seconds;
      out.println(line(what, count, total, seconds));
    }
  }

  /** One line. */
  static String line(String what, int count, int total, double seconds) {
    String end = count == total ? " in " + time(seconds) : ", about " + time(seconds / count * (total - count)) + " left";
    return String.format(Locale.ROOT, what, count, total) + end;
  }

  /** "40 s", "3 min", "2 h 5 min". */
  static String time(double seconds) {
    long s = Math.max(1, Math.round(seconds));
    if (s < 100) {
      return s + " s";
    }
    long minutes = Math.round(s / 60.0);
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
