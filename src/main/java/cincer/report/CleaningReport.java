package cincer.report;

import cincer.Answer;
import cincer.Query;
import cincer.data.Plain;
import cincer.learner.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import weka.core.Attribute;
import weka.core.Instances;

/** A cleaning pass for a reader: in numbers, then every label that was changed, then the doubts that are left. Rows are counted from 1. */
public final class CleaningReport {

  private final Instances data;
  private final List<String> keys;

  private CleaningReport(Instances data, List<String> keys) {
    this.data = data;
    this.keys = keys;
  }

  /**
   * The report.
   *
   * @param data rows as loaded, with their class
   * @param keys names of the attributes that identify rows
   */
  public static String of(Instances data, List<String> keys, Summary summary, Outcome outcome) {
    CleaningReport report = new CleaningReport(data, keys);
    return summary + "\n\n" + report.changes(outcome.labels()) + report.others(outcome) + report.doubts(outcome.turns());
  }

  private String changes(int[] labels) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < labels.length; row++) {
      int before = data.instance(row).classIsMissing() ? -1 : (int) data.instance(row).classValue();
      if (before != labels[row]) {
        lines.add(row(row) + ": " + label(before) + " -> " + label(labels[row]));
      }
    }
    return section("Changed labels", lines);
  }

  /** Nothing where all answers are labels. */
  private String others(Outcome outcome) {
    return outcome.others().isEmpty() ? "" : section("Other answers", outcome.others().entrySet().stream().sorted(Map.Entry.comparingByKey())
        .map(one -> row(one.getKey()) + ": " + other(one.getValue())).toList());
  }

  private String other(Answer.Other other) {
    String note = other.note().isEmpty() ? "" : "; " + Plain.text(other.note());
    return switch (other.finding()) {
      case UNSURE -> "nobody could tell" + note;
      case LEAVE_OUT -> "left out" + note;
      case NONE_FITS -> "none of the classes" + (other.newClass().isEmpty() ? "" : ", but " + Plain.text(other.newClass())) + note;
      case SEVERAL_FIT -> "several fit: " + other.classes().stream().map(this::label).collect(Collectors.joining(", ")) + note;
    };
  }

  private String doubts(List<Outcome.Turn> turns) {
    return section("Doubted, and not answered; the strongest doubt first", turns.stream()
        .filter(turn -> turn.answer() instanceof Answer.Skip).map(Outcome.Turn::query)
        .sorted(Comparator.comparingDouble((Query query) -> query.suspicion().score()).reversed()).map(this::doubt).toList());
  }

  private String doubt(Query query) {
    int expected = query.suspicion().predicted();
    return row(query.suspicion().row()) + ": " + label(query.suspicion().label())
        + (query.suspicion().agrees() ? "; the model agrees, the next likeliest is " : "; the model expects ") + label(expected) + " ("
        + Plain.percent(query.suspicion().probabilities()[expected]) + ", margin "
        + String.format(Locale.ROOT, "%.2f", query.suspicion().margin()) + ")"
        + query.counterExample().map(shown -> "; " + row(shown.row()) + ", " + label(shown.label()) + ", supports the doubt most").orElse("");
  }

  private static String section(String title, List<String> lines) {
    return "=== " + title + ": " + (lines.isEmpty() ? "none" : lines.size()) + " ===\n\n"
        + lines.stream().map(line -> line + "\n").collect(Collectors.joining()) + (lines.isEmpty() ? "" : "\n");
  }

  private String row(int row) {
    return "row " + (row + 1) + keys.stream().map(data::attribute).filter(key -> key != null)
        .map(key -> ", " + Plain.text(key.name() + " " + ChangeList.text(data.instance(row), key))).collect(Collectors.joining());
  }

  private String label(int label) {
    Attribute labels = data.classAttribute();
    return label < 0 ? "no label" : Plain.text(labels.value(label));
  }
}
