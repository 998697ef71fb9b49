package weka.classifiers.functions;

import cincer.CincerException;
import cincer.Fit;
import cincer.data.Encoder;
import cincer.learner.MostSuspicious;
import cincer.network.Architecture;
import cincer.network.NetworkModel;
import cincer.network.Training;
import cincer.selector.TopFisher;
import java.util.Locale;
import weka.core.Attribute;
import weka.core.TechnicalInformation;
import weka.core.TechnicalInformation.Field;
import weka.core.TechnicalInformation.Type;

/** What a {@link CincerClassifier} says of itself. */
final class ClassifierDescription {

  /** Where there is nothing to learn from. */
  static final String OF_SHARES = "CincerClassifier\n\nThe data has no attribute but the class: predicts the shares of the classes.\n";

  private static final int SHOWN = 10;

  private ClassifierDescription() {}

  /** The paper of the method. */
  static TechnicalInformation paper() {
    TechnicalInformation paper = new TechnicalInformation(Type.INPROCEEDINGS);
    paper.setValue(Field.AUTHOR, "Stefano Teso and Andrea Bontempelli and Fausto Giunchiglia and Andrea Passerini");
    paper.setValue(Field.TITLE, "Interactive Label Cleaning with Example-based Explanations");
    paper.setValue(Field.BOOKTITLE, "XAI.it 2021 - Italian Workshop on Explainable Artificial Intelligence");
    paper.setValue(Field.YEAR, "2021");
    return paper;
  }

  /** The network, how well it fits, and the training examples whose labels it doubts most. */
  static String of(Architecture architecture, Encoder encoder, NetworkModel model, Fit fit, Attribute labels) throws InterruptedException {
    return String.format(Locale.ROOT, "CincerClassifier%n%narchitecture       %s%nfeatures, classes  %d, %d%nparameters         %d%n"
        + "epochs             %d%ntraining accuracy  %.4f%n%n%s", architecture.specification(), encoder.dimension(),
        fit.training().classes(), model.parameters(), model.epochs(), Training.accuracy(fit.output(), fit.training()), doubts(fit, labels));
  }

  /** Not by the own selector, which may train networks that nobody asked for; TopFisher trains none. */
  private static String doubts(Fit fit, Attribute labels) throws InterruptedException {
    try {
      return MostSuspicious.table(fit, new TopFisher().prepare(fit), "TopFisher", labels, SHOWN);
    } catch (CincerException e) { // the model is none the worse for it
      return "Most suspicious training examples: not shown, for " + e.getMessage() + "\n";
    }
  }
}
