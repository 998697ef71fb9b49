package cincer.cleaning;

import cincer.Annotator;
import cincer.Engine;
import cincer.InvalidInputException;
import cincer.Listener;
import cincer.Opinions;
import cincer.Presentation;
import cincer.Selector;
import cincer.data.Attributes;
import cincer.data.ImageFiles;
import cincer.data.OutputFiles;
import cincer.data.Sources;
import cincer.data.Variables;
import cincer.journal.Header;
import cincer.journal.JournalChoice;
import cincer.journal.RestingSession;
import cincer.journal.Session;
import cincer.learner.Bootstrap;
import cincer.learner.Event;
import cincer.learner.Outcome;
import cincer.learner.Policy;
import cincer.learner.Review;
import cincer.learner.SkepticalLearner;
import cincer.learner.Walk;
import cincer.options.Checked;
import cincer.options.FailedPart;
import cincer.options.InTheEnd;
import cincer.report.QuestionReport;
import java.io.File;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * A cleaning pass over a data set: rows arrive one by one, the annotator is asked about the labels that the model doubts, and the
 * corrected data comes out. Immutable; the methods that are named after a part give the same pass with another part.
 *
 * <pre>{@code
 * Cleaned cleaned = CleaningPass.of(new CincerClassifier(), annotator).journal(new File("session.jsonl")).clean(data);
 * }</pre>
 *
 * @param model     the network, its training and the selector of counter-examples
 * @param annotator who answers; belongs to one pass at a time
 * @param arrivals  what is known at the start, and what arrives when
 * @param policy    when the annotator is asked, and about how much
 * @param keeping   what is kept, and where
 * @param listener  is told what happens, on the thread that walks
 * @param begins    is told once, before anything is asked
 */
