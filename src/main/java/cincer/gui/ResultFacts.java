package cincer.gui;

import cincer.Answer;
import cincer.gui.GivenAnswer.Fate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of a session, fact by fact. */
final class ResultFacts {

  /**
   * A fact.
   *
   * @param what       it is about
   * @param isMeasured whether it comes later than the others
   */
  record Fact(String what, String text, boolean isMeasured) {}

  private static final String AGAIN = "decided on again later";

  private ResultFacts() {}

  /** @param measured what the labels are good for; empty while nobody knows */
  static List<Fact> of(CleaningResult result, String measured) {
    SessionSnapshot session = result.model().snapshot();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("Questions", questions(session.answers(), result.came().outcome().labels(), result.came().outcome().others())));
    facts.add(fact("Changed labels", result.came().changedRows().length + " of " + result.data().numInstances() + " rows" + outside(result)));
    if (session.review()) {
      facts.add(fact("Not reviewed", session.left() + " of " + session.arrivals() + " labels"
          + (session.wrong() == null || session.left() == 0 ? "" : "; " + session.wrong().left())));
    } else if (!session.ended()) {
      facts.add(fact("Not seen", session.arrivals() - session.seen() + " of " + session.arrivals() + " examples"));
    }
    if (session.timing() != null) {
      facts.add(fact("Time", session.timing().text()));
    }
    if (result.came().summary().care() != null && result.came().summary().care().isKnown()) {
      facts.add(fact("Controls", String.join(".\n", result.came().summary().care().lines()) + "."));
    }
    if (!measured.isEmpty()) {
      facts.add(new Fact("Worth", measured, true));
    }
    return facts;
  }

  /** Rows that belong to none of the classes any more. */
  private static String outside(CleaningResult result) {
    Map<Boolean, Long> outside = result.came().outcome().others().values().stream().map(Answer.Other::finding).filter(Answer.Finding::isOutside)
        .collect(Collectors.partitioningBy(finding -> finding == Answer.Finding.LEAVE_OUT, Collectors.counting()));
    return part(outside.getOrDefault(false, 0L), " of none of the classes") + part(outside.getOrDefault(true, 0L), " left out");
  }

  private static String part(long rows, String what) {
    return rows == 0 ? "" : "; " + rows + what;
  }

  private static Fact fact(String what, String text) {
    return new Fact(what, text, false);
  }

  /**
   * What came of them; a question of whose answer nothing stands any more, because its rows were decided on again, counts as that.
   *
   * @param after  labels of all rows as they stand
   * @param others row (0-based) to what was said of it last, where that was no label
   */
  static String questions(List<GivenAnswer> answers, int[] after, Map<Integer, Answer.Other> others) {
    List<String> fates = answers.stream().map(answer -> stands(answer, after, others) ? answer.fate().toString() : AGAIN).toList();
    return answers.isEmpty() ? "none" : answers.size() + ": " + Stream.concat(Stream.of(Fate.values()).map(Fate::toString), Stream.of(AGAIN))
        .filter(fates::contains).map(fate -> Collections.frequency(fates, fate) + " " + fate).collect(Collectors.joining(", "));
  }

  /** Whether one of the labels stands that an answer changed, or where it changed none, the one that it confirmed; or what else it said. */
  private static boolean stands(GivenAnswer answer, int[] after, Map<Integer, Answer.Other> others) {
    Answer.Labels given = answer.labels();
    if (given == null) {
      Answer.Other now = others.get(answer.row());
      return answer.other() == null || now != null && now.finding() == answer.other().finding();
    }
    List<Answer.Judged> changed = new ArrayList<>();
    if (given.label() != answer.before() || answer.corrections() == 0) {
      changed.add(new Answer.Judged(answer.row(), given.label()));
    }
    if (given.judgesCounterExample() && given.counterLabel() != answer.counterBefore()) {
      changed.add(new Answer.Judged(given.counterExample(), given.counterLabel()));
    }
    given.others().stream().filter(other -> other.label() != answer.before(other)).forEach(changed::add);
    given.together().stream().filter(other -> other.label() != other.before()).forEach(other -> changed.add(new Answer.Judged(other.row(), other.label())));
    return changed.stream().anyMatch(one -> after[one.row()] == one.label() && !others.containsKey(one.row()));
  }

  /** The answer that decided about each row last; null where none did. */
  static GivenAnswer[] deciding(SessionSnapshot session, int rows) {
    GivenAnswer[] deciding = new GivenAnswer[rows];
    session.answers().stream().filter(answer -> answer.labels() != null || answer.other() != null)
        .sorted(Comparator.comparing(GivenAnswer::when, Comparator.nullsFirst(Comparator.naturalOrder()))).forEach(answer -> {
          deciding[answer.row()] = answer;
          if (answer.labels() != null) {
            answer.labels().judged().forEach(other -> deciding[other.row()] = answer);
          } else {
            answer.other().otherRows().forEach(row -> deciding[row] = answer);
          }
        });
    return deciding;
  }
}
