package cincer.annotator;

import cincer.Annotator;
import cincer.Answer;
import cincer.Answered;
import cincer.CincerException;
import cincer.Engine;
import cincer.EnvironmentException;
import cincer.Listener;
import cincer.Model;
import cincer.Opinions;
import cincer.Presentation;
import cincer.Query;
import cincer.Suspicion;
import cincer.data.Attributes;
import cincer.explanation.Explainer;
import cincer.options.Checked;
import cincer.options.OptionBearing;
import cincer.queue.Bulk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import weka.core.Instances;
import weka.core.OptionMetadata;

/** Asks a person in a terminal: shows the suspicious example beside its counter-example, and reads one line at a time. */
public class ConsoleAnnotator extends OptionBearing implements Annotator {

  private static final long serialVersionUID = 1L;

  private static final int MOST_LISTED = 20;

  private int attributes = 7;
  private int width = 80;
  private transient LineSource in;
  private transient PrintStream out;
  private transient ClassNames classes;
  private transient PairTable table;
  private transient Instances data;
  private transient Explainer explainer;
  private transient Model model;
  private transient List<Answered> before = List.of();
  private transient Presentation presentation = Presentation.PLAIN;
  private transient Stopwatch watch;
  private transient long thought = Stopwatch.UNKNOWN;
  private transient Opinions opinions;
  private transient int[] observed;
  private transient Bulk stroke; // the answer to the question that was asked for
  private transient Map<Integer, Dialogue.Draft> drafts; // by the row that was asked about when it was typed

  /** Asks at {@link System#in} and {@link System#out}. */
  public ConsoleAnnotator() {}

  ConsoleAnnotator(BufferedReader in, PrintStream out) {
    this.in = new LineSource(in);
    this.out = out;
  }

  @Override
  public String globalInfo() {
    return "Asks a person in the terminal, in text; what can be typed is shown with every question. Works through a pipe, too.";
  }

  public int getAttributes() {
    return attributes;
  }

  @OptionMetadata(displayName = "attributes", commandLineParamName = "attributes",
      commandLineParamSynopsis = "-attributes <number>", description = "How many attributes are shown at first, those that "
          + "speak most for the label that the model expects; at least 1 (default 7: a question fits into a terminal of 24 lines).", displayOrder = 1)
  public void setAttributes(int attributes) {
    this.attributes = attributes;
  }

  public int getWidth() {
    return width;
  }

  @OptionMetadata(displayName = "width", commandLineParamName = "width", commandLineParamSynopsis = "-width <characters>",
      description = "Width of the terminal; at least 60 characters (default 80).", displayOrder = 2)
  public void setWidth(int width) {
    this.width = width;
  }

  @Override
  public void check() {
    Checked.require(attributes >= 1, "attributes", "attributes is " + attributes + "; show at least 1");
    Checked.require(width >= 60, "width", "width is " + width + "; a question needs at least 60 characters");
  }

  @Override
  public boolean isPerson() {
    return true;
  }

  @Override
  public void begin(Instances data) {
    Attributes.requireNominalClass(data);
    if (in == null) {
      in = LineSource.standard();
      out = new PrintStream(System.out, true, LineSource.charset());
    }
    before = List.of();
    presentation = Presentation.PLAIN;
    watch = new Stopwatch();
    thought = Stopwatch.UNKNOWN;
    opinions = null;
    stroke = null;
    drafts = new HashMap<>();
    observed = Attributes.labels(data);
    classes = new ClassNames(data.classAttribute());
    table = new PairTable(data, width);
    this.data = data;
    explainer = null;
    model = null;
  }

  @Override
  public void encoded(Engine.Setup setup) {
    explainer = new Explainer(data, setup);
  }

  @Override
  public void doubted(Model putsNext) {
    model = putsNext;
  }

  @Override
  public Listener listener() {
    return new Listener() {
      @Override
      public void ranked(Opinions now) {
        opinions = now;
      }
    };
  }

