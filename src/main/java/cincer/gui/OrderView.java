package cincer.gui;

import cincer.learner.Bootstrap.Order;
import java.util.function.Consumer;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import net.miginfocom.swing.MigLayout;

/** The two ways of going through a data set, with what each is good for. */
public final class OrderView extends JPanel {

  private static final long serialVersionUID = 1L;

  private final JRadioButton walk = way("Walk through in file order", "walk");
  private final JRadioButton review = way("Review the most doubtful first", "review");
  private final JCheckBox window = new JCheckBox("Ask in a window of its own");
  private transient Consumer<Order> chosen = order -> {};
  private Order order = Order.FILE;

  OrderView() {
    super(new MigLayout("insets 0, fillx, wrap 1, gapy 1", "[grow, fill]"));
    ButtonGroup group = new ButtonGroup();
    group.add(walk);
    group.add(review);
    add(walk, "wmin 0");
    add(good("For rows that come one after the other: each is compared with what was learned before it."), "gapleft 20lp, wmin 0");
    add(review, "wmin 0");
    add(good("For a finished data set: finds the most wrong labels in the fewest questions."), "gapleft 20lp, wmin 0");
    window.setName("cincer.inWindow");
    window.setToolTipText("Else the question stands in this tab, beside the queue");
    window.setEnabled(false);
    add(window, "gapleft 17lp, wmin 0");
    walk.addActionListener(event -> choose(order == Order.SUSPICIOUS ? Order.FILE : order));
    review.addActionListener(event -> choose(Order.SUSPICIOUS));
    walk.setSelected(true);
  }

  private static JRadioButton way(String text, String name) {
    JRadioButton button = new JRadioButton(text);
    button.setName("cincer." + name);
    return button;
  }

  private static WrappedText good(String what) {
    WrappedText text = new WrappedText(2);
    text.setText(what);
    return text;
  }

  /** Whether the questions of a review come in a window. */
  boolean asksInWindow() {
    return window.isSelected();
  }

  private void choose(Order now) {
    order = now;
    enableWindow();
    chosen.accept(now);
  }

  /** Tells what a person has chosen. */
  public void whenChosen(Consumer<Order> listener) {
    chosen = listener;
  }

  /** Shows which way is set; nobody is told. */
  public void show(Order now) {
    order = now;
    (now == Order.SUSPICIOUS ? review : walk).setSelected(true);
    walk.setText(now == Order.SHUFFLED ? "Walk through in a random order" : "Walk through in file order");
    enableWindow();
  }

  private void enableWindow() {
    window.setEnabled(isEnabled() && order == Order.SUSPICIOUS);
  }

  @Override
  public void setEnabled(boolean enabled) {
    super.setEnabled(enabled);
    walk.setEnabled(enabled);
    review.setEnabled(enabled);
    enableWindow();
  }
}
