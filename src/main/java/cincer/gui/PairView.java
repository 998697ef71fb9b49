package cincer.gui;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Presentation;
import cincer.annotator.Values;
import cincer.data.Plain;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import weka.core.Attribute;
import weka.core.Instances;

/** One question on the screen: the pair, the evidence between them, and what can be done. Shows what {@link PairModel} says. */
final class PairView extends JPanel {

  private static final long serialVersionUID = 1L;

  /** Three names that are no longer fit into two lines of the sentence. */
  private static final int SHORT_NAME = 20;

  private final transient Instances data;
  private final transient Presentation how;
  private final transient Deeds deeds;
  private final SpansView sentence = SpansView.sentence();
  private final EvidenceView evidence;
  private final SideView left;
  private final SideView right;
  private final JLabel rank = Theme.label(" ");
  private final JLabel news = Theme.label(" ");
  private final JLabel progress = Theme.label(" ");
  private final JButton next = Theme.button("next", "Next", "N", this::next);
  private final JButton first = Theme.button("first", "First", "F", () -> rank(0));
  private final JButton undo = Theme.button("undo", "Undo last", "U", this::undo);
  private final JButton skip = Theme.button("skip", "Skip", "S", this::skip);
  private final JButton keep = Theme.button("keepBoth", "Keep both", "K", this::keep);
  private final JButton apply = Theme.button("apply", "Apply", "Enter", this::apply);
  private final JButton pause;
  private transient PairModel model;
  private boolean asking;
  private String effect = "";

  PairView(Instances data, Presentation how, Deeds deeds) {
    super(new MigLayout("insets panel, fill, hidemode 3", "[26%!, fill]unrel[grow, fill]unrel[fill]", "[][grow, fill][][]"));
    this.data = data;
    this.how = how;
    this.deeds = deeds;
    this.evidence = new EvidenceView(data, how);
    this.left = new SideView("left", "Suspicious example", data.numClasses(), "", label -> choose(true, label), null);
    this.right = new SideView("right", "Counter-example", data.numClasses(), "Alt+", label -> choose(false, label), ranking());
    this.pause = Theme.button("pause", "Pause", "Esc", deeds::pause);
    sentence.setName("sentence");
    news.setName("news");
    progress.setName("progress");
    progress.setForeground(Theme.quiet());
    setFocusable(true);
    sentence.getAccessibleContext().setAccessibleName("Why this is asked");
    walks(next, "Next counter-example", "N");
    walks(first, "First counter-example", "F");
    add(sentence, "span, growx, wmin 0, hmin " + sentence.heightOf(lines()) + ", wrap");
    add(left, "wmin 0, hmin 0");
    add(evidence, "w 0:100, hmin 0");
    add(right, "w 26%!, hmin 0");
    add(news, "newline, span, split 2, growx, pushx, wmin 0");
    add(progress, "wmin 0, wrap");
    add(buttons(), "span, growx");
  }

  /** Lines that are kept free for the sentence, so that nothing jumps from question to question: names of classes may be long. */
  private int lines() {
    Attribute labels = data.classAttribute();
    return IntStream.range(0, labels.numValues()).anyMatch(label -> name(label).length() > SHORT_NAME) ? 3 : 2;
  }

  private JPanel ranking() {
    JPanel panel = new JPanel(new MigLayout("insets 0, fillx, hidemode 3", "[grow, fill]"));
    rank.setForeground(Theme.quiet());
    rank.setName("rank");
    panel.add(rank, "wmin 0, wrap");
    panel.add(next, "split 2, wmin 0, growx");
    panel.add(first, "wmin 0, growx");
    return panel;
  }

  /** A button that answers nothing; there is no room for all that it does. */
  private static void walks(JButton button, String deed, String key) {
    button.setMultiClickThreshhold(0);
    button.setToolTipText(deed);
    button.getAccessibleContext().setAccessibleName(deed + ", key " + key);
  }

  private JPanel buttons() {
    JPanel panel = new JPanel(new MigLayout("insets 0, fillx", "[]push[][][][]"));
    panel.add(undo);
    panel.add(pause);
    panel.add(skip);
    panel.add(keep);
    panel.add(apply);
    return panel;
  }

  /** The button that Enter presses. */
  JButton applyButton() {
    return apply;
  }

  /** Shows a question. */
  void show(PairModel question, String effectText) {
    model = question;
    effect = effectText;
    progress.setText("Question " + question.query().number() + "  \u00b7  example " + (question.query().position() + 1) + " of "
        + question.query().arrivals());
    evidence(question);
    setAsking(true);
    refresh();
  }

  /** The model looks at examples; the last question stays where it is. */
  void look(int arrived, int arrivals) {
    setAsking(false);
    tell("Looking at the next examples\u2026", false);
    progress.setText(arrived + " of " + arrivals);
  }

  private void setAsking(boolean isAsking) {
    asking = isAsking;
    for (JButton button : List.of(skip, keep, apply)) {
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
    first.setEnabled(asking && model.rank() > 0);
  }

  /** Shows what has been chosen. */
  private void refresh() {
    sentence.show(model.doubt());
    left.show(model.row(), keys(model.row()), name(model.query().suspicion().label()), model.leftChoices(), model.left());
    right.setVisible(model.shown().isPresent());
    model.shown().ifPresent(this::showRight);
    keep.setText(Theme.keyed(model.shown().isPresent() ? "Keep both" : "Keep", "K"));
    boolean chosen = model.applied().isPresent();
    if (asking) {
      tell(chosen || effect.isEmpty() ? model.summary() : effect, chosen);
    }
  }

  /** One line: what will be done, else what the last answer did. */
  private void tell(String text, boolean important) {
    news.setText(text);
    news.setToolTipText(" " + text);
    news.setForeground(important ? Theme.foreground() : Theme.quiet());
  }

  private void showRight(CounterExample shown) {
    int of = model.query().ranking().size();
    right.show(shown.row(), keys(shown.row()), name(shown.label()), model.rightChoices(), model.right());
    rank.setText((model.rank() + 1) + " of " + of + " \u00b7 score " + String.format(Locale.ROOT, "%.3g", shown.score()));
    rank.setToolTipText("How much this example supports the doubt, and its place among all that do");
    enableRanking();
  }

  private String name(int label) {
    return Plain.text(data.classAttribute().value(label));
  }

  private String keys(int row) {
    return how.keys().stream().map(key -> {
      Attribute attribute = data.attribute(key);
      return key + ": " + Plain.cut(Values.shown(data.instance(row), attribute), 80);
    }).collect(Collectors.joining("\n"));
  }

  /** Chooses a class; while nothing is asked, a button that was pressed only comes up again. */
  private void choose(boolean ofLeft, int label) {
    if (asking && ofLeft) {
      model.chooseLeft(label);
    } else if (asking) {
      model.chooseRight(label);
    }
    refresh();
  }

  /** Chooses the class at a place, from 0, as it is shown. */
  void chooseAt(boolean ofLeft, int place) {
    SideView side = ofLeft ? left : right;
    int label = side.labelAt(place);
    if (label != PairModel.NONE && (ofLeft || model.shown().isPresent())) {
      choose(ofLeft, label);
    }
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

  void first() {
    rank(0);
  }

  void apply() {
    model.applied().ifPresent(deeds::answer);
  }

  void keep() {
    deeds.answer(model.kept());
  }

  void skip() {
    deeds.answer(new Answer.Skip());
  }

  void undo() {
    if (model.canGoBack()) {
      deeds.answer(new Answer.Back());
    }
  }
}
