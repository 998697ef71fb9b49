package cincer.gui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * Share of wrong labels, estimated by those that were found among the first examples to arrive. Estimates what asking at this
 * tau finds in the data: labels that are wrong, but were not doubted, are not in it.
 *
 * @param seen  how many examples had arrived
 * @param found how many of these have another label now
 * @param low   lower end of the 95% Wilson score interval of the share
 * @param high  its upper end
 */
public record NoiseEstimate(int seen, int found, double low, double high) {

  private static final double CONFIDENCE = 0.95;

  static NoiseEstimate of(int seen, int found) {
    ConfidenceInterval interval = new WilsonScoreInterval().createInterval(seen, Math.min(found, seen), CONFIDENCE);
    return new NoiseEstimate(seen, found, Math.max(0, interval.getLowerBound()), Math.min(1, interval.getUpperBound()));
  }

  /** Share of the examples seen whose label was found wrong. */
  public double rate() {
    return (double) found / seen;
  }

  /** One estimate after each question, and one for now; none before the first example. */
  public static List<NoiseEstimate> course(SessionSnapshot session) {
    Set<Integer> arrived = new HashSet<>();
    session.judged().forEach(judgement -> arrived.add(judgement.row()));
    Map<Integer, Integer> original = new HashMap<>();
    Set<Integer> wrong = new HashSet<>();
    List<NoiseEstimate> course = new ArrayList<>();
    for (GivenAnswer answer : session.answers()) {
      count(answer.row(), answer.before(), answer.after(), original, wrong);
      if (answer.labels() != null && answer.labels().judgesCounterExample() && arrived.contains(answer.labels().counterExample())) {
        count(answer.labels().counterExample(), answer.counterBefore(), answer.labels().counterLabel(), original, wrong);
      }
      course.add(of(answer.query().position() + 1, wrong.size()));
    }
    if (session.seen() > 0) {
      course.add(of(session.seen(), wrong.size()));
    }
    return course;
  }

  private static void count(int row, int before, int after, Map<Integer, Integer> original, Set<Integer> wrong) {
    if (after == original.computeIfAbsent(row, key -> before)) {
      wrong.remove(row);
    } else {
      wrong.add(row);
    }
  }
}
