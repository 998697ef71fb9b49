package cincer.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.CincerException;
import cincer.Data;
import cincer.Fit;
import cincer.Model;
import cincer.Selector;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.data.DataFiles;
import cincer.network.Hyperparameters;
import cincer.network.LogisticRegression;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;
import weka.core.Utils;

/** Influence functions against retraining: logistic regression with l2, trained to convergence on breast. */
class InfluenceFunctionTest {

  private static final int N = 60;
  private static final double L2 = 0.01;

  private static Fit fit;
  private static List<Suspicion> suspicions;

  @BeforeAll
  static void fit() throws Exception {
    TrainingSet all = Data.trainingSet("breast-noisy.arff", 300, "");
    fit = Fits.of(all.subset(IntStream.range(0, N).toArray()), new LogisticRegression(), "",
        new Hyperparameters(2000, N, 0.01, 0, L2, 0, 1));
    suspicions = new ArrayList<>();
    for (int row = N; suspicions.size() < 12; row++) {
      Suspicion suspicion = fit.suspicion(row, all.features()[row], all.labels()[row]);
      if (suspicion.exceeds(0)) {
        suspicions.add(suspicion);
      }
    }
  }

  @Test
  void exactInfluencePredictsWhatLeavingOneOutAndRetrainingDoes() throws Exception {
    Model[] without = new Model[N];
    for (int k = 0; k < N; k++) {
      int left = k;
      without[k] = fit.learner().fit(fit.training().subset(IntStream.range(0, N).filter(i -> i != left).toArray()));
    }
    for (Suspicion s : suspicions) {
      double before = s.probabilities()[s.label()];
      double[] scores = Fits.scores("ExactInfluence -damping 0", fit, s);
      int[] candidates = fit.training().labelled(s.predicted());
      double[] predicted = Arrays.stream(candidates).mapToDouble(k -> before * scores[k] / N).toArray(); // Eq. 8
      double[] real = Arrays.stream(candidates).mapToDouble(k -> without[k].probabilities(s.features())[s.label()] - before)
          .toArray();
      double r = correlation(predicted, real);
      assertTrue(r >= 0.95, "correlation " + r + " for row " + s.row());
      assertEquals(1, Arrays.stream(predicted).map(Math::abs).sum() / Arrays.stream(real).map(Math::abs).sum(), 0.2);
    }
  }

  @Test
  void conjugateGradientsEqualTheExactSolution() throws Exception {
    for (Suspicion s : suspicions) {
      double[] exact = candidates("ExactInfluence -damping 0.01", s);
      double[] cg = candidates("ConjugateGradientInfluence -damping 0.01 -tolerance 1e-9", s);
      double largest = Arrays.stream(exact).map(Math::abs).max().orElseThrow();
      for (int i = 0; i < exact.length; i++) {
        assertEquals(exact[i], cg[i], 1e-6 * largest);
      }
    }
  }

  @Test
  void lissaCorrelatesWithTheExactSolution() throws Exception {
    for (Suspicion s : suspicions) {
      double r = correlation(candidates("ExactInfluence", s), candidates("LissaInfluence", s));
      assertTrue(r >= 0.9, "correlation " + r);
    }
    Suspicion first = suspicions.get(0);
    assertTrue(correlation(candidates("ExactInfluence", first), candidates("LissaInfluence -depth 2000 -samples 4", first)) >= 0.98);
  }

  @Test
  void lissaThatDivergesNamesTheOptionsToChange() throws Exception {
    Selector.Ranker ranker = Fits.selector("LissaInfluence -scale 0.5").prepare(fit);
    String message = assertThrows(CincerException.class, () -> ranker.rank(suspicions.get(0))).getMessage();
    assertTrue(message.contains("diverged") && message.contains("-scale (now 0.5)") && message.contains("-damping (now 0.01)"),
        message);
  }

  @Test
  void anInstanceWeightScalesTheInfluenceOfItsExample() throws Exception {
    TrainingSet set = fit.training();
    double[] weights = IntStream.range(0, N).mapToDouble(k -> k % 4).toArray();
    Fit weighted = new Fit(fit.model(), new TrainingSet(set.features(), set.labels(), weights, set.rows(), set.classes()), fit.output(),
        fit.learner(), fit.seed());
    for (String selector : new String[] {"TopIdentity", "PracticalFisher"}) {
      double[] plain = Fits.scores(selector, fit, suspicions.get(0));
      double[] scores = Fits.scores(selector, weighted, suspicions.get(0));
      for (int k : set.labelled(suspicions.get(0).predicted())) {
        assertEquals(weights[k] * plain[k], scores[k], 1e-9, selector);
      }
    }
  }

  @Test
  void exactInfluenceOfALargeNetworkIsRefusedInOneSentence() throws Exception {
    Fit large = Fits.of("breast-noisy.arff", 20, "", Fits.hidden("64,32"), 1);
    String message = assertThrows(CincerException.class, () -> new ExactInfluence().prepare(large)).getMessage();
    assertTrue(message.contains("4130 parameters") && message.contains("ConjugateGradientInfluence"), message);
  }

  @Test
  void exactInfluenceRefusesALargeNetworkBeforeAnythingIsLearned() throws Exception {
    Instances data = DataFiles.load(new File("examples/breast-noisy.arff"));
    data.setClassIndex(data.numAttributes() - 1);
    for (String selector : new String[] {"ExactInfluence", "RelativeInfluence -influence ExactInfluence"}) {
      CincerClassifier classifier = new CincerClassifier();
      classifier.setOptions(new String[] {"-selector", selector});
      String message = assertThrows(CincerException.class, () -> classifier.setUp(null, data)).getMessage();
      assertTrue(message.contains("ExactInfluence needs the Hessian of") && message.contains("ConjugateGradientInfluence"), message);
    }
  }

  private static double[] candidates(String selector, Suspicion s) throws InterruptedException {
    return Arrays.stream(Fits.scores(selector, fit, s)).filter(score -> !Double.isNaN(score)).toArray();
  }

  private static double correlation(double[] x, double[] y) {
    return Utils.correlation(x, y, x.length);
  }
}
