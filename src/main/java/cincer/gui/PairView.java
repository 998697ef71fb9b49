package cincer.gui;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Presentation;
import cincer.ShownEvidence;
import cincer.annotator.Values;
import cincer.data.NewClass;
import cincer.data.Plain;
import java.awt.FontMetrics;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import weka.core.Attribute;
import weka.core.Instances;

/** One question on the screen: the pair, the evidence between them, and what can be done. Shows what {@link PairModel} says. */
final class PairView extends JPanel {

  private static final long serialVersionUID = 1L;

  /** Three names that are no longer fit into two lines of the sentence. */
  private static final int SHORT_NAME = 20;
  private static final int MOST_CHARACTERS = 40;
  private static final int MOST_MEASURED = 500;

  /** Of the width, that one side takes: what is looked at needs the rest. */
  private static final int MOST_PERCENT = 28;

  private final transient Instances data;
  private final transient Presentation how;
  private final transient PairActions actions;
  private final transient Sentences names;
  private final transient ClassKeys classKeys;
  private final SpansView sentence = SpansView.sentence();
  private final EvidenceView evidence;
  private final SideView left;
  private final SideView right;
  private final RankingView ranking;
  private final PairStatusLine news = new PairStatusLine();
  private final PairButtons buttons;
  private final Writing newClass = new Writing("newClass", "New class, or empty", "None of these", 1, this::noneFits, this::written);
  private final Writing note = new Writing("noteText", "Note", "Keep note", 3, this::noted, this::written);
  private transient PairModel model;
  private boolean asking;
  private String effect = "";

  PairView(Instances data, Presentation how, PairActions actions) {
    this(data, how, actions, false);
  }

  /** @param explains whether to keep room for what {@link #doubt} explains */
  PairView(Instances data, Presentation how, PairActions actions, boolean explains) {
    super(new MigLayout("insets panel, fill, hidemode 3", "", "[][grow, fill][][][][]"));
    this.data = data;
    this.how = how;
    this.actions = actions;
    this.names = new Sentences(data.classAttribute());
    String side = "0:" + sideWidth() + ":" + MOST_PERCENT + "%"; // the same for each question: nothing jumps
    ((MigLayout) getLayout()).setColumnConstraints("[" + side + ", fill]unrel[grow, fill]unrel[" + side + ", fill]");
    this.classKeys = ClassKeys.of(data);
    this.ranking = new RankingView(this, classKeys);
    this.buttons = new PairButtons(this, classKeys, actions::pause);
    this.evidence = new EvidenceView(data, how, explains);
    this.left = new SideView("left", "Suspicious example", names.shortNames(), classKeys, "", label -> choose(true, label), null);
    this.right = new SideView("right", "Counter-example", names.shortNames(), classKeys, "Alt+", label -> choose(false, label), ranking);
    sentence.setName("sentence");
    setFocusable(true);
    sentence.getAccessibleContext().setAccessibleName("Why this is asked");
    add(sentence, "span, growx, wmin 0, hmin " + sentence.heightOf(lines()) + ", wrap");
    add(left, "wmin 0, hmin 0");
    add(evidence, "w 0:100, hmin 0");
    add(right, "hmin 0");
    add(news, "newline, span, growx, wmin 0");
    add(newClass, "newline, span, growx, wmin 0");
    add(note, "newline, span, growx, wmin 0, hmin pref");
    add(buttons, "newline, span, growx");
  }

  /** Lines that are kept free for the sentence, so that nothing jumps from question to question: names of classes may be long. */
  private int lines() {
    return names.shortNames().longest() > SHORT_NAME ? 3 : 2;
  }

  /** What one side needs to show the names of the classes. */
  private int sideWidth() {
    JToggleButton button = new JToggleButton("[Alt+0]  Relabel to ");
    FontMetrics metrics = getFontMetrics(button.getFont());
    int name = IntStream.range(0, Math.min(MOST_MEASURED, names.shortNames().size())).map(label -> metrics.stringWidth(names.shortNames().name(label))).max().orElse(0);
    return button.getPreferredSize().width + Math.min(MOST_CHARACTERS * metrics.charWidth('m'), name) + Theme.gap();
  }

  /** Width of a window that shows all this. */
  int goodWidth() {
    int usual = getFontMetrics(getFont()).charWidth('m') * 84;
    return Math.max(usual, Math.min(usual * 4 / 3, sideWidth() * 3));
  }

  /** It stands where there is a button for a pause already, and little room. */
  void withoutPause() {
    buttons.withoutPause();
  }

  /** The button that Enter presses. */
  JButton applyButton() {
    return buttons.apply();
  }

  /** The next question that is shown is explained so; null where nobody can. */
  void doubt(Doubted doubted) {
    evidence.doubt(doubted);
  }

  /** Tells what stands beside a question, each time when there is more of it. */
  void whenSeen(Consumer<ShownEvidence> told) {
    evidence.whenSeen(told);
  }

