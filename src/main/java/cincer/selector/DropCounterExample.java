package cincer.selector;

/** "Drop CE" of the paper's Section 4: Top Fisher's pick is removed where the incoming label turns out to be right. */
public class DropCounterExample extends TopFisher {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "Shows what TopFisher shows, but whatever is said of its label does not count: the counter-example is removed from the "
        + "training set if the annotator says that the incoming label was right (Drop CE, Section 4 of Teso et al. 2021).";
  }

  @Override
  public boolean dropsCounterExamples() {
    return true;
  }
}
