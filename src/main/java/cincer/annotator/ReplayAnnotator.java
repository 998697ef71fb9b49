package cincer.annotator;

import cincer.Annotator;
import cincer.Answer;
import cincer.Answered;
import cincer.InvalidInputException;
import cincer.Listener;
import cincer.Query;
import cincer.Suspicion;
import cincer.data.Attributes;
import cincer.data.Variables;
import cincer.journal.Header;
import cincer.journal.JournalText;
import cincer.learner.Answers;
import cincer.learner.Event;
import cincer.options.OptionBearing;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weka.core.Instances;
import weka.core.OptionMetadata;

/**
 * Answers as somebody did in an earlier session. As long as the same questions come, everything is done again in the same
 * order, undo, redo and change included; after that, each pair of examples gets the answer that it got then, and in another pair each
 * example the label that it got last.
 */
public class ReplayAnnotator extends OptionBearing implements Annotator {

  private static final long serialVersionUID = 1L;

  /** The suspicious example and its counter-example (-1 where none is shown), by their rows. */
  private record Pair(int row, int counterExample) {
    static Pair of(Query query) {
      return new Pair(query.suspicion().row(), query.counterExample().map(shown -> shown.row()).orElse(-1));
    }
  }

  /**
   * What was asked and answered; neither where a walk has gone on as a review.
   *
   * @param again whether it had an answer already: its question was asked once more in the end, or an answer was amended while the session rested
   * @param later whether the session had gone on since the answer before
   */
  private record Exchange(Query query, Answer answer, boolean again, boolean later) {
    private static final Exchange REVIEW = new Exchange(null, null, false, true);

    private boolean asks(Query other) {
      return query != null && query.number() == other.number() && Pair.of(query).equals(Pair.of(other));
    }

    /** As it counts: of a question that is asked once more, the label before is the one that it has without its old answer. */
    Answer said() {
      return again && answer instanceof Answer.Said ? amendment() : answer;
    }

    /** As it is said where its question does not wait. */
    Answer amendment() {
      return answer instanceof Answer.Said said ? new Answer.Change(query.number(), said) : answer;
    }
  }

  private File journal = new File("");
  private transient List<Exchange> script;
  private transient int at; // the exchange that comes next
  private transient List<Integer> places; // where it may stand in the script, after a replay was gone on with
  private transient int[] observed;
  private transient Map<Pair, Answer> known;
  private transient Map<Integer, Answer.Said> said; // by row, of that row alone
  private transient int unknown;
  private transient boolean pairs;

  @Override
  public String globalInfo() {
    return "Answers as somebody did in an earlier session, from its journal. With another selector or tau, questions without an answer "
        + "on file are counted and left alone.";
  }

  public File getJournal() {
    return journal;
  }

  @OptionMetadata(displayName = "journal", commandLineParamName = "journal", commandLineParamSynopsis = "-journal <file>",
      description = "The journal of the earlier session, over the same data.", displayOrder = 1)
  public void setJournal(File journal) {
    this.journal = journal;
  }

  @Override
  public List<File> files() {
    return List.of(Variables.resolve(journal));
  }

  /** @throws InvalidInputException if the journal cannot be read, or is about other data */
  @Override
  public void begin(Instances data) {
    if (journal.getPath().isBlank()) {
      throw new InvalidInputException("no journal to replay is given; name it with ReplayAnnotator -journal");
    }
    JournalText text = JournalText.read(Variables.resolve(journal));
    text.header().requireData(data, journal.getPath());
    pairs = Header.asksAboutPairs(text.header().options());
    script = new ArrayList<>();
    at = 0;
    places = List.of();
    known = new HashMap<>();
    said = new HashMap<>();
    unknown = 0;
    observed = Attributes.labels(data);
    Answers answers = Answers.none(observed);
    Query asked = null;
    boolean later = false;
    for (Event event : text.events()) {
      if (event instanceof Event.Asked a) {
        asked = a.query();
      } else if (event instanceof Event.Given given && asked != null && !(given.answer() instanceof Answer.Stop)) {
        boolean again = answers.find(asked.number()).isPresent();
        Exchange exchange = new Exchange(asked, given.answer(), again, later);
        script.add(exchange);
        answers = answers.hear(asked, exchange.said());
        later = false;
      } else if (event instanceof Event.GoesOnAsReview) {
        script.add(Exchange.REVIEW);
      } else {
        later = true;
      }
    }
    for (Answered answered : answers.inTime()) { // the newest is last
      known.put(Pair.of(answered.query()), answered.answer());
      if (answered.answer() instanceof Answer.Labels l) {
        said.put(answered.row(), Answer.Labels.of(l.label()));
        l.judged().forEach(other -> said.put(other.row(), Answer.Labels.of(other.label())));
      } else if (answered.answer() instanceof Answer.Other other) {
        said.put(answered.row(), other.together(List.of()));
        other.together().forEach(row -> said.put(row, other.together(List.of())));
      }
    }
  }

