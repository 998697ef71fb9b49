package cincer.spark.cluster;

import cincer.data.Plain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a job has done, for a person (Markdown) and for programs (the sidecar of the worklist, JSON). */
final class Report {

  private final String input;
  private final DataHeader header;
  private final Sample sample;
  private final FittedFolds fitted;
  private final boolean exact;
  private final Worklist worklist;
  private final Beyond beyond;
  private final Map<String, String> options;

  Report(String input, DataHeader header, Sample sample, FittedFolds fitted, boolean exact, Worklist worklist, Beyond beyond, Map<String, String> options) {
    this.input = input;
    this.header = header;
    this.sample = sample;
    this.fitted = fitted;
    this.exact = exact;
    this.worklist = worklist;
    this.beyond = beyond;
    this.options = options;
  }

  private String name(int column) {
    return header.header().attribute(column).name();
  }

  private String forecast() {
    return "About " + Math.round(beyond.listed()) + " of the " + worklist.doubtful() + " doubtful labels of the worklist are expected to be wrong, and "
        + Math.round(beyond.beyond().expected()) + " (" + beyond.beyond().low() + " to " + beyond.beyond().high() + ") of the "
        + (header.labelled() - worklist.doubtful()) + " labels beyond it.";
  }

  /** For a person. */
  String markdown() {
    List<String> left = fitted.notLearnedFrom();
    return "# Doubtful labels\n\n" + forecast() + "\n\n| | |\n|---|---|\n"
        + row("input", input) + row("rows", header.rows() + (header.labelled() < header.rows() ? ", " + header.labelled() + " with a label" : ""))
        + row("class", name(header.header().classIndex())) + row("key", name(header.key()))
        + row("learned from", columns(fitted.learnedFrom())) + (left.isEmpty() ? "" : row("not learned from", columns(left)))
        + row("networks", fitted.work().foldNetworks().folds() + ", each fitted to " + (sample.all() ? "all rows" : "rows of a sample of " + sample.rows().size())
            + " but those of its part")
        + row("Fisher information", exact ? "of all rows" : "of the sample")
        + row("worklist", worklist.doubtful() + " doubtful rows, " + worklist.shown() + " that support the doubts, " + worklist.context() + " to learn from")
        + "\n| class | rows |\n|---|--:|\n"
        + header.classCounts().entrySet().stream().map(entry -> "| " + cell(entry.getKey()) + " | " + entry.getValue() + " |\n").collect(Collectors.joining())
        + "\nOpen worklist.arff in the Explorer's tab Clean labels as a review, or give it to CincerFilter with -order SUSPICIOUS; ApplyJob brings the answers "
        + "back to the data.\n";
  }

  private static String row(String name, String value) {
    return "| " + name + " | " + cell(value) + " |\n";
  }

  private static String cell(String text) {
    return Plain.text(text).replace("|", "\\|");
  }

  private static String columns(List<String> names) {
    return names.stream().limit(30).collect(Collectors.joining(", ")) + (names.size() > 30 ? " and " + (names.size() - 30) + " more" : "");
  }

  /** For programs. */
  Map<String, Object> sidecar() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("what", "worklist of doubtful labels, by SuspicionJob of cincerSpark");
    all.put("input", input);
    all.put("class", name(header.header().classIndex()));
    all.put("key", name(header.key()));
    all.put("rows", header.rows());
    all.put("labelled", header.labelled());
    all.put("classes", header.classCounts());
    all.put("sample", sample.rows().size());
    all.put("sampleIsAll", sample.all());
    all.put("networks", fitted.work().foldNetworks().models().stream().map(cincer.Model::fingerprint).toList());
    all.put("fisherOfAllRows", exact);
    all.put("doubtful", worklist.doubtful());
    all.put("counterExamples", worklist.shown());
    all.put("context", worklist.context());
    all.put("wrongInWorklist", decimals(beyond.listed()));
    all.put("wrongBeyond", new TreeMap<>(Map.of("expected", decimals(beyond.beyond().expected()), "low", beyond.beyond().low(), "high",
        beyond.beyond().high())));
    all.put("attributes", new TreeMap<>(Map.of("cincer-given", "P_out of each class, in the order of the class attribute",
        "cincer-role", "what a row is there for", "cincer-shown", "rows of this file, from 1, that support the doubt, each with its score")));
    all.put("options", options);
    return all;
  }

  private static double decimals(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.1f", value));
  }

  /** One sentence. */
  String sentence() {
    return forecast();
  }
}
