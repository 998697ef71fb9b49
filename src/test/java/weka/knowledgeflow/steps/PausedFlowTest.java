package weka.knowledgeflow.steps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.Data;
import cincer.Query;
import cincer.annotator.ReferenceAnnotator;
import cincer.data.Attributes;
import cincer.data.Fingerprint;
import cincer.journal.PrivateJournals;
import cincer.journal.Recorded;
import cincer.journal.Sessions;
import cincer.journal.Unfinished;
import cincer.options.OptionBearing;
import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weka.core.Instances;
import weka.core.converters.ArffLoader;
import weka.filters.supervised.instance.CincerFilter;
import weka.gui.Logger;
import weka.knowledgeflow.Flow;
import weka.knowledgeflow.FlowRunner;
import weka.knowledgeflow.StepManager;
import weka.knowledgeflow.StepManagerImpl;

/** Real flows without a window, in which a person pauses. */
@Timeout(300)
class PausedFlowTest {

  private static final List<Integer> ASKED = Collections.synchronizedList(new ArrayList<>());
  private static final List<Instances> RECEIVED = Collections.synchronizedList(new ArrayList<>());
  private static volatile int patience;

  /** Knows the truth, and has had enough after some questions. */
  public static final class PersonInFlow extends OptionBearing implements Annotator {
    private static final long serialVersionUID = 1L;
    private final ReferenceAnnotator truth = new ReferenceAnnotator();

    @Override
    public String globalInfo() {
      return "Pauses.";
    }

    @Override
    public void begin(Instances data) {
      truth.setFile(new File("examples/breast-true.arff"));
      truth.begin(data);
    }

    @Override
    public boolean isPerson() {
      return true;
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      if (patience-- <= 0) {
        return new Answer.Stop();
      }
      ASKED.add(query.number());
      return truth.answer(query, labels);
    }
  }

  /** Keeps what arrives. */
  @KFStep(name = "Receiver", category = "Test", iconPath = "", toolTipText = "Keeps what arrives")
  public static final class EndOfFlow extends BaseStep {
    private static final long serialVersionUID = 1L;

    @Override
    public void stepInit() {}

    @Override
    public List<String> getIncomingConnectionTypes() {
      return List.of(StepManager.CON_DATASET);
    }

    @Override
    public List<String> getOutgoingConnectionTypes() {
      return List.of();
    }

    @Override
    public void processIncoming(weka.knowledgeflow.Data data) {
      RECEIVED.add(data.getPrimaryPayload());
    }
  }

  private final StringBuffer log = new StringBuffer();
  private final CincerStep step = new CincerStep();
  private Flow flow;

  @BeforeEach
  void flow() throws Exception {
    ASKED.clear();
    RECEIVED.clear();
    CincerFilter filter = new CincerFilter();
    filter.setClassifier(Sessions.classifier());
    filter.setAnnotator(new PersonInFlow());
    filter.setSeed(4711); // no other test has a session with it
    step.setFilter(filter);
    ArffLoader arff = new ArffLoader();
    arff.setFile(new File("examples/breast-noisy.arff"));
    Loader loader = new Loader();
    loader.setLoader(arff);
    flow = new Flow();
    StepManagerImpl last = null;
    for (BaseStep one : List.of(loader, new ClassAssigner(), step, new EndOfFlow())) {
      one.setName(one.getClass().getSimpleName());
      StepManagerImpl manager = new StepManagerImpl(one);
      flow.addStep(manager);
      assertTrue(last == null || flow.connectSteps(last, manager, StepManager.CON_DATASET));
      last = manager;
    }
    forget();
  }

  /** Sessions over this data that other tests have left. */
  @AfterEach
  void forget() throws Exception {
    String fingerprint = Fingerprint.of(Data.load("breast-noisy.arff"));
    while (PrivateJournals.last(fingerprint).exists()) {
      Files.delete(PrivateJournals.last(fingerprint).toPath());
    }
  }

  private FlowRunner run(int questions) throws Exception {
    patience = questions;
    FlowRunner runner = new FlowRunner();
    runner.getExecutionEnvironment().setHeadless(true);
    runner.setFlow(flow);
    runner.setLogger(new Logger() {
      @Override
      public void logMessage(String message) {
        log.append(message).append('\n');
      }

      @Override
      public void statusMessage(String message) {
        log.append(message).append('\n');
      }
    });
    runner.run();
    runner.waitUntilFinished();
    return runner;
  }

  @Test
  void aPausedStepStopsTheFlowAndGoesOnWithItsAnswersWhenTheFlowRunsAgain() throws Exception {
    FlowRunner paused = run(3);
    assertTrue(paused.wasStopped(), log.toString());
    assertEquals(List.of(), RECEIVED, "half-cleaned data goes nowhere");
    assertTrue(log.toString().contains("Paused cleaning the labels of breast-noisy; every answer is kept in '"), log.toString());
    assertTrue(log.toString().contains("Run the flow again to go on with the next question"), log.toString());
    assertFalse(log.toString().contains("[ERROR]"), log.toString());
    assertFalse(log.toString().contains("Stopped;"), log.toString());
    run(Integer.MAX_VALUE);
    assertEquals(1, RECEIVED.size(), log.toString());
    int questions = ASKED.size();
    assertTrue(questions > 4, ASKED.toString());
    assertEquals(questions, ASKED.stream().distinct().count(), "no question twice: " + ASKED);
    int[] inTwoRuns = Attributes.labels(RECEIVED.get(0));
    forget();
    run(Integer.MAX_VALUE);
    assertArrayEquals(inTwoRuns, Attributes.labels(RECEIVED.get(1)));
  }

  @Test
  void whoBeginsAnewIsAskedFromTheFirstQuestionOnAndTheOldAnswersStay() throws Exception {
    run(2);
    File first = PrivateJournals.last(Fingerprint.of(Data.load("breast-noisy.arff")));
    List<String> offered = new ArrayList<>();
    step.setOffers(answers -> {
      offered.add(answers.offer());
      return Offers.Continuation.ANEW;
    });
    run(1);
    assertEquals(List.of(1, 2, 1), ASKED);
    assertEquals(List.of("You answered 2 questions on this data in an earlier run of the flow, which was paused."), offered);
    assertEquals(2, Unfinished.of(first).orElseThrow().answers());
  }

  @Test
  void aPausedWalkGoesOnAsAReviewAndStaysOne() throws Exception {
    run(2);
    List<EarlierAnswers> offered = new ArrayList<>();
    step.setOffers(answers -> {
      offered.add(answers);
      return answers.canBecomeReview() ? Offers.Continuation.AS_REVIEW : Offers.Continuation.GO_ON;
    });
    run(2);
    File journal = PrivateJournals.last(Fingerprint.of(Data.load("breast-noisy.arff")));
    assertTrue(Recorded.of(journal, Data.load("breast-noisy.arff")).outcome().review());
    assertEquals(List.of(1, 2, 3, 4), ASKED);
    run(1);
    assertEquals(List.of(1, 2, 3, 4, 5), ASKED, "the flow still says file order");
    assertEquals(List.of(true, false), offered.stream().map(EarlierAnswers::canBecomeReview).toList());
    assertEquals(1, Files.readAllLines(journal.toPath()).stream().filter(line -> line.contains("\"record\":\"review\"")).count());
    assertFalse(log.toString().contains("[ERROR]"), log.toString());
  }
}
