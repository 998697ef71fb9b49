package cincer.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.WrongLeft;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is concluded from labels that were made wrong as the model says. */
class NoiseModelTest {

  private static final int CLASSES = 5;

  /** Examples whose networks are right of themselves, with a share of their labels wrong. */
  private record DrawnLabels(float[] p, int[] given, int[] truth) {

    static DrawnLabels of(int n, double noise, long seed, boolean alike) {
      return of(n, noise, seed, alike, 8);
    }

    /** @param sure the larger, the surer are networks */
    static DrawnLabels of(int n, double noise, long seed, boolean alike, double sure) {
      SplittableRandom random = new SplittableRandom(seed);
      float[] p = new float[n * CLASSES];
      int[] given = new int[n];
      int[] truths = new int[n];
      for (int i = 0; i < n; i++) {
        double[] odds = new double[CLASSES];
        double sum = 0;
        for (int y = 0; y < CLASSES; y++) {
          sum += odds[y] = Math.exp(sure * random.nextDouble());
        }
        double u = random.nextDouble();
        int truth = -1;
        for (int y = 0; y < CLASSES; y++) {
          p[i * CLASSES + y] = (float) (odds[y] / sum);
          truth = truth < 0 && (u -= odds[y] / sum) < 0 ? y : truth;
        }
        truth = Math.max(0, truth);
        truths[i] = truth;
        given[i] = random.nextDouble() >= noise ? truth : (truth + 1 + (alike ? 0 : random.nextInt(CLASSES - 1))) % CLASSES;
      }
      return new DrawnLabels(p, given, truths);
    }

    /** After the most doubtful were reviewed. */
    WrongLeft after(int reviewed) {
      GivenLabels labels = GivenLabels.of(p, given, CLASSES);
      Evidence evidence = new Evidence(labels);
      int[] order = IntStream.range(0, given.length).boxed()
          .sorted(Comparator.comparingDouble(i -> p[i * CLASSES + given[i]])).mapToInt(Integer::intValue).toArray();
      for (int i = 0; i < reviewed; i++) {
        say(evidence, order[i]);
      }
      for (int i = reviewed; i < Math.min(order.length, reviewed + 20); i++) {
        evidence.next(order[i]);
      }
      left = 0;
      found = 0;
      for (int i = reviewed; i < order.length; i++) {
        left += isWrong(order[i]) ? 1 : 0;
        found += isWrong(order[i]) && i < reviewed + 20 ? 1 : 0;
      }
      return NoiseModel.wrongLeft(evidence);
    }

    private boolean isWrong(int example) {
      return given[example] != truth[example];
    }

    private void say(Evidence evidence, int example) {
      if (isWrong(example)) {
        evidence.wrong(example, truth[example]);
      } else {
        evidence.right(example);
      }
    }

    private static int left;
    private static int found;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theIntervalHoldsTheTruthMostly(boolean alike) {
    for (int reviewed : new int[] {0, 20, 100}) {
      int held = 0;
      double bias = 0;
      for (int seed = 0; seed < 40; seed++) {
        WrongLeft wrong = DrawnLabels.of(400, 0.05 + 0.3 * seed / 40, seed, alike).after(reviewed);
        held += (alike || wrong.low() <= DrawnLabels.left) && DrawnLabels.left <= wrong.high() ? 1 : 0; // these networks overlook no look-alikes
        bias += (wrong.found() - DrawnLabels.found) / 40;
      }
      assertTrue(held >= (reviewed == 0 ? 28 : 32), held + " of 40 after " + reviewed);
      assertEquals(0, bias, reviewed == 0 || alike ? 6 : 3, "what the next 20 questions find");
    }
  }

