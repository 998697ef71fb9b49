package cincer.agreement;

import cincer.Annotator;
import cincer.Presentation;
import cincer.data.Attributes;
import cincer.journal.Header;
import cincer.journal.JournalChoice;
import cincer.journal.Session;
import cincer.learner.Disputes;
import cincer.learner.Outcome;
import cincer.learner.Walk;
import cincer.options.InTheEnd;
import java.io.File;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import weka.core.Instances;

/**
 * Somebody goes through the rows about which people differ, and decides. It is a session of its own, with a journal: nothing is lost, answers
 * are undone and changed as in any other, and it is gone on with where it was left.
 *
 * @param merged  what several people said
 * @param ids     of their journals, as {@link #id} gives them: a journal of other disputes is refused
 * @param who     decides
 * @param image   how rows are best shown
 */
public record Adjudication(Merged merged, List<String> ids, String who, Presentation image) {

  /** The option in the header of a journal that says whose disputes it settles. */
  public static final String OPTION = Session.ADJUDICATES;

  /** What tells a session from others: who, and when it was begun. */
  public static String id(Header header) {
    return header.annotator() + " " + header.started();
  }

  /** Whose disputes are settled, in whatever order their journals were named. */
  public static String people(List<String> ids) {
    return ids.stream().sorted().collect(Collectors.joining("; "));
  }

  /**
   * Asks about what is disputed, until all is decided or the annotator stops.
   *
   * @param journal where it is kept; gone on with where it exists
   * @param begins  is told, before anything is asked, where it is kept
   * @return what was decided so far
   * @throws cincer.InvalidInputException if the journal is about other data, or other people
   */
  @SuppressWarnings("try") // what comes in the end is not referred to before
  public Settled settle(Annotator annotator, File journal, Consumer<String> begins) throws InterruptedException {
    Instances data = merged.data();
    int[] rows = Arrays.stream(merged.disputedRows()).filter(row -> !data.instance(row).classIsMissing()).toArray();
    int[] labels = Attributes.labels(data);
    double[] weights = new double[labels.length];
    Arrays.fill(weights, 1);
    Walk walk = Walk.review(new float[labels.length][0], labels, weights, data.numClasses());
    JournalChoice choice = new JournalChoice(journal, null, journal.isFile(), false, List.of());
    annotator.begin(data);
    try (InTheEnd end = annotator::end) {
      annotator.present(image.said(merged::said));
      try (Session session = choice.open(data, Header.of(data, options(annotator), who))) {
        begins.accept(session.note());
        Outcome outcome = Disputes.settle(walk, rows, Arrays.stream(rows).mapToObj(merged::shares).toArray(double[][]::new),
            Attributes.values(data.classAttribute()), annotator,
            session.journal().and(annotator.listener()), session.past()).outcome();
        return Settled.of(merged, outcome, who);
      }
    }
  }

  /** As those of a review: every reader of journals understands them. */
  private Map<String, String> options(Annotator annotator) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("W", "");
    options.put("annotator", annotator.getClass().getSimpleName());
    options.put("bootstrap", "auto");
    options.put("bootstrap-from", "STRATIFIED");
    options.put("order", "SUSPICIOUS");
    options.put("S", "1");
    options.put("rounds", "1");
    options.put("counterexamples-are", "relabelled");
    options.put("key", String.join(",", image.keys()));
    options.put(OPTION, people(ids));
    return options;
  }
}
