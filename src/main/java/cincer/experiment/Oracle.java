package cincer.experiment;

import cincer.Annotator;
import cincer.Answer;
import cincer.CounterExample;
import cincer.Query;
import java.util.Optional;
import weka.core.Instances;

/** Answers with the true labels of all rows. */
record Oracle(int[] labels) implements Annotator {

  @Override
  public void begin(Instances data) {}

  @Override
  public Answer answer(Query query, int[] current) {
    int row = query.suspicion().row();
    Optional<CounterExample> shown = query.counterExample();
    return shown.isEmpty() ? Answer.Labels.of(labels[row])
        : new Answer.Labels(labels[row], shown.get().row(), labels[shown.get().row()]);
  }
}
