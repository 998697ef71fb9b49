package cincer.report;

import cincer.Answer;
import cincer.Query;
import cincer.ShownEvidence;
import cincer.data.Attributes;
import cincer.data.Differences;
import cincer.explanation.ReadingOrder;
import cincer.explanation.Spread;
import cincer.explanation.Spreads;
import cincer.journal.JournalText;
import cincer.journal.Recorded;
import cincer.learner.Outcome.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** A question that changed a label, for a page: the suspicious example and its counter-example side by side. */
final class PairCard {

  private static final int MOST_ATTRIBUTES = 10;

  private final Recorded session;
  private final List<Attribute> keys;
  private final RowImages picture;
  private final Differences differences;
  private final Spreads spreads;
  private final Map<Spread, String> drawn = new IdentityHashMap<>(); // bars that are in the page, with their names there

  /** @param picture how rows are drawn */
  PairCard(Recorded session, List<Attribute> keys, RowImages picture) {
    this.session = session;
    this.keys = keys;
    this.picture = picture;
    this.differences = new Differences(session.data());
    this.spreads = new Spreads(session.data(), session.outcome().labels());
  }

  /**
   * What the card shows.
   *
   * @param question number of the question
   * @param margin   how strong the doubt was, with two decimals
   * @param sides    the suspicious example and, where one was shown, its counter-example
   * @param values   attributes that differ most
   * @param hidden   a sentence about those that are not shown; empty if there are none
   * @param evidence  what stood beside the question
   */
  record Card(int question, String predicted, String margin, String who, String time, List<Side> sides, List<AttributeValues> values, String hidden,
      CardEvidence evidence) {}

  /**
   * One of the two rows.
   *
   * @param row   row number, from 1
   * @param keys  what identifies it beside its number, begun with a comma; maybe empty
   * @param image address of its image; null if it has none
   * @param looks where the network looked in the image, above it; null where that is not known
   */
  record Side(String role, int row, String keys, String before, String after, String image, LooksPicture looks) {

    boolean stays() {
      return before.equals(after);
    }
  }

  /**
   * An attribute's values in the rows that are shown.
   *
   * @param doubt how much it spoke for what was expected, in percent of the strongest, rounded; negative where it spoke against it; 0 where nobody knows
   * @param strip where its values lie; null where it said nothing
   */
  record AttributeValues(String attribute, List<String> shown, int doubt, StripPicture strip) {}

  Card of(Turn turn) {
    Query query = turn.query();
    int row = query.suspicion().row();
    Answer.Labels answer = turn.answer() instanceof Answer.Labels l ? l
        : Answer.Labels.of(((Answer.Other) turn.answer()).label(query.labelBefore()));
    int other = answer.judgesCounterExample() ? answer.counterExample() : query.counterExample().map(shown -> shown.row()).orElse(-1);
    JournalText.Stamp stamp = session.stamps().get(query.number());
    List<Side> sides = new ArrayList<>(List.of(side("Suspicious", row, query.labelBefore(), answer.label(), stamp.evidence())));
    if (other >= 0) {
      sides.add(side("Counter-example", other, turn.labelBefore(other),
          answer.judgesCounterExample() ? answer.counterLabel() : turn.labelBefore(other), stamp.evidence()));
    }
    List<Attribute> comparable = comparable();
    CardEvidence evidence = CardEvidence.of(stamp.evidence(), session.data(), query.suspicion().predicted(), query.suspicion().label());
    List<Attribute> shown = shown(comparable, evidence, row, other);
    List<AttributeValues> values = shown.stream().map(attribute -> new AttributeValues(attribute.name(),
        IntStream.of(row, other).filter(r -> r >= 0).mapToObj(r -> value(session.data().instance(r), attribute)).toList(),
        evidence.percent(attribute), evidence.percent(attribute) == 0 ? null : strip(attribute, query, other))).toList();
    return new Card(query.number(), label(query.suspicion().predicted()), String.format(Locale.ROOT, "%.2f", query.suspicion().margin()),
        stamp.who(), when(stamp), sides, values, shown.isEmpty() || picture.ofPixels() ? "" : hidden(comparable.size() - shown.size(), evidence.hasValues()), evidence);
  }