public record CleaningPass(Engine model, Annotator annotator, Arrivals arrivals, Policy policy, Keeping keeping, Listener listener,
    Consumer<Begun> begins) {

  private static final double TAU = 0.2;
  private static final long SEED = 1;

  /** No part may be missing. */
  public CleaningPass {
    for (Object part : new Object[] {model, annotator, arrivals, policy, keeping, listener, begins}) {
      Objects.requireNonNull(part);
    }
  }

  /** A pass with the defaults of the filter: tau 0.2, seed 1, a journal only where a person answers. */
  public static CleaningPass of(Engine model, Annotator annotator) {
    return new CleaningPass(model, annotator, Arrivals.DEFAULT, Policy.of(TAU, SEED), Keeping.DEFAULT, Listener.NONE, begun -> {});
  }

  /** With another annotator. */
  public CleaningPass annotator(Annotator other) {
    return new CleaningPass(model, other, arrivals, policy, keeping, listener, begins);
  }

  /** With other rows at the start, or another order. */
  public CleaningPass arrivals(Arrivals other) {
    return new CleaningPass(model, annotator, other, policy, keeping, listener, begins);
  }

  /** With another policy. */
  public CleaningPass policy(Policy other) {
    return new CleaningPass(model, annotator, arrivals, other, keeping, listener, begins);
  }

  /** With something else kept. */
  public CleaningPass keeping(Keeping other) {
    return new CleaningPass(model, annotator, arrivals, policy, other, listener, begins);
  }

  /** With another choice of the journal. */
  public CleaningPass journal(JournalChoice choice) {
    return keeping(keeping.withJournal(choice));
  }

  /** Begins a journal in this file, which must not exist. */
  public CleaningPass journal(File file) {
    return journal(keeping.journal().begin(file));
  }

  /** Goes on with the journal in this file; the result is the same as without the interruption. */
  public CleaningPass resume(File file) {
    return journal(keeping.journal().goOn(file, false));
  }

  /** With the folder of the images that a string attribute names; null if nobody knows. */
  public CleaningPass images(File folder) {
    return keeping(keeping.withImages(folder));
  }

  /** With another listener. */
  public CleaningPass listener(Listener other) {
    return new CleaningPass(model, annotator, arrivals, policy, keeping, other, begins);
  }

  /** With somebody else who is told when it begins. */
  public CleaningPass begins(Consumer<Begun> other) {
    return new CleaningPass(model, annotator, arrivals, policy, keeping, listener, other);
  }

  /**
   * Cleans.
   *
   * @param data all rows, with a nominal class; not modified, and not to be modified meanwhile
   * @throws InvalidInputException if the data, an option or a file cannot be used; the message names it and says what to do
   * @throws cincer.PartException if the annotator, the selector, the suspicion score or the architecture fails; what was answered is in the journal
   * @throws InterruptedException  if the thread was interrupted; what was answered is in the journal
   */
  public Cleaned clean(Instances data) throws InterruptedException {
    try {
      return cleaned(data);
    } catch (RuntimeException | Error e) {
      throw FailedPart.named(e, CleaningPass.class, "");
    }
  }

  @SuppressWarnings("try") // what comes in the end is not referred to before
  private Cleaned cleaned(Instances data) throws InterruptedException {
    Checked.all(annotator);
    Checked.all(policy.score());
    requireSourcesKept(data);
    if (keeping.report() != null) {
      keeping.report().requireWritable();
    }
    int[] labels = Attributes.labels(data);
    double[] weights = Attributes.weights(data);
    int known = arrivals.size(labels, policy.labels());
    List<String> keys = Attributes.findAll(data, annotator.keyAttribute()).stream().map(Attribute::name).toList();
    annotator.begin(data);
    try (InTheEnd end = annotator::end) {
      Engine.Setup setup = setUp(data, keys);
      setup.left().keySet().forEach(row -> weights[row] = 0);
      requireIndependentFits(setup);
      Presentation how = new Presentation(setup.image(), setup.keys(), images());
      annotator.present(how);
      annotator.encoded(setup);
      Walk own = Bootstrap.walk(setup.features(), labels, weights, data.numClasses(), known, arrivals.source(), arrivals.order(),
          policy.seed(), policy.labels());
      int examples = own.bootstrap().length + own.arrivals().length;
      Review wished = arrivals.reviewers().of(data, setup, annotator).expecting(!annotator.asks()); // refused before a journal is begun
      Review review = wished.tuned(wished.tunes(setup.learner(), own.labelled()));
      LastOpinions last = new LastOpinions();
      Begun begun;
      RestingSession rests;
      ThinkingTimes thinking;
      Walk walk;
      try (Session session = session(data, setup.selector(), examples, keys, review)) {
        walk = session.layout() == null ? own : session.layout().walk(setup.features(), labels, weights, data.numClasses());
        begun = new Begun(how, session.note(), remark(setup, data, walk, session, review.folds()));
        begins.accept(begun);
        thinking = new ThinkingTimes(session.thoughts());
        SkepticalLearner learner = new SkepticalLearner(walk, setup.learner(), setup.selector(), policy,
            review.pairs(session.pairs(review.pairs())).tuned(session.tuned(review.tuned())).trained(session.times()), Attributes.values(data.classAttribute()));
        rests = run(learner, session, session.journal().and(annotator.listener()).and(last).and(thinking).and(listener));
      }
      return finish(data, walk.of(rests.outcome()), rests, begun, last.opinions, thinking.millis());
    }
  }

  /** Whoever wrote a part that fails is told of, and where the answers are that were given before. */
  private RestingSession run(SkepticalLearner learner, Session session, Listener all) throws InterruptedException {
    try {
      return new RestingSession(learner.run(annotator, all, session.past(), arrivals.isReview()), session);
    } catch (RuntimeException | Error e) {
      throw FailedPart.named(e, CleaningPass.class, session.open() == null ? "" : "what was answered is kept in '" + session.open().file() + "'");
    }
  }

  /** Where none is kept there is no header, which takes a while where the data is large. */
  private Session session(Instances data, Selector selector, int examples, List<String> keys, Review review) {
    if (!keeping.journal().isKept(annotator.isPerson())) {
      return Session.unkept();
    }
    Header header = Header.of(data, Description.of(this, data, selector, examples, keys, review), keeping.who());
    Set<String> follows = new HashSet<>();
    if (arrivals.reviewers().pairs() == Reviewers.Pairs.AUTO) {
      follows.add("pairs");
    }
    if (review.tuned()) {
      follows.add(Header.EPOCHS);
    }
    return keeping.journal().open(data, header, follows);
  }

  private boolean isReview(Session session) {
    return arrivals.isReview() || session.past().stream().anyMatch(Event.GoesOnAsReview.class::isInstance);
  }

  /** @param folds parts of a review */
  private String remark(Engine.Setup setup, Instances data, Walk walk, Session session, int folds) {
    int examples = walk.bootstrap().length + walk.arrivals().length;
    int learned = isReview(session) ? examples - examples / folds : examples;
    return Stream.of(isReview(session)
            ? RareClasses.sentence(session, walk, setup.selector().dropsCounterExamples(), policy.rounds(), data.classAttribute(), folds)
            : arrivals.reviewers().inWalk(),
        UnusableRows.sentence(setup.left(), data.numInstances(), !session.past().isEmpty()), setup.selector().remark(learned, data.numClasses()))
        .filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining("; "));
  }

  /** What takes long in it, a filter of texts, is stopped like everything else. */
  private Engine.Setup setUp(Instances data, List<String> keys) throws InterruptedException {
    try {
      return model.setUp(keeping.images(), data, keys.toArray(String[]::new));
    } catch (InvalidInputException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException(e.getMessage());
      }
      throw e;
    }
  }

  /** Where the images are that the data names; null if nobody knows. */
  private File images() {
    return model.getImages().getPath().isEmpty() ? keeping.images() : Variables.resolve(model.getImages());
  }

  /** What is going to be written is none of the files that are read. */
  private void requireSourcesKept(Instances data) {
    File file = keeping.journal().data();
    Sources sources = Sources.of(file).and(annotator.files()).knownBy(file == null ? data : null);
    ImageFiles images = new ImageFiles(data, images());
    Stream.concat(keeping.journal().results().stream(), Stream.ofNullable(keeping.report())).forEach(output -> {
      sources.requireOther(output);
      images.requireOther(output, data);
    });
  }

  private static void requireIndependentFits(Engine.Setup setup) {
    if (setup.learner().independent() != setup.learner()) {
      throw new InvalidInputException("-W has the option -reference-training, with which a model depends on all fits before it: "
          + "a session could not go back, resume or walk ahead; leave it out (it is for CleaningExperiment)");
    }
  }

  private Cleaned finish(Instances data, Walk walk, RestingSession rests, Begun begun, Opinions opinions,
      Map<Integer, Integer> thoughts) {
    Outcome outcome = rests.outcome();
    if (keeping.report() != null) {
      OutputFiles.write(List.of(QuestionReport.output(keeping.report(), outcome, data.classAttribute(), thoughts)));
    }
    return Cleaned.of(data, begun, walk, outcome, rests, opinions, annotator.asks(), thoughts);
  }

  /** What was said last of all rows. */
  private static final class LastOpinions implements Listener {
    private Opinions opinions;

    @Override
    public void ranked(Opinions now) {
      opinions = now;
    }
  }
}
