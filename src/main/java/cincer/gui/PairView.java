package cincer.gui;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Grounds;
import cincer.Presentation;
import cincer.Query;
import cincer.annotator.Values;
import cincer.data.NewClass;
import cincer.data.Plain;
import java.awt.FontMetrics;
import java.awt.Insets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
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
  /** Of what was done, so much is to be read. */
  private static final int LEAST_NEWS = 25;

  private final transient Instances data;
  private final transient Presentation how;
  private final transient Deeds deeds;
  private final transient Sentences names;
  private final transient ClassKeys classKeys;
  private final SpansView sentence = SpansView.sentence();
  private final EvidenceView evidence;
  private final SideView left;
  private final SideView right;
  private final JLabel rank = Theme.label(" ");
  private final JLabel news = Theme.label(" ");
  private final JLabel progress = Theme.label(" ");
  private final JButton next;
  private final JButton previous;
  private final JButton first;
  private final JButton undo;
  private final JButton skip;
  private final JButton keep;
  private final JButton apply = Theme.button("apply", "Apply", "Enter", this::apply);
  private final JButton pause;
  private final JButton other = Theme.button("otherAnswers", "Other\u2026", "", this::others);
  private final JPopupMenu menu = new JPopupMenu();
  private final Writing newClass = new Writing("newClass", "New class, or empty", "None of these", 1, this::noneFits, this::written);
  private final Writing note = new Writing("noteText", "Note", "Keep note", 3, this::noted, this::written);
  private transient PairModel model;
  private boolean asking;
  private String effect = "";

  PairView(Instances data, Presentation how, Deeds deeds) {
    this(data, how, deeds, false);
  }

  /** @param explains whether to keep room for what {@link #doubt} explains */
  PairView(Instances data, Presentation how, Deeds deeds, boolean explains) {
    super(new MigLayout("insets panel, fill, hidemode 3", "", "[][grow, fill][][][][]"));
    this.data = data;
    this.how = how;
    this.deeds = deeds;
    this.names = new Sentences(data.classAttribute());
    String side = Math.max(28, Math.min(34, 100 * sideWidth() / goodWidth())) + "%!";
    ((MigLayout) getLayout()).setColumnConstraints("[" + side + ", fill]unrel[grow, fill]unrel[" + side + ", fill]");
    this.classKeys = ClassKeys.of(data);
    this.next = command("next", "Next", 'n', this::next);
    this.previous = command("previous", "Previous", 'p', this::previous);
    this.first = command("first", "First", 'f', this::first);
    this.undo = command("undo", "Undo last", 'u', this::undo);
    this.skip = command("skip", "Skip", 's', this::skip);
    this.keep = command("keepBoth", "Keep both", 'k', this::keep);
    this.evidence = new EvidenceView(data, how, explains);
    this.left = new SideView("left", "Suspicious example", names.shortNames(), classKeys, "", label -> choose(true, label), null);
    this.right = new SideView("right", "Counter-example", names.shortNames(), classKeys, "Alt+", label -> choose(false, label), ranking());
    this.pause = Theme.button("pause", "Pause", "Esc", deeds::pause);
    sentence.setName("sentence");
    news.setName("news");
    progress.setName("progress");
    progress.setForeground(Theme.quiet());
    setFocusable(true);
    sentence.getAccessibleContext().setAccessibleName("Why this is asked");
    walks(next, "Next counter-example", 'n');
    walks(previous, "Previous counter-example", 'p');
    walks(first, "First counter-example", 'f');
    add(sentence, "span, growx, wmin 0, hmin " + sentence.heightOf(lines()) + ", wrap");
    add(left, "wmin 0, hmin 0");
    add(evidence, "w 0:100, hmin 0");
    add(right, "hmin 0");
    add(news, "newline, span, split 2, growx, pushx, wmin 0");
    add(progress, "shrink 0");
    add(newClass, "newline, span, growx, wmin 0");
    add(note, "newline, span, growx, wmin 0, hmin pref");
    add(buttons(), "newline, span, growx");
  }

  /** Lines that are kept free for the sentence, so that nothing jumps from question to question: names of classes may be long. */
  private int lines() {
    return names.shortNames().longest() > SHORT_NAME ? 3 : 2;
  }

  /** What one side needs to show the names of the classes. */
  private int sideWidth() {
    FontMetrics metrics = getFontMetrics(Theme.font());
    return metrics.stringWidth("[Alt+0]  Relabel to ") + metrics.charWidth('m') * Math.min(MOST_CHARACTERS, names.shortNames().longest() + 2);
  }

  /** Width of a window that shows all this. */
  int goodWidth() {
    int usual = getFontMetrics(getFont()).charWidth('m') * 84;
    return Math.max(usual, Math.min(usual * 4 / 3, sideWidth() * 3));
  }

  private JButton command(String name, String text, char letter, Runnable deed) {
    return Theme.button(name, text, classKeys.command(letter), deed);
  }

  private JPanel ranking() {
    JPanel panel = new JPanel(new MigLayout("insets 0, fillx, hidemode 3", "[grow, fill]"));
    rank.setForeground(Theme.quiet());
    rank.setName("rank");
    panel.add(rank, "split 2, wmin 0, growx, pushx");
    panel.add(first, "wmin 0, wrap");
    panel.add(previous, "split 2, wmin 0, growx");
    panel.add(next, "wmin 0, growx");
    return panel;
  }

  /** A button that answers nothing; there is no room for all that it does. */
  private void walks(JButton button, String deed, char letter) {
    button.setMultiClickThreshhold(0);
    button.setToolTipText(deed);
    button.setMargin(new Insets(button.getMargin().top, Theme.gap() / 2, button.getMargin().bottom, Theme.gap() / 2));
    button.getAccessibleContext().setAccessibleName(deed + ", key " + classKeys.command(letter));
  }

  /** What can be said besides a label, below one button: it is seldom needed. */
  private void menu() {
    item("unsure", "Unsure: I cannot tell", 'i', this::unsure);
    item("noneFits", "None of these classes\u2026", 'o', this::askForNewClass);
    item("severalFit", "Several classes fit\u2026", 'm', this::several);
    item("leaveOut", "Leave this row out", 'x', this::leaveOut);
    menu.addSeparator();
    item("note", "Add a note\u2026", 't', this::askForNote);
    other.setToolTipText("Unsure, none of the classes, several of them, leave the row out; or a note");
    other.getAccessibleContext().setAccessibleName("Other answers, or a note");
  }

  private void item(String name, String text, char letter, Runnable deed) {
    JMenuItem item = Theme.plain(new JMenuItem(Theme.keyed(text, classKeys.command(letter))));
    item.setName(name);
    item.addActionListener(chosen -> deed.run());
    menu.add(item);
  }

  private void others() {
    if (asking) {
      menu.show(other, 0, -menu.getPreferredSize().height);
    }
  }

  private JPanel buttons() {
    menu();
    JPanel panel = new JPanel(new MigLayout("insets 0, fillx, hidemode 3", "[shrinkprio 200][shrinkprio 150]rel:push[shrinkprio 150][][][]"));
    panel.add(undo, "wmin 0"); // where there is little room, what is needed least is cut first
    panel.add(other, "wmin 0");
    panel.add(pause, "wmin 0");
    panel.add(skip, "wmin 0");
    panel.add(keep, "wmin 0");
    panel.add(apply, "wmin 0");
    return panel;
  }

  /** It stands where there is a button for a pause already, and little room. */
  void withoutPause() {
    pause.setVisible(false);
  }

  /** The button that Enter presses. */
  JButton applyButton() {
    return apply;
  }

  /** The next question that is shown is explained so; null where nobody can. */
  void doubt(Doubted doubted) {
    evidence.doubt(doubted);
  }

  /** Tells what stands beside a question, each time when there is more of it. */
  void whenSeen(Consumer<Grounds> told) {
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
    progress.setText("Question " + question.query().number() + "  \u00b7  " + progress(question.query()));
    progress.setToolTipText(question.query().wrong() == null ? null : question.query().wrong().text());
    evidence(question);
    setAsking(true);
    refresh();
  }

  private static String progress(Query query) {
    return query.isReview() ? query.left() + " of " + query.arrivals() + " labels not reviewed yet"
        + (query.wrong() == null ? "" : ", " + query.wrong().range() + " of them wrong")
        : "example " + (query.position() + 1) + " of " + query.arrivals();
  }

  /** The model looks at examples; the last question stays where it is. */
  void look(int arrived, int arrivals) {
    boolean review = model != null && model.query().isReview();
    setAsking(false);
    tell(review ? "Looking for the next doubt\u2026" : "Looking at the next examples\u2026", false);
    progress.setText(review ? progress(model.query()) : arrived + " of " + arrivals);
  }

  private void setAsking(boolean isAsking) {
    asking = isAsking;
    for (JButton button : List.of(skip, keep, apply, other)) {
      button.setEnabled(asking);
    }
    enableRanking();
    undo.setEnabled(asking && model.canGoBack());
  }

  private void evidence(PairModel question) {
    evidence.show(question.row(), question.shown().map(CounterExample::row).orElse(-1));
  }

  private void enableRanking() {
    next.setEnabled(asking && model.rank() + 1 < model.query().ranking().size());
    previous.setEnabled(asking && model.rank() > 0);
    first.setEnabled(asking && model.rank() > 0);
  }

  /** Shows what has been chosen. */
  private void refresh() {
    sentence.show(model.doubt());
    left.show(model.row(), keys(model.row()), model.query().labelBefore() < 0 ? PairModel.NONE : model.query().suspicion().label(), model.leftChoices(), model.chosen());
    right.setVisible(model.shown().isPresent());
    model.shown().ifPresent(this::showRight);
    keep.setText(Theme.keyed(model.shown().isPresent() ? "Keep both" : model.query().unlabelled() ? "Take it" : "Keep", classKeys.command('k')));
    boolean chosen = model.applied().isPresent() || model.isSeveral();
    other.setText(model.note().isEmpty() ? "Other\u2026" : "Other\u2026 (1 note)");
    if (asking) {
      tell(chosen ? fittingSummary() : effect.isEmpty() ? model.summary() : effect, chosen);
      news.setToolTipText(" " + (chosen ? model.summary() : news.getText()));
    }
  }

  /** With names as short as the line needs them. */
  private String fittingSummary() {
    return IntStream.of(60, 40, 25, 15).mapToObj(model::summary).filter(text -> Fitted.fits(news, text)).findFirst()
        .orElseGet(() -> model.summary(15));
  }

  /** One line: what will be done, else what the last answer did. */
  private void tell(String text, boolean important) {
    news.setText(text);
    news.setToolTipText(" " + text);
    news.setForeground(important ? Theme.foreground() : Theme.quiet());
    int room = getWidth() - progress.getPreferredSize().width - 4 * Theme.gap();
    boolean fits = getWidth() == 0 || room >= Math.min(news.getPreferredSize().width, news.getFontMetrics(news.getFont()).charWidth('m') * LEAST_NEWS);
    progress.setVisible(fits || !important && effect.isEmpty()); // what was done, or cannot be done, is to be read where there is little room
  }

  private void showRight(CounterExample shown) {
    int of = model.query().ranking().size();
    right.show(shown.row(), keys(shown.row()), shown.label(), model.rightChoices(), model.right() == PairModel.NONE ? List.of() : List.of(model.right()));
    rank.setText((model.rank() + 1) + " of " + of);
    rank.setToolTipText("Examples that support the doubt, the one that supports it most first; the selector's score of this one is "
        + String.format(Locale.ROOT, "%.3g", shown.score()) + ", in a unit of its own");
    enableRanking();
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
        tell(model.isSeveral() ? "At least two classes are needed where several fit."
            : "Nothing is chosen yet. Choose a label first, or press " + keep.getText() + " or " + skip.getText() + ".", true);
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
    deeds.answer(model.noted(said));
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
      tell(Sentences.capital(problem) + ".", true);
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
      deeds.answer(new Answer.Back());
    }
  }
}
