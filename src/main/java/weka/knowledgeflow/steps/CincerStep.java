package weka.knowledgeflow.steps;

import cincer.InvalidInputException;
import cincer.annotator.DialogAnnotator;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weka.core.Instances;
import weka.core.OptionMetadata;
import weka.core.WekaException;
import weka.filters.Filter;
import weka.filters.supervised.instance.CincerFilter;
import weka.gui.ProgrammaticProperty;
import weka.gui.knowledgeflow.KFGUIConsts;
import weka.knowledgeflow.Data;
import weka.knowledgeflow.StepManager;

/**
 * KnowledgeFlow step that cleans the labels of a data set or of training sets together with a person. Gives the cleaned data, a
 * report (text) and a chart (image). Several training sets are cleaned one after the other.
 */
@KFStep(name = "Clean labels", category = "Filters", iconPath = KFGUIConsts.BASE_ICON_PATH + "CincerStep.png",
    toolTipText = "Cleans labels together with a person (CINCER): shows each label that the model doubts beside the example that most "
        + "supports the doubt")
public class CincerStep extends BaseStep {

  private static final long serialVersionUID = 1L;

  private CincerFilter filter = new CincerFilter();
  private final transient Object turn = new Object();
  private transient CleaningRun run;
  private transient int done;

  /** The cleaning pass. */
  public CincerFilter getFilter() {
    return filter;
  }

  @OptionMetadata(displayName = "filter", description = "The cleaning pass: the model, who answers, how suspicious a label must be.",
      displayOrder = 1)
  public void setFilter(CincerFilter filter) {
    this.filter = filter;
  }
}
