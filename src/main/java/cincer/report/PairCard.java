package cincer.report;

import cincer.Answer;
import cincer.Query;
import cincer.data.Attributes;
import cincer.data.Differences;
import cincer.journal.JournalText;
import cincer.journal.Recorded;
import cincer.learner.Outcome.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.owasp.encoder.Encode;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** A question that changed a label, for a page: the suspicious example and its counter-example side by side. */
final class PairCard {

  private static final int MOST_ATTRIBUTES = 10;

  private final Recorded session;
  private final List<Attribute> keys;
  private final Picture picture;
  private final Differences differences;

  /** @param picture how rows are drawn */
  PairCard(Recorded session, List<Attribute> keys, Picture picture) {
    this.session = session;
    this.keys = keys;
    this.picture = picture;
    this.differences = new Differences(session.data());
  }

  String html(Turn turn) {
    Query query = turn.query();
    Answer.Labels answer = (Answer.Labels) turn.answer();
    int row = query.suspicion().row();
    int other = answer.judgesCounterExample() ? answer.counterExample() : query.counterExample().map(shown -> shown.row()).orElse(-1);
    JournalText.Stamp stamp = session.stamps().get(query.number());
    String left = example("Suspicious", row, query.suspicion().label(), answer.label());
    String right = other < 0 ? "" : example("Counter-example", other, turn.labelBefore(other),
        answer.judgesCounterExample() ? answer.counterLabel() : turn.labelBefore(other));
    return "<article><header><h3>Question " + query.number() + "</h3><p>The model expected <b>" + label(query.suspicion().predicted())
        + "</b> (margin " + String.format(Locale.ROOT, "%.2f", query.suspicion().margin()) + ") &middot; "
        + Encode.forHtml(stamp.who()) + ", <time>" + Encode.forHtml(when(stamp)) + "</time></p></header><div class='pair'>" + left + right
        + "</div>" + values(row, other) + "</article>\n";
  }

  static String when(JournalText.Stamp stamp) {
    return stamp.time().replaceFirst("T(\\d\\d:\\d\\d).*", " $1 UTC");
  }

  private String example(String role, int row, int before, int after) {
    StringBuilder html = new StringBuilder("<section><h4>" + role + ": row " + (row + 1) + keyText(row) + "</h4><p class='label'>");
    html.append(before == after ? "stays <span class='tag'>" + label(after) + "</span>"
        : "<span class='tag old'>" + label(before) + "</span> &rarr; <span class='tag new'>" + label(after) + "</span>").append("</p>");
    return html.append(picture.html(session.data().instance(row), row + 1)).append("</section>").toString();
  }

  private String keyText(int row) {
    StringBuilder text = new StringBuilder();
    keys.forEach(key -> text.append(", ").append(key.name()).append(' ')
        .append(ChangeList.text(session.data().instance(row), key)));
    return Encode.forHtml(text.toString());
  }

  /** The attributes that differ most; texts always, pixels never. */
  private String values(int row, int other) {
    Instances data = session.data();
    Instance one = data.instance(row);
    Instance two = other < 0 ? one : data.instance(other);
    List<Attribute> shown = new ArrayList<>();
    for (int a = 0; a < data.numAttributes(); a++) {
      Attribute attribute = data.attribute(a);
      if (a != data.classIndex() && !keys.contains(attribute) && !attribute.name().startsWith(Attributes.RESULT_PREFIX)
          && !(picture.ofPixels() && attribute.type() == Attribute.NUMERIC)) {
        shown.add(attribute);
      }
    }
    Comparator<Attribute> textFirst = Comparator.comparing((Attribute attribute) -> !attribute.isString());
    shown.sort(textFirst.thenComparing(Comparator.comparingDouble((Attribute a) -> differences.between(a, one, two)).reversed()));
    int all = shown.size();
    shown.removeIf(attribute -> other >= 0 && !attribute.isString() && differences.between(attribute, one, two) == 0);
    if (shown.isEmpty()) {
      return "";
    }
    int most = (int) Math.max(MOST_ATTRIBUTES, shown.stream().filter(Attribute::isString).count());
    StringBuilder html = new StringBuilder("<table><tr><th></th><th>row " + (row + 1) + "</th>"
        + (other < 0 ? "" : "<th>row " + (other + 1) + "</th>") + "</tr>");
    for (Attribute attribute : shown.subList(0, Math.min(most, shown.size()))) {
      html.append("<tr><th>").append(Encode.forHtml(attribute.name())).append("</th><td>").append(value(one, attribute)).append("</td>")
          .append(other < 0 ? "" : "<td>" + value(two, attribute) + "</td>").append("</tr>");
    }
    int hidden = all - Math.min(most, shown.size());
    return html.append("</table>") + (hidden == 0 || picture.ofPixels() ? "" : "<p class='more'>" + hidden
        + (hidden == 1 ? " attribute that differs less, or not at all, is not shown</p>" : " attributes that differ less, or not at all, are not shown</p>"));
  }

  private static String value(Instance row, Attribute attribute) {
    return row.isMissing(attribute) ? "?" : Encode.forHtml(ChangeList.text(row, attribute));
  }

  private String label(int label) {
    return Encode.forHtml(session.data().classAttribute().value(label));
  }
}
