package cincer.gui;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  private static final double Z = 1.959963984540054; // 97.5% of a normal distribution lie below
  /** More estimates than are told apart on an axis are not made. */
  private static final int PLACES = 400;

  /** The Wilson score interval in closed form: (p + z^2/2n -+ z sqrt(p(1 - p)/n + z^2/4n^2)) / (1 + z^2/n). */
  static NoiseEstimate of(int seen, int found) {
    double p = Math.min(found, seen) / (double) seen;
    double middle = p + Z * Z / (2 * seen);
    double half = Z * Math.sqrt(p * (1 - p) / seen + Z * Z / (4.0 * seen * seen));
    double factor = 1 / (1 + Z * Z / seen);
    return new NoiseEstimate(seen, found, Math.max(0, factor * (middle - half)), Math.min(1, factor * (middle + half)));
  }

  /** Share of the examples seen whose label was found wrong. */
  public double rate() {
    return (double) found / seen;
  }

  /** Estimates along the way, at most one for each place of an axis, and one for now; none before the first example. */
  public static List<NoiseEstimate> course(SessionSnapshot session) {
    BitSet arrived = new BitSet();
    session.judged().forEach(judgement -> arrived.set(judgement.row()));
    Map<Integer, Integer> original = new HashMap<>();
    Set<Integer> wrong = new HashSet<>();
    List<NoiseEstimate> course = new ArrayList<>();
    List<GivenAnswer> answers = session.answers();
    for (int i = 0; i < answers.size(); i++) {
      GivenAnswer answer = answers.get(i);
      if (answer.query().unlabelled()) {
        continue; // no label was given that could be wrong
      }
      count(answer.row(), answer.before(), answer.after(), original, wrong);
      if (answer.labels() != null && answer.labels().judgesCounterExample() && arrived.get(answer.labels().counterExample())) {
        count(answer.labels().counterExample(), answer.counterBefore(), answer.labels().counterLabel(), original, wrong);
        answer.labels().others().stream().filter(other -> arrived.get(other.row()))
            .forEach(other -> count(other.row(), answer.before(other), other.label(), original, wrong));
      }
      if (i + 1 == answers.size() || place(session, answers.get(i + 1)) != place(session, answer)) {
        course.add(of(answer.query().position() + 1, wrong.size()));
      }
    }
    if (session.seen() > 0) {
      course.add(of(session.seen(), wrong.size()));
    }
    return course;
  }

  private static long place(SessionSnapshot session, GivenAnswer answer) {
    return (answer.query().position() + 1L) * PLACES / session.extent();
  }

  private static void count(int row, int before, int after, Map<Integer, Integer> original, Set<Integer> wrong) {
    if (after == original.computeIfAbsent(row, key -> before)) {
      wrong.remove(row);
    } else {
      wrong.add(row);
    }
  }
}
