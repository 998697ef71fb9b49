package weka.knowledgeflow.steps;

import cincer.Answer;
import cincer.CincerException;
import cincer.Presentation;
import cincer.annotator.Auto;
import cincer.annotator.Conversation;
import cincer.annotator.DialogAnnotator;
import cincer.annotator.Screen;
import cincer.cleaning.Account;
import cincer.cleaning.Begun;
import cincer.cleaning.Cleaned;
import cincer.cleaning.CleaningPass;
import cincer.cli.Progress;
import cincer.data.Fingerprint;
import cincer.gui.SessionModel;
import cincer.gui.SessionScreen;
import cincer.journal.JournalChoice;
import cincer.journal.JournalText;
import cincer.journal.PrivateJournals;
import java.io.File;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import weka.core.Instances;
import weka.core.WekaException;
import weka.filters.Filter;
import weka.filters.supervised.instance.CincerFilter;

/** One cleaning pass of a {@link CincerStep}, which another thread can watch and stop. */
@API(status = API.Status.INTERNAL)
public final class StepRun {

  private final CincerFilter filter;
  private final Instances data;
  private final CleaningPass pass;
  private final SessionModel session;
  private final SessionScreen screen; // null where no window asks
  private volatile Begun begun = new Begun(Presentation.PLAIN, "", "");
  private volatile Account account;
  private Consumer<String> tells = sentence -> {};
  private Thread walker;
  private boolean stopped;

  /** @param images where the images lie that a string attribute names; null if nobody knows */
  StepRun(CincerFilter template, Instances data, File images) throws Exception {
    this(template, data, images, null);
  }

  /** @param windows shows conversations; null for the windows of this installation */
  StepRun(CincerFilter template, Instances data, File images, Screen windows) throws Exception {
    this.filter = (CincerFilter) Filter.makeCopy(template);
    this.data = data;
    CleaningPass configured = filter.pass().images(images);
    this.pass = configured.annotator() instanceof Auto ? configured.annotator(Auto.choose()) : configured;
    this.screen = pass.annotator() instanceof DialogAnnotator ? new SessionScreen(windows == null ? Screen.find() : windows, false) : null;
    if (screen != null) {
      ((DialogAnnotator) pass.annotator()).setScreen(screen);
    }
    this.session = new SessionModel(Clock.systemUTC(), template.who(), Map.of());
    if (pass.arrivals().isReview()) {
      session.reviews((int) data.stream().filter(row -> !row.classIsMissing()).count());
    }
  }

  /** The header of the data that comes out where this one goes in; null if it cannot be cleaned. */
  static Instances structure(CincerFilter template, Instances header) throws WekaException {
    try {
      CincerFilter filter = (CincerFilter) Filter.makeCopy(template);
      return filter.setInputFormat(header) ? filter.getOutputFormat() : null;
    } catch (CincerException e) {
      return null;
    } catch (Exception e) {
      throw new WekaException(e);
    }
  }

  /** Tells what a person should know, in sentences without a full stop, from now on. */
  StepRun telling(Consumer<String> log) {
    tells = log;
    return this;
  }

  /** What has happened so far. */
  public SessionModel session() {
    return session;
  }

  /** The rows as they came; not to be modified. */
  public Instances data() {
    return data;
  }

  /** Whether rows without a label are asked about, too. */
  public boolean asksForLabels() {
    return pass.policy().labels();
  }

  /** How the rows are best shown, as far as anybody knows yet. */
  public Presentation presentation() {
    return begun.presentation();
  }

  /** The options of the pass; not to be modified. */
  public CincerFilter filter() {
    return filter;
  }

  /** The conversation in a window; null where there is none yet, or no window asks. */
  public Conversation conversation() {
    return screen == null ? null : screen.conversation();
  }

  /** Whether a person is asked, or will be, who can be asked about another row. */
  public boolean isAsked() {
    Conversation talk = conversation();
    return talk != null && talk.now().phase() != Conversation.Phase.ENDED && !talk.now().ending();
  }

  /** Says what concerns another question than the one that waits: undoes or changes its answer, or asks about a row. */
  public void say(Answer answer) {
    if (screen != null) {
      screen.say(answer);
    }
  }

  /** Answers the question about a row (0-based), which comes next for it. */
  public void answer(int row, Answer answer) {
    if (screen != null) {
      screen.answer(row, answer);
    }
  }

  /** What a person has answered to the same data before. */
  Optional<EarlierAnswers> earlier() {
    return EarlierAnswers.find(pass, data);
  }

  /**
   * Cleans.
   *
   * @param goesOn answers to go on with; none to begin
   * @param review whether they are gone on with as a review
   * @return null if the person paused before the end
   * @throws InterruptedException if it was stopped; what was answered is in the journal
   */
  Instances clean(Optional<EarlierAnswers> goesOn, boolean review) throws Exception {
    synchronized (this) {
      if (stopped) {
        throw new InterruptedException();
      }
      walker = Thread.currentThread();
    }
    session.begin();
    try {
      filter.setInputFormat(data);
      CleaningPass begins = goesOn.map(answers -> further(answers, review || answers.review())).orElse(pass);
      before(begins.keeping().journal()).ifPresent(session::goesOnWith);
      Cleaned cleaned = begins.begins(this::begun).listener(session.and(Progress.onTerminal())).clean(data);
      session.rest();
      cleaned = amended(cleaned);
      if (pass.annotator().isPerson() && !cleaned.isFinished()) {
        return null;
      }
      account = cleaned.account();
      return filter.output(cleaned);
    } finally {
      session.rest();
      tellWhatWasNotHeard();
      synchronized (this) {
        walker = null;
      }
    }
  }

  private void begun(Begun now) {
    begun = now;
    if (!now.remark().isEmpty()) {
      tells.accept(now.remark());
    }
  }

  /** What the journal says with which this goes on; nothing if it begins. */
  private Optional<JournalText> before(JournalChoice choice) {
    if (!choice.goesOn()) {
      return Optional.empty();
    }
    File journal = choice.named().getPath().isEmpty() ? PrivateJournals.last(Fingerprint.of(data)) : choice.named();
    return journal.isFile() ? Optional.of(JournalText.read(journal)) : Optional.empty(); // the pass says what is wrong with it
  }

  /** With what was undone or changed while the model looked at the last examples, and no question came any more. */
  private Cleaned amended(Cleaned cleaned) {
    Cleaned now = cleaned;
    for (List<Answer> late = unsaid(); !late.isEmpty(); late = unsaid()) {
      for (Answer answer : late) {
        now = now.amend(answer, pass.keeping().who(), session);
      }
    }
    return now;
  }

  private List<Answer> unsaid() {
    return screen == null ? List.of() : screen.unsaid();
  }

  private void tellWhatWasNotHeard() {
    String lost = screen == null ? "" : screen.unheard("run the flow again");
    if (!lost.isEmpty()) {
      tells.accept(lost);
    }
  }

  private CleaningPass further(EarlierAnswers answers, boolean review) {
    return pass.journal(pass.keeping().journal().goOn(answers.journal(), true)).arrivals(review ? pass.arrivals().asReview() : pass.arrivals());
  }

  /** For a reader; empty before everything is cleaned. */
  public String report() {
    return account == null ? "" : account.text() + (note().isEmpty() ? "" : "(" + note() + ")\n");
  }

  /** Where the journal is; empty if there is none. */
  String note() {
    return begun.note();
  }

  synchronized void stop() {
    stopped = true;
    if (walker != null) {
      walker.interrupt();
    }
  }
}
