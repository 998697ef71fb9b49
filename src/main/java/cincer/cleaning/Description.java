package cincer.cleaning;

import cincer.Selector;
import cincer.journal.Header;
import cincer.learner.Review;
import cincer.options.Options;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weka.core.Instances;

/** Everything that a cleaning pass depends on, by the names of the filter's options, as the journal keeps it. */
final class Description {

  private Description() {}

  /**
   * Describes a pass.
   *
   * @param data     all rows
   * @param examples labelled rows, all of which are known in the end
   * @param keys     names of the attributes by which the annotator knows a row
   * @param review   how a review asks, and whether it finds out how long to train
   */
  static Map<String, String> of(CleaningPass pass, Instances data, Selector selector, int examples, List<String> keys, Review review) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("W", pass.model().on(data, examples, keys.toArray(String[]::new)));
    parts.put("annotator", pass.annotator());
    parts.put("suspicion", pass.policy().score());
    parts.put("tau", pass.policy().tau());
    parts.put("bootstrap", pass.arrivals().bootstrap());
    parts.put("bootstrap-from", pass.arrivals().source());
    parts.put("order", pass.arrivals().order());
    if (pass.arrivals().isReview()) {
      parts.put("judges", pass.arrivals().reviewers().judges());
      parts.put("budget", pass.arrivals().reviewers().budget());
      parts.put("looks", pass.arrivals().reviewers().looks());
    }
    if (pass.arrivals().reviewers().hasControls()) {
      parts.put("controls", pass.arrivals().reviewers().controls());
    }
    parts.put("S", pass.policy().seed());
    parts.putAll(pass.keeping().options());
    parts.put("rounds", pass.policy().rounds());
    if (pass.policy().labels()) {
      parts.put("unlabelled", "ASK");
    }
    if (pass.policy().chain() > 0) {
      parts.put("chain", pass.policy().chain());
    }
    parts.put("overlap", pass.policy().overlap());
    if (!pass.arrivals().isReview()) {
      parts.put("refit", pass.policy().refit().among(examples).name());
    }
    if (pass.arrivals().isReview() && review.pairs()) {
      parts.put("pairs", Reviewers.Pairs.ON);
    }
    if (pass.arrivals().isReview() && review.tuned()) {
      parts.put(Header.EPOCHS, "auto");
    }
    parts.put("selector", selector.toString());
    parts.put("counterexamples-are", selector.dropsCounterExamples() ? "dropped" : "relabelled");
    parts.put("key", String.join(",", keys));
    Map<String, String> texts = new LinkedHashMap<>();
    parts.forEach((name, value) -> texts.put(name, Options.text(value)));
    return texts;
  }
}
