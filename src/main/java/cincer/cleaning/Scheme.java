package cincer.cleaning;

import weka.core.Instances;

/** A cleaning pass as somebody has configured it with options, and what comes out of it for one data set. */
public interface Scheme {

  /**
   * The pass.
   *
   * @throws cincer.InvalidInputException if an option has no possible value
   */
  CleaningPass pass();

  /**
   * Says what data comes.
   *
   * @return whether the header of what comes out is known
   * @throws Exception if it cannot be cleaned
   */
  boolean setInputFormat(Instances data) throws Exception;

  /** What comes out of a pass, as the options want it; after {@link #setInputFormat}. */
  Instances output(Cleaned cleaned);

  /** Its class and options. */
  String command();
}
