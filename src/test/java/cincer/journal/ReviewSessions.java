package cincer.journal;

import cincer.Annotator;
import cincer.Answer;
import cincer.Query;
import cincer.cleaning.Cleaned;
import cincer.journal.Sessions.Respondent;
import cincer.learner.Bootstrap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

/** Reviews of a small data set, and who answers in them. */
final class ReviewSessions {

  private ReviewSessions() {}

  static CincerFilter review(Annotator annotator, Path journal, boolean resume) {
    CincerFilter filter = Sessions.filter(annotator, journal, resume);
    filter.setOrder(Bootstrap.Order.SUSPICIOUS);
    filter.setBudget("22");
    return filter;
  }

  /** Remembers whom it was asked about, and says that every label is right. */
  static final class AskedRows extends Respondent {
    private final List<Query> queries = new ArrayList<>();
    private final boolean isPerson;
    private final boolean pairs;
    private final int thinks;

    AskedRows(boolean isPerson, boolean pairs, int thinks) {
      this.isPerson = isPerson;
      this.pairs = pairs;
      this.thinks = thinks;
    }

    @Override
    public boolean isPerson() {
      return isPerson;
    }

    @Override
    public Answer answer(Query query, int[] labels) throws InterruptedException {
      Thread.sleep(thinks);
      queries.add(query);
      int label = query.suspicion().label();
      return pairs && query.counterExample().isPresent()
          ? new Answer.Labels(label, query.counterExample().get().row(), query.counterExample().get().label()) : Answer.Labels.of(label);
    }

    /** What it was asked. */
    List<Query> queries() {
      return queries;
    }

    List<Integer> rows() {
      return queries.stream().map(query -> query.suspicion().row()).toList();
    }
  }

  /** Two overlapping clouds of so many rows, a tenth of the labels wrong. */
  static Instances clouds(int rows) {
    Instances data = new Instances("clouds", new ArrayList<>(List.of(new Attribute("a"), new Attribute("b"),
        new Attribute("class", List.of("left", "right")))), rows);
    data.setClassIndex(2);
    Random random = new Random(5);
    for (int i = 0; i < rows; i++) {
      int side = i % 2;
      data.add(new DenseInstance(1, new double[] {random.nextGaussian() + 2 * side, random.nextGaussian(), random.nextInt(10) == 0 ? 1 - side : side}));
    }
    return data;
  }

  /** Stops at a question. */
  static final class StoppingAt extends Respondent {
    private final int at;

    StoppingAt(int at) {
      this.at = at;
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      return query.number() == at ? new Answer.Stop() : Answer.Labels.of(query.suspicion().predicted());
    }
  }

  static Cleaned reviewed(Annotator annotator, Path journal, boolean resume, String budget) throws Exception {
    CincerFilter filter = review(annotator, journal, resume);
    filter.setBudget(budget);
    filter.setRounds(1);
    filter.setInputFormat(Sessions.data());
    return filter.pass().clean(Sessions.data());
  }
}
