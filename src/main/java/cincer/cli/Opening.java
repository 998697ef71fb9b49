package cincer.cli;

import cincer.data.ClassGuess;
import cincer.data.LearnedFrom;
import cincer.data.TextOption;
import java.util.List;
import java.util.Set;
import weka.core.Instances;

/** What is said on standard error before the work begins: how files were read, what the class is, what is learned from. */
public final class Opening {

  private Opening() {}

  /**
   * Says what the class is, whether it can be one, and from which attributes is learned.
   *
   * @param face name of who is run
   * @param data with its class
   * @param keys names of attributes that identify rows
   * @param text  how string attributes are learned from
   * @param image how image files are; null if they never are
   */
  public static void tell(String face, Instances data, Set<String> keys, String text, String image) {
    tell(face, List.of(LearnedFrom.of(data, keys, new TextOption(text), image).sentence()));
    doubt(face, data);
  }

  /** The same, where nobody is asked and only what is unexpected is worth a line. */
  static void tellUnexpected(String face, Instances data, Set<String> keys, TextOption text, String image) {
    LearnedFrom learned = LearnedFrom.of(data, keys, text, image);
    if (learned.isSpecial()) {
      tell(face, List.of(learned.sentence()));
    }
    doubt(face, data);
  }

  private static void doubt(String face, Instances data) {
    ClassGuess guess = ClassGuess.of(data);
    guess.doubt().ifPresent(doubt -> tell(face, List.of(doubt
        + guess.likely().map(likely -> "; choose it with -c " + (likely.index() + 1)).orElse("; choose another with -c"))));
  }

  static void tell(String face, List<String> remarks) {
    remarks.forEach(remark -> System.err.println(face + ": " + remark));
  }
}
