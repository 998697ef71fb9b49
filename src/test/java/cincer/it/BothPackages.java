package cincer.it;

import java.io.StringReader;
import java.util.List;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.evaluation.Evaluation;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.WekaPackageClassLoaderManager;
import weka.core.WekaPackageManager;
import weka.core.converters.ConverterUtils.DataSource;
import weka.filters.Filter;

/**
 * Trains a network of the one package on the vectors of the other. To be started with both packages installed and without our classes on the
 * class path.
 */
public final class BothPackages {

  private static final String CLASSIFIER = "weka.classifiers.functions.CincerClassifier";
  private static final String FILTER = "weka.filters.unsupervised.attribute.SentenceEmbedding";

  private BothPackages() {}

  /** @param args texts, and which natives are loaded first: "network" or "texts" */
  public static void main(String[] args) throws Exception {
    WekaPackageManager.loadPackages(false);
    Instances data = DataSource.read(args[0]);
    data.setClassIndex(1);
    for (String next : args[1].equals("texts") ? List.of("texts", "network") : List.of("network", "texts")) {
      if (next.equals("network")) {
        learn(new Instances(data, 0), "-epochs", "1");
      } else {
        embed(data);
      }
    }
    Instances vectors = embed(data);
    Classifier learned = learn(vectors);
    Evaluation evaluation = new Evaluation(vectors);
    evaluation.evaluateModel(learned, vectors);
    System.out.println("right: " + (int) evaluation.correct() + " of " + vectors.numInstances());
    Classifier ofTexts = learn(data); // by -text auto
    Evaluation raw = new Evaluation(data);
    raw.evaluateModel(ofTexts, data);
    System.out.println("raw texts right: " + (int) raw.correct() + " of " + data.numInstances() + ", vectors kept: "
        + WekaPackageManager.WEKA_HOME.toPath().resolve("embeddings").toFile().exists());
    ClassLoader cincer = WekaPackageClassLoaderManager.forName(CLASSIFIER).getClassLoader();
    Object found = Class.forName("weka.core.Utils", true, cincer).getMethod("forName", Class.class, String.class, String[].class)
        .invoke(null, Filter.class, FILTER, new String[0]);
    System.out.println("found from cincer: " + found.getClass().getName());
    System.exit(0);
  }

  private static Instances embed(Instances data) throws Exception {
    Filter filter = (Filter) Utils.forName(Filter.class, FILTER, new String[]{"-no-cache"});
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  private static Classifier learn(Instances data, String... options) throws Exception {
    Instances train = data;
    if (data.isEmpty()) { // two numbers, so that the network and its natives are there
      train = new Instances(new StringReader("@relation r\n@attribute x numeric\n@attribute y {a,b}\n@data\n0,a\n1,b\n0.1,a\n0.9,b\n"));
      train.setClassIndex(1);
    }
    Classifier classifier = AbstractClassifier.forName(CLASSIFIER, options);
    classifier.buildClassifier(train);
    return classifier;
  }
}