  @Override
  public Answer answer(Query query, int[] labels) throws InterruptedException {
    if (stroke != null) {
      Bulk now = stroke;
      stroke = null;
      if (now.asks() == query.suspicion().row()) {
        thought = Stopwatch.UNKNOWN;
        return now.answer();
      }
      out.println("\nRow " + Question.number(now.asks()) + " cannot be asked about now, so that nothing was done.");
    }
    Question question = new Question(query, classes, table.explained(speaksFor(query)), width, presentation.said().apply(query.suspicion().row()));
    Dialogue.Draft draft = drafts.getOrDefault(query.suspicion().row(), Dialogue.Draft.NONE);
    Dialogue dialogue = new Dialogue(question, before, () -> new Strokes(query, classes, opinions, observed, labels, byNumber()), draft, out);
    watch.reset();
    out.println(question.text(attributes));
    dialogue.recall(draft);
    watch.seen();
    Answer answer = null;
    while (answer == null) {
      String line = ask();
      watch.sign();
      if (line == null) {
        thought = watch.answered();
        out.println("\nEnd of input: stopping here. What was answered so far is kept.");
        return new Answer.Stop();
      }
      answer = dialogue.hasAsked() ? confirmed(dialogue, line) : dialogue.obey(Command.parse(line, classes));
    }
    thought = watch.answered();
    drafts.put(query.suspicion().row(), answer instanceof Answer.Said ? Dialogue.Draft.NONE : dialogue.draft());
    return answer;
  }

  /** How much each attribute of the suspicious example speaks for what is expected against what is given; null where nobody knows. */
  private double[] speaksFor(Query query) {
    Suspicion s = query.suspicion();
    try {
      return explainer == null || model == null || query.isBlind() ? null : explainer.attributes(model, s.row(), s.predicted(), s.label());
    } catch (CincerException e) { // such a row cannot be explained by such a model; it can be asked about all the same
      return null;
    }
  }

  /** As a window knows them. */
  private List<Answered> byNumber() {
    return before.stream().sorted(Comparator.comparingInt(answered -> answered.query().number())).toList();
  }

  private Answer confirmed(Dialogue dialogue, String line) {
    String typed = line.strip().toLowerCase(Locale.ROOT);
    if (!typed.matches("y|yes|n|no")) {
      out.println("Type y to do it, or n to leave these rows as they are.");
      return null;
    }
    Answer answer = dialogue.confirm(typed.startsWith("y"));
    stroke = dialogue.stroke();
    return answer;
  }

  @Override
  public long thought() {
    return thought;
  }

  @Override
  public void present(Presentation how) {
    presentation = how;
  }

  @Override
  public void remember(List<Answered> answered) {
    before = answered;
  }

  @Override
  public boolean revisits(List<Answered> open) throws InterruptedException {
    boolean unsure = open.stream().noneMatch(Answered::isOpen);
    String how = unsure ? "You were unsure of " + open.size() + (open.size() == 1 ? " question: " : " questions: ")
        : open.size() + (open.size() == 1 ? " question is" : " questions are") + " still open: ";
    out.println("\nAll examples have been seen. " + how + open.stream().limit(MOST_LISTED).map(a -> a.query().number() + " (row "
        + Question.number(a.query().suspicion().row()) + ")").collect(Collectors.joining(", "))
        + (open.size() > MOST_LISTED ? ", ..." : "") + ".\nGo through them again? Type y or n.");
    while (true) {
      String line = ask();
      String typed = line == null ? "n" : line.strip().toLowerCase(Locale.ROOT);
      if (typed.matches("y|yes|n|no|q|:q")) {
        return typed.startsWith("y");
      }
      out.println("Type y to go through the open questions again, or n to leave them as they are.");
    }
  }

  private String ask() throws InterruptedException {
    out.print("> ");
    out.flush();
    try {
      return in.next();
    } catch (IOException e) {
      throw new EnvironmentException("cannot read from the terminal: " + e.getMessage()
          + "; choose another annotator, for example the dialog", e);
    }
  }
}
