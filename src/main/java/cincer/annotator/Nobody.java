package cincer.annotator;

import cincer.Annotator;
import cincer.Answer;
import cincer.Query;
import cincer.options.OptionBearing;
import weka.core.Instances;

/**
 * Asks nobody: every question is skipped and no label changes. A cleaning pass with {@code -add-attributes} is then a
 * report of what is suspicious, and why.
 */
public class Nobody extends OptionBearing implements Annotator {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "Asks nobody: every suspicious example is skipped and no label changes; a review ends where the model expects no other "
        + "label of any row that is left. With -add-attributes the result is a "
        + "report of what is suspicious.";
  }

  @Override
  public void begin(Instances data) {}

  @Override
  public boolean asks() {
    return false;
  }

  @Override
  public Answer answer(Query query, int[] labels) {
    return new Answer.Skip();
  }
}
