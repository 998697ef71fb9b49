package cincer.report;

import cincer.Answer;
import cincer.data.Attributes;
import cincer.journal.Header;
import cincer.journal.JournalText;
import cincer.journal.Recorded;
import cincer.learner.Outcome.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weka.core.Attribute;

/** What the template {@code page.jte} shows: a session as a page for a browser, in one file that needs no network. */
final class HtmlPage {

  private static final int MOST_CLASSES = 12;

  private final Recorded session;
  private final PairCard card;
  private final String measured;

  HtmlPage(Recorded session, List<Attribute> keys, RowImages picture, String measured) {
    this.session = session;
    this.measured = measured;
    this.card = new PairCard(session, keys, picture);
  }

  /** A figure with what it counts. */
  record Tile(String number, String what) {}

  String title() {
    return "Cleaned labels: " + session.header().relation();
  }

  String about() {
    Header header = session.header();
    String people = session.stamps().values().stream().map(JournalText.Stamp::who).distinct().sorted().collect(Collectors.joining(", "));
    return header.rows() + " rows, class " + header.classLabel() + ". Begun " + header.started().replaceFirst("T(\\d\\d:\\d\\d).*", " $1 UTC")
        + (people.isEmpty() ? "" : "; answered by " + people) + "."
        + (session.outcome().wrong() == null ? "" : " Of the labels that nobody has reviewed: " + session.outcome().wrong().text() + ".");
  }

  List<Tile> tiles() {
    Summary s = Summary.of(session.walk(), session.outcome(), true).timing(session.thoughts());
    String seen = s.seen() < s.arrivals() ? s.seen() + " of " + s.arrivals() : String.valueOf(s.seen());
    List<Tile> tiles = new ArrayList<>(List.of(s.review() ? new Tile(s.reviewed() + " of " + s.bootstrap(), "labels reviewed") : new Tile(seen, "examples seen"),
        tile(s.questions(), "questions"), tile(s.incoming(), "suspicious examples relabelled"), tile(s.counterExamples(), "counter-examples relabelled"),
        tile(confirmed(s), s.review() ? "labels confirmed" : "incoming labels confirmed"),
        tile(s.skipped(), "left open")));
    if (s.wrong() != null) {
      tiles.add(new Tile(s.wrong().range(), "labels wrong among those that nobody has reviewed"));
    }
    if (s.timing() != null) {
      tiles.add(new Tile(Timing.seconds(s.timing().median()), "for a question (median); " + Timing.text(s.timing().total()) + " in all"));
    }
    return tiles;
  }

  /** Of the questions that were answered with a label: those whose label was kept. */
  private int confirmed(Summary s) {
    int others = (int) session.outcome().turns().stream().filter(turn -> turn.answer() instanceof Answer.Other && !turn.relabelsSuspicious()).count();
    return s.questions() - s.skipped() - s.incoming() - others;
  }

  /**
   * A row of which something else than a label was said, or a note was made.
   *
   * @param row   from 1
   * @param given label as loaded
   * @param said  in a word, with the classes
   */
  record Remark(int row, String given, String said, String who, String note) {}

  /** Other answers than labels, and notes, by row. */
  List<Remark> remarks() {
    Attribute labels = session.data().classAttribute();
    return LabelChange.of(session).stream().filter(change -> change.other() != null || !change.note().isEmpty()).map(change -> {
      String classes = change.other() == null ? change.before() == change.after() ? "" : change.label(labels)
          : change.alternatives(labels).isEmpty() ? change.other().newClass() : change.alternatives(labels).replace("|", ", ");
      return new Remark(change.row() + 1, change.before() < 0 ? "no label" : labels.value(change.before()),
          change.said().replace('-', ' ') + (classes.isEmpty() ? "" : ": " + classes),
          change.stamp().who(), change.note());
    }).toList();
  }

  private static Tile tile(int number, String what) {
    return new Tile(String.valueOf(number), what);
  }

  /** What the labels are good for, in a sentence; empty where nobody has measured it. */
  String measured() {
    return measured;
  }

  /** What the controls say of the answers, line by line; none where there were no controls. */
  List<String> care() {
    Carefulness care = Carefulness.of(session.outcome().turns(), session.data().numClasses());
    return care.isKnown() ? care.lines() : List.of();
  }

  /** Given labels against those that stand. */
  LabelMatrix matrix() {
    return LabelMatrix.of(session.walk().labels(), session.outcome().labels(), session.outcome().others(), session.data().numClasses(), MOST_CLASSES);
  }

  List<String> names() {
    return Attributes.values(session.data().classAttribute());
  }

  /** Every label that was changed, by row. */
  List<Changed> list() {
    List<String> names = names();
    return LabelChange.of(session).stream().filter(change -> change.before() != change.after())
        .map(change -> new Changed(change.row() + 1, name(names, change.before()), name(names, change.after()),
        change.stamp().who(), PairCard.when(change.stamp()), change.turn().query().number())).toList();
  }

  private static String name(List<String> names, int label) {
    return label < 0 ? "" : names.get(label);
  }

  /** A label that was changed, as a line of a list. */
  record Changed(int row, String given, String stands, String who, String when, int question) {}

  /** What the horizontal axis of the first chart is. */
  String courseCaption() {
    return session.walk().isReview() ? "As the questions were asked" : "As the examples arrived";
  }

  Charts charts() {
    return new Charts(session);
  }

  List<Turn> changed() {
    return LabelChange.turns(session);
  }

  /** Whether a changed pair is shown with where its values lie. */
  boolean explains() {
    return changed().stream().anyMatch(card::hasStrips);
  }

  /** Whether a changed pair is shown with where the network looked in its images. */
  boolean looks() {
    return changed().stream().anyMatch(card::hasLooks);
  }

  /** The changed pairs, made one after the other: images are large. */
  Iterable<PairCard.Card> cards() {
    return () -> changed().stream().map(card::of).iterator();
  }

  /** Numbers of the rows that nobody has decided about; empty if there are none. */
  String open() {
    return session.outcome().open().stream().map(turn -> String.valueOf(turn.row() + 1)).collect(Collectors.joining(", "));
  }

  /** How it was done: name to value. */
  Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>(session.header().options());
    options.put("data (SHA-256)", session.header().fingerprint());
    options.put("cincer", session.header().version());
    return options;
  }

  String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