  /** Whether its card shows where values lie. */
  boolean hasStrips(Turn turn) {
    Query query = turn.query();
    CardEvidence evidence = CardEvidence.of(session.stamps().get(query.number()).evidence(), session.data(), query.suspicion().predicted(), query.suspicion().label());
    return comparable().stream().anyMatch(attribute -> evidence.percent(attribute) != 0 && spread(attribute, query) != null);
  }

  /** Whether its card shows where the network looked; reads images. */
  boolean hasLooks(Turn turn) {
    return session.stamps().get(turn.query().number()).evidence().places().stream().anyMatch(image -> picture.address(session.data().instance(image.row())) != null);
  }

  static String when(JournalText.Stamp stamp) {
    return stamp.time().replaceFirst("T(\\d\\d:\\d\\d).*", " $1 UTC");
  }

  private Side side(String role, int row, int before, int after, ShownEvidence evidence) {
    LooksPicture looks = evidence.places().stream().filter(image -> image.row() == row).findFirst().map(LooksPicture::of).orElse(null);
    return new Side(role, row + 1, keyText(row), label(before), label(after), picture.address(session.data().instance(row)), looks);
  }

  private StripPicture strip(Attribute attribute, Query query, int other) {
    Spread spread = spread(attribute, query);
    if (spread == null) {
      return null;
    }
    boolean first = !drawn.containsKey(spread);
    String id = drawn.computeIfAbsent(spread, another -> "s" + (drawn.size() + 1));
    return StripPicture.of(spread, id, first, session.data().instance(query.suspicion().row()).value(attribute),
        other < 0 ? Double.NaN : session.data().instance(other).value(attribute));
  }

  /** Null where there is nothing to draw. */
  private Spread spread(Attribute attribute, Query query) {
    return spreads.of(attribute, query.suspicion().predicted(), query.suspicion().label());
  }

  private String keyText(int row) {
    return keys.stream().map(key -> ", " + key.name() + " " + ChangeList.text(session.data().instance(row), key)).collect(Collectors.joining());
  }

  /** What can be read and does not identify a row: texts always, pixels never. */
  private List<Attribute> comparable() {
    Instances data = session.data();
    return IntStream.range(0, data.numAttributes()).filter(a -> a != data.classIndex()).mapToObj(data::attribute)
        .filter(attribute -> !keys.contains(attribute) && !attribute.name().startsWith(Attributes.RESULT_PREFIX)
            && !(picture.ofPixels() && attribute.type() == Attribute.NUMERIC)).toList();
  }

  /** All texts, then what spoke for the doubt or against it, then the attributes that differ most; without a second row, the first ones. */
  private List<Attribute> shown(List<Attribute> comparable, CardEvidence evidence, int row, int other) {
    Instance one = session.data().instance(row);
    Instance two = other < 0 ? one : session.data().instance(other);
    Comparator<Attribute> textFirst = Comparator.comparing((Attribute attribute) -> !attribute.isString());
    List<Attribute> shown = comparable.stream()
        .sorted(textFirst.thenComparing(ReadingOrder.of((Attribute a) -> evidence.percent(a) / 100.0, a -> differences.between(a, one, two))))
        .filter(attribute -> other < 0 || attribute.isString() || evidence.percent(attribute) != 0 || differences.between(attribute, one, two) != 0).toList();
    int texts = (int) shown.stream().filter(Attribute::isString).count();
    return shown.subList(0, Math.min(Math.max(MOST_ATTRIBUTES, texts), shown.size()));
  }

  private static String hidden(int count, boolean explained) {
    if (count > 0 && explained) {
      return count == 1 ? "1 other attribute is not shown" : count + " other attributes are not shown";
    }
    return count == 0 ? "" : count == 1 ? "1 attribute that differs less, or not at all, is not shown"
        : count + " attributes that differ less, or not at all, are not shown";
  }

  private static String value(Instance row, Attribute attribute) {
    return row.isMissing(attribute) ? "?" : ChangeList.text(row, attribute);
  }

  private String label(int label) {
    return label < 0 ? "no label" : session.data().classAttribute().value(label);
  }
}