  /** Another question is going to be shown: a note that is still being written stays with this one. */
  void leave() {
    if (note.isVisible()) {
      model.note(note.text());
    }
  }

  /** Shows a question. */
  void show(PairModel question, String effectText) {
    newClass.close();
    note.close();
    model = question;
    effect = effectText;
    news.question(question.query());
    evidence(question);
    setAsking(true);
    refresh();
  }

  /** The model looks at examples; the last question stays where it is. */
  void look(int arrived, int arrivals) {
    setAsking(false);
    news.looks(model != null && model.query().isReview() ? model.query() : null, arrived, arrivals);
  }

  private void setAsking(boolean isAsking) {
    asking = isAsking;
    ranking.show(model, asking);
    buttons.enable(asking, model != null && model.canGoBack());
  }

  private void evidence(PairModel question) {
    evidence.show(question.row(), question.shown().map(CounterExample::row).orElse(-1));
  }

  /** Shows what has been chosen. */
  private void refresh() {
    sentence.show(model.doubt());
    left.show(model.row(), keys(model.row()), model.query().labelBefore() < 0 ? PairModel.NONE : model.query().suspicion().label(), model.leftChoices(), model.chosen());
    right.setVisible(model.shown().isPresent());
    model.shown().ifPresent(this::showRight);
    buttons.show(model);
    boolean chosen = model.applied().isPresent() || model.isSeveral();
    if (asking) {
      if (chosen) {
        news.summary(model);
      } else {
        news.tell(effect.isEmpty() ? model.summary() : effect, false, !effect.isEmpty());
      }
    }
  }

  private void showRight(CounterExample shown) {
    right.show(shown.row(), keys(shown.row()), shown.label(), model.rightChoices(), model.right() == PairModel.NONE ? List.of() : List.of(model.right()));
    ranking.show(model, asking);
  }

  private String keys(int row) {
    return how.keys().stream().map(key -> {
      Attribute attribute = data.attribute(key);
      return key + ": " + Plain.cut(Values.shown(data.instance(row), attribute), 80);
    }).collect(Collectors.joining("\n"));
  }

  /** Chooses a class; while nothing is asked, a button that was pressed only comes up again. */
  void choose(boolean ofLeft, int label) {
    if (asking && ofLeft) {
      model.chooseLeft(label);
    } else if (asking && model.shown().isPresent()) {
      model.chooseRight(label);
    }
    refresh();
  }

  private void rank(int newRank) {
    if (asking) {
      model.show(newRank);
      evidence(model);
      refresh();
    }
  }

  /** The next counter-example. */
  void next() {
    rank(model.rank() + 1);
  }

  /** The one before it. */
  void previous() {
    rank(model.rank() - 1);
  }

  void first() {
    rank(0);
  }

  void apply() {
    model.applied().ifPresentOrElse(this::say, () -> {
      if (asking) {
        news.tell(model.isSeveral() ? "At least two classes are needed where several fit."
            : "Nothing is chosen yet. Choose a label first, or press " + buttons.waysOut() + ".", true, false);
        UIManager.getLookAndFeel().provideErrorFeedback(this);
      }
    });
  }

  void keep() {
    if (asking) {
      say(model.kept());
    }
  }

  void skip() {
    if (asking) {
      say(new Answer.Skip());
    }
  }

  /** Answers, with what was noted; a note that is still being written goes with it, too. */
  private void say(Answer.Said said) {
    if (note.isVisible()) {
      model.note(note.text());
    }
    actions.answer(model.noted(said));
  }

  void unsure() {
    if (asking) {
      say(Answer.Other.unsure());
    }
  }

  void leaveOut() {
    if (asking) {
      say(Answer.Other.leaveOut());
    }
  }

  /** Begins to choose several classes, or goes back to one. */
  void several() {
    if (asking) {
      model.several(!model.isSeveral());
      refresh();
    }
  }

  /** Opens a line for the name of a new class. */
  void askForNewClass() {
    if (asking) {
      note.close();
      newClass.open("");
    }
  }

  private void noneFits(String typed) {
    String name = NewClass.tidy(typed);
    model.problem(name).filter(problem -> !name.isEmpty()).ifPresentOrElse(problem -> {
      news.tell(Sentences.capital(problem) + ".", true, false);
      UIManager.getLookAndFeel().provideErrorFeedback(this);
    }, () -> say(Answer.Other.noneFits(name)));
  }

  /** Opens some lines for a note. */
  void askForNote() {
    if (asking) {
      newClass.close();
      note.open(model.note());
    }
  }

  private void noted(String text) {
    model.note(text);
    note.close();
  }

  /** Nothing is written any more: keys are meant for the question again. */
  private void written() {
    requestFocusInWindow();
    if (model != null) {
      refresh();
    }
  }

  void undo() {
    if (model.canGoBack()) {
      actions.answer(new Answer.Back());
    }
  }
}
