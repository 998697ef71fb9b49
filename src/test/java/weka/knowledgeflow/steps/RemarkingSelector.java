package weka.knowledgeflow.steps;

import cincer.selector.NearestNeighbour;

/** Has something to say before anything is asked. */
public final class RemarkingSelector extends NearestNeighbour {

  private static final long serialVersionUID = 1L;

  @Override
  public String remark(int examples, int classes) {
    return "this takes long";
  }
}