  /** As networks say that were trained until it paid: how likely each label is given. */
  private static DrawnLabels absorbed(int n, double noise, boolean alike, long seed) {
    DrawnLabels drawn = DrawnLabels.of(n, noise, seed, alike, 20);
    float[] p = new float[drawn.p.length];
    for (int i = 0; i < n; i++) {
      for (int y = 0; y < CLASSES; y++) {
        float own = drawn.p[i * CLASSES + y];
        double others = alike ? drawn.p[i * CLASSES + (y + CLASSES - 1) % CLASSES] : (1 - own) / (CLASSES - 1);
        p[i * CLASSES + y] = (float) ((1 - noise) * own + noise * others);
      }
    }
    return new DrawnLabels(p, drawn.given, drawn.truth);
  }

  /** A network that says of each label how likely it is given leaves nothing unexplained; but it is unlikely to be so unsure of everything. */
  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.1, 0.2, 0.4})
  void noiseThatNetworksHaveAbsorbedIsSeen(double noise) {
    for (int reviewed : new int[] {0, 50, 100}) {
      WrongLeft wrong = absorbed(3000, noise, false, 5).after(reviewed);
      assertTrue(wrong.low() <= DrawnLabels.left && DrawnLabels.left <= wrong.high(), DrawnLabels.left + " after " + reviewed + ": " + wrong);
    }
  }

  /** Nothing but answers tells absorbed look-alikes from classes that are hard to tell apart, so that everything is possible before them. */
  @Test
  void beforeAnyAnswerLookAlikesMayBeFewOrMany() {
    WrongLeft before = absorbed(6000, 0.15, true, 5).after(0);
    assertTrue(before.low() <= 100 && before.high() >= DrawnLabels.left, DrawnLabels.left + " of " + before);
    assertTrue(before.text().startsWith("between "), before.text());
    WrongLeft after = absorbed(6000, 0.15, true, 5).after(100);
    assertTrue(after.low() > before.low() && after.low() <= DrawnLabels.left && DrawnLabels.left <= after.high(), DrawnLabels.left + " after 100: " + after);
  }

  /** Answers are the same evidence in whichever order they come, and the same is told in every run. */
  @Test
  void whatIsToldDependsOnNothingElse() {
    DrawnLabels drawn = absorbed(30_000, 0.1, false, 5); // counted in several pieces
    WrongLeft once = NoiseModel.wrongLeft(evidence(drawn, 0, 1, 2, 3));
    assertEquals(once, NoiseModel.wrongLeft(evidence(drawn, 3, 1, 0, 2)));
  }

  /** Who trained for as long as somebody said has not absorbed noise, however many examples there are. */
  @Test
  void networksThatNobodyTunedAreTakenAtTheirWord() {
    DrawnLabels drawn = absorbed(3000, 0.1, false, 5);
    GivenLabels labels = GivenLabels.untuned(drawn.p, drawn.given, CLASSES);
    assertEquals(Views.SHARPNESS.length, labels.views());
    assertTrue(NoiseModel.wrongLeft(new Evidence(labels)).expected() < NoiseModel.wrongLeft(evidence(drawn)).expected());
  }

  private static Evidence evidence(DrawnLabels drawn, int... rows) {
    Evidence evidence = new Evidence(GivenLabels.of(drawn.p, drawn.given, CLASSES));
    Arrays.stream(rows).forEach(row -> drawn.say(evidence, row));
    return evidence;
  }

  @Test
  void aMistakeThatHappensOnceIsNoHabit() {
    Confusion confusion = Confusion.of(new float[] {0.9f, 0.1f, 0, 0.9f, 0.1f, 0}, new int[] {0, 1}, 3);
    assertEquals(0.5, confusion.without(0, 1, 0.9), 1e-6, "without its own part, any label is as likely");
    assertTrue(confusion.without(0, 1, 0) > 0.5);
  }

  @Test
  void answersMakeTheIntervalNarrower() {
    DrawnLabels drawn = DrawnLabels.of(400, 0.2, 7, false);
    WrongLeft before = drawn.after(0);
    WrongLeft after = drawn.after(100);
    assertTrue(after.high() - after.low() < before.high() - before.low(), before + " and " + after);
  }

  /** The labels of which somebody has decided are a small part of all: they cannot tell that much is overlooked among the others. */
  @Test
  void ofManyExamplesAFewAnswersDoNotRaiseWhatIsLeft() {
    DrawnLabels drawn = DrawnLabels.of(60_000, 0.2, 7, false);
    for (int reviewed : new int[] {50, 150}) {
      WrongLeft wrong = drawn.after(reviewed);
      assertTrue(wrong.low() <= DrawnLabels.left && DrawnLabels.left <= wrong.high(), DrawnLabels.left + " after " + reviewed + ": " + wrong);
      assertTrue(wrong.expected() < 1.35 * DrawnLabels.left, DrawnLabels.left + " after " + reviewed + ": " + wrong);
    }
  }

  /** Of many examples chance does not matter any more, and what is left is how far the model is off: that is a fifth, whatever their number. */
  @Test
  void ofManyExamplesTheIntervalIsAsWideAsTheModelMayBeOff() {
    for (int n : new int[] {12_000, 60_000}) {
      WrongLeft wrong = DrawnLabels.of(n, 0.2, 7, false).after(150);
      assertTrue(wrong.high() - wrong.low() > 2 * 1.6 * 0.2 * wrong.expected(), n + " examples: " + wrong);
    }
  }

  @Test
  void whatTheNextQuestionsFindIsTheSumOfHowLikelyEachLabelIsWrong() {
    DrawnLabels drawn = DrawnLabels.of(400, 0.2, 7, true);
    GivenLabels labels = GivenLabels.of(drawn.p, drawn.given, CLASSES);
    int[] some = IntStream.range(60, 80).toArray();
    double[] wrong = NoiseModel.probabilities(new Evidence(labels), some);
    Evidence ahead = new Evidence(labels);
    Arrays.stream(some).forEach(ahead::next);
    assertEquals(NoiseModel.wrongLeft(ahead).found(), Arrays.stream(wrong).sum(), 1e-9);
    Evidence evidence = new Evidence(labels);
    IntStream.range(0, 60).forEach(i -> drawn.say(evidence, i));
    int[] unsure = IntStream.range(60, 400).filter(i -> NoiseModel.probabilities(evidence, new int[] {i})[0] < 0.3).limit(20).toArray();
    double later = Arrays.stream(NoiseModel.probabilities(evidence, unsure)).sum();
    Arrays.stream(unsure).forEach(evidence::next);
    assertEquals(NoiseModel.wrongLeft(evidence).found(), later, 1e-6, "answers tell that some are overlooked");
    assertEquals(1, Arrays.stream(NoiseModel.probabilities(evidence, IntStream.range(60, 400).toArray())).max().orElseThrow(), 1e-3, "and nothing is surer than sure");
    double likely = Arrays.stream(some).filter(drawn::isWrong).mapToDouble(i -> wrong[i - 60]).average().orElseThrow();
    assertTrue(likely > 2 * Arrays.stream(wrong).average().orElseThrow(), "labels that are wrong are more likely so");
    assertEquals(0, NoiseModel.probabilities(reviewed(drawn), new int[] {3})[0], "everything was reviewed");
  }

  private static Evidence reviewed(DrawnLabels drawn) {
    Evidence evidence = new Evidence(GivenLabels.of(drawn.p, drawn.given, CLASSES));
    IntStream.range(0, drawn.given.length).forEach(evidence::passed);
    return evidence;
  }

  @Test
  void nothingIsLeftWhereEverythingWasReviewed() {
    assertEquals(WrongLeft.NONE, DrawnLabels.of(60, 0.2, 1, false).after(60));
    assertEquals("no label left to review", WrongLeft.NONE.text());
  }

  /** After as many were found wrong, all that come next are surely wrong: their probabilities add up to a little more than their number, or less. */
  @Test
  void theNextQuestionsFindNoMoreThanTheyAre() {
    float[] p = new float[200 * CLASSES];
    for (int i = 0; i < 200; i++) {
      p[i * CLASSES + (i < 100 ? 1 : 0)] = 1;
    }
    GivenLabels labels = GivenLabels.of(p, new int[200], CLASSES);
    for (int reviewed = 1; reviewed <= 50; reviewed++) {
      Evidence evidence = new Evidence(labels);
      for (int i = 0; i < reviewed; i++) {
        evidence.wrong(i, 1);
        evidence.next(50 + i);
      }
      WrongLeft left = NoiseModel.wrongLeft(evidence);
      assertTrue(left.found() <= reviewed, left.toString());
      assertTrue(left.found() > 0.9 * reviewed, left.toString());
    }
  }

  @Test
  void whatWasPassedIsNeitherLeftNorEvidence() {
    DrawnLabels drawn = DrawnLabels.of(50, 0.2, 3, false);
    Evidence evidence = new Evidence(GivenLabels.of(drawn.p, drawn.given, CLASSES));
    for (int i = 0; i < 50; i++) {
      evidence.passed(i);
    }
    assertEquals(0, evidence.left());
    assertEquals(WrongLeft.NONE, NoiseModel.wrongLeft(evidence));
  }

  @Test
  void sharpnessOneIsWhatTheNetworksSay() {
    GivenLabels labels = GivenLabels.of(new float[] {0.2f, 0.3f, 0.5f}, new int[] {1}, 3);
    int one = 6;
    assertEquals(1, Views.SHARPNESS[one]);
    assertEquals(0.7 / 0.3 / 2, Views.rho(labels.bins(0)[0][one]), 0.2, "as exact as a bin");
    assertEquals(Math.log(0.3), labels.likelihood(0, one), 1e-6);
    assertEquals(1, labels.counts()[0][one][labels.bins(0)[0][one]]);
  }

  @Test
  void aNetworkThatIsCertainIsInTheLastBins() {
    GivenLabels labels = GivenLabels.of(new float[] {1, 0, 0, 1}, new int[] {0, 0}, 2);
    assertEquals(1, labels.kinds(), "of two classes the other one is meant");
    assertEquals(0, labels.bins(0)[0][Views.SHARPNESS.length - 1]);
    assertEquals(Views.BINS - 1, labels.bins(1)[0][Views.SHARPNESS.length - 1]);
  }

  @Test
  void aMixtureOfOnePartHasTheIntervalOfANormalDistribution() {
    Mixture one = new Mixture(new double[] {1}, new double[] {100}, new double[] {64}, 0.1);
    double spread = 1.6449 * Math.sqrt(64 + 10 * 10);
    assertEquals(Math.ceil(100 - spread - 0.5), one.low(1000));
    assertEquals(Math.ceil(100 + spread - 0.5), one.high(1000));
    assertEquals(90, one.high(90), "no more than there are");
    assertEquals(100, one.mean(new double[] {100}));
  }

  @Test
  void wordsSayWhatIsLeftAndWhatComesNext() {
    assertEquals("about 23 (12 to 35) wrong labels left; the next 20 questions find about 7 of them", new WrongLeft(23.2, 12, 35, 20, 6.8).text());
    assertEquals("about 1 (0 to 3) wrong label left; the next question finds hardly one", new WrongLeft(1.2, 0, 3, 1, 0.2).text());
    assertEquals("between 4 and 1027 wrong labels left; the next 20 questions find about 9 of them", new WrongLeft(305, 4, 1027, 20, 9).text());
    assertEquals("about 305 (257 to 1027)", new WrongLeft(305, 257, 1027, 20, 9).range());
    assertEquals("between 0 and 50 wrong labels left", new WrongLeft(1.2, 0, 50, 20, 1).left());
    assertEquals("about 9 (0 to 49)", new WrongLeft(9, 0, 49, 20, 1).range());
    assertEquals("probably no wrong label left; the next 20 questions find hardly one", new WrongLeft(0.01, 0, 0, 20, 0.01).text());
  }
}
