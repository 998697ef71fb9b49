package cincer.annotator;

import cincer.Annotator;
import cincer.Answer;
import cincer.Answered;
import cincer.Engine;
import cincer.Listener;
import cincer.Model;
import cincer.Presentation;
import cincer.Query;
import cincer.ShownEvidence;
import cincer.cli.Terminal;
import cincer.options.OptionBearing;
import java.util.List;
import java.util.function.IntFunction;
import weka.core.Instances;

/**
 * Whoever can answer where the run starts: the dialog if one of Weka's windows is open, else the terminal if there is one,
 * else nobody.
 */
public class Auto extends OptionBearing implements Annotator {

  private static final long serialVersionUID = 1L;

  private Evaluated evaluated = new Evaluated();
  private transient Annotator chosen;

  @Override
  public String globalInfo() {
    return "Whoever can answer: a person in a window where Weka's windows are open, else a person in the terminal where there is one, "
        + "else nobody. Decided when a run starts.";
  }

  @Override
  public void begin(Instances data) throws InterruptedException {
    evaluated = evaluated == null ? new Evaluated() : evaluated; // was saved by an earlier version
    chosen = choose(evaluated);
    chosen.begin(data);
  }

  /** Whoever can answer here and now. */
  public static Annotator choose() {
    return choose(new Evaluated());
  }

  private static Annotator choose(Evaluated evaluated) {
    if (Screen.find().isWatched()) {
      return new DialogAnnotator(evaluated);
    } else if (Terminal.isThere()) {
      return new ConsoleAnnotator();
    }
    return new Nobody();
  }

  @Override
  public boolean isPerson() {
    return chosen.isPerson();
  }

  @Override
  public boolean asks() {
    return chosen.asks();
  }

  @Override
  public void present(Presentation presentation) {
    chosen.present(presentation);
  }

  @Override
  public Listener listener() {
    return chosen.listener();
  }

  @Override
  public void remember(List<Answered> before) {
    chosen.remember(before);
  }

  @Override
  public void consult(IntFunction<double[]> beliefs) {
    chosen.consult(beliefs);
  }

  @Override
  public void encoded(Engine.Setup setup) {
    chosen.encoded(setup);
  }

  @Override
  public void doubted(Model model) {
    chosen.doubted(model);
  }

  @Override
  public Answer answer(Query query, int[] labels) throws InterruptedException {
    return chosen.answer(query, labels);
  }

  @Override
  public long thought() {
    return chosen.thought();
  }

  @Override
  public ShownEvidence evidence() {
    return chosen.evidence();
  }

  @Override
  public boolean revisits(List<Answered> open) throws InterruptedException {
    return chosen.revisits(open);
  }

  @Override
  public void end() {
    chosen.end();
  }

  @Override
  public String remark() {
    if (chosen instanceof Nobody) {
      return "Auto: no window of Weka is open and there is no terminal, so nobody was asked; the report and the appended "
          + "attributes (-report, -add-attributes) say what is suspicious";
    }
    return chosen == null ? "" : chosen.remark();
  }
}