  /** As the session was asked. */
  @Override
  public boolean decidesOnBoth() {
    return pairs;
  }

  /** A replay that was interrupted goes on where the same had been said. */
  @Override
  public Listener listener() {
    return new Listener() {
      @Override
      public void retraced(int position, List<Suspicion> accepted, List<Answered> answered) {
        places = places(answered);
        at = places.isEmpty() ? script.size() : places.get(places.size() - 1);
      }
    };
  }

  /** Steps before which these answers stood: several where one changed nothing, or took back what another one did. */
  private List<Integer> places(List<Answered> answered) {
    List<Integer> same = new ArrayList<>();
    Answers answers = Answers.none(observed);
    for (int i = 0; i <= script.size(); i++) {
      if (answers.size() == answered.size() && stand(answers.byNumber()).equals(stand(answered))) {
        same.add(i);
      }
      if (i < script.size() && script.get(i) != Exchange.REVIEW) {
        answers = answers.hear(script.get(i).query(), script.get(i).said());
      }
    }
    return same;
  }

  private static List<List<Object>> stand(List<Answered> answers) {
    return answers.stream().map(a -> List.<Object>of(a.query().number(), a.row(), a.given(), a.undone())).toList();
  }

  private Exchange next() {
    return at < script.size() ? script.get(at) : null;
  }

  private Exchange take() {
    return script.get(at++);
  }

  @Override
  public Answer answer(Query query, int[] current) {
    at = places.stream().filter(place -> place < script.size() && script.get(place).asks(query)).findFirst().orElse(at);
    places = List.of();
    if (query.isReview() && next() == Exchange.REVIEW) {
      take(); // it was gone on with as a review
    }
    if (next() != null && next().asks(query)) {
      return take().answer();
    } else if (next() != null && next().again()) {
      return take().amendment(); // what was said while the session rested, and it has gone on since
    }
    at = script.size(); // from here on another way
    Answer answer = known.containsKey(Pair.of(query)) ? known.get(Pair.of(query)) : fromOthers(query);
    unknown += answer == null ? 1 : 0;
    return answer == null ? new Answer.Skip() : answer;
  }

  /** What was said of these examples in other pairs; null if nothing was said of the suspicious one. */
  private Answer fromOthers(Query query) {
    Answer.Said known = said.get(query.suspicion().row());
    Integer row = query.counterExample().map(shown -> shown.row()).orElse(-1);
    return known instanceof Answer.Labels l && said.get(row) instanceof Answer.Labels other ? new Answer.Labels(l.label(), row, other.label()) : known;
  }

  @Override
  public boolean revisits(List<Answered> open) {
    return next() != null && next() != Exchange.REVIEW && open.stream().anyMatch(question -> question.query().number() == next().query().number());
  }

  @Override
  public Optional<Answer> amends(boolean over) {
    return next() != null && next().again() && (over || !next().later()) ? Optional.of(take().amendment()) : Optional.empty();
  }

  @Override
  public boolean goesOnAsReview() {
    return next() == Exchange.REVIEW && take() == Exchange.REVIEW;
  }

  @Override
  public String remark() {
    return unknown == 0 ? "" : unknown + (unknown == 1 ? " question has" : " questions have") + " no answer in '" + journal
        + "' and " + (unknown == 1 ? "was" : "were") + " left alone";
  }
}
