package cincer.experiment;

import cincer.Annotator;
import cincer.Answer;
import cincer.CounterExample;
import cincer.Query;
import cincer.annotator.ReferenceAnnotator.Decide;
import java.util.Optional;
import weka.core.Instances;

/**
 * Answers with the true labels of all rows.
 *
 * @param labels of the rows
 * @param decide on which labels of a pair it decides
 */
record Oracle(int[] labels, Decide decide) implements Annotator {

  @Override
  public void begin(Instances data) {}

  @Override
  public boolean decidesOnBoth() {
    return decide == Decide.BOTH;
  }

  @Override
  public Answer answer(Query query, int[] current) {
    int row = query.suspicion().row();
    Optional<CounterExample> shown = query.counterExample().filter(pair -> decide == Decide.BOTH && query.chain() == null);
    return shown.isEmpty() ? Answer.Labels.of(labels[row])
        : new Answer.Labels(labels[row], shown.get().row(), labels[shown.get().row()]);
  }
}
