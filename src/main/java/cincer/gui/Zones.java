package cincer.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;

/**
 * The parts of a session's view, arranged by what it is and how much room there is. A walk has its charts above and its answers below; a
 * review has the question, the queue and what came of it: side by side, one above the other, or where there is little room as tabs.
 */
final class Zones extends JPanel {

  private static final long serialVersionUID = 1L;

  /** Room that a question and a queue need beside each other, in letters, and above each other, in lines. */
  private static final int WIDE = 115;
  private static final int HIGH = 50;
  private static final int LOW = 22;

  /** How the parts are arranged. */
  enum Arrangement { WALK, TABS, STACK, BESIDE }

  private final Map<String, JComponent> parts = new LinkedHashMap<>();
  private final transient Runnable turned;
  private boolean review;
  private Arrangement now;
  private JTabbedPane upper;
  private JTabbedPane lower;

  /**
   * A walk's.
   *
   * @param question null where questions come in a window of their own
   * @param turned   is called when another part can be seen
   */
  Zones(JComponent question, JComponent queue, JComponent map, JComponent charts, JComponent answers, JComponent report, JComponent result, Runnable turned) {
    super(new BorderLayout());
    if (question != null) {
      parts.put("Question", question);
    }
    parts.put("Queue", queue);
    parts.put("Map", map);
    parts.put("Charts", charts);
    parts.put("Answers", answers);
    parts.put("Report", report);
    parts.put("Result", result);
    this.turned = turned;
    arrange(Arrangement.WALK);
    addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        arrange();
      }
    });
  }

  /** Whether a review is shown, and its question stands here. */
  void review(boolean isReview) {
    review = isReview;
    arrange();
  }

  /** Lets a part be seen. */
  void show(String part) {
    for (JTabbedPane tabs : new JTabbedPane[] {upper, lower}) {
      int at = tabs == null || !parts.containsKey(part) ? -1 : tabs.indexOfComponent(parts.get(part));
      if (at >= 0) {
        tabs.setSelectedIndex(at);
      }
    }
  }

  private void arrange() {
    arrange(review ? arrangement(getSize(), getFontMetrics(Theme.font())) : Arrangement.WALK);
  }

  /** How a review is arranged in so much room. */
  static Arrangement arrangement(Dimension room, FontMetrics letters) {
    return room.width >= WIDE * letters.charWidth('m') ? Arrangement.BESIDE
        : room.height >= HIGH * letters.getHeight() ? Arrangement.STACK : Arrangement.TABS;
  }

  /** A question and a queue make do with little height. */
  @Override
  public Dimension getPreferredSize() {
    Dimension wanted = super.getPreferredSize();
    return review ? new Dimension(wanted.width, Math.min(wanted.height, LOW * getFontMetrics(Theme.font()).getHeight())) : wanted;
  }

  private void arrange(Arrangement next) {
    if (next == now) {
      return;
    }
    // of two parts that were seen, the upper is selected last: where both become tabs of one, the question is seen
    boolean begins = now == Arrangement.WALK; // a review: its question and its queue are seen first
    List<Component> seen = begins ? List.of() : Stream.of(lower, upper).filter(Objects::nonNull).map(JTabbedPane::getSelectedComponent).filter(Objects::nonNull).toList();
    now = next;
    Runnable keys = Keys.kept(this);
    removeAll();
    upper = next == Arrangement.WALK ? tabs() : next == Arrangement.TABS ? tabs("Question", "Queue", "Map", "Charts", "Answers", "Report", "Result")
        : tabs("Question", "Map", "Charts", "Result");
    lower = next == Arrangement.WALK ? tabs("Answers", "Report", "Result") : next == Arrangement.TABS ? tabs() : tabs("Queue", "Answers", "Report");
    if (next == Arrangement.TABS) {
      add(upper, BorderLayout.CENTER);
    } else {
      boolean beside = next == Arrangement.BESIDE;
      JComponent first = next == Arrangement.WALK ? parts.get("Charts") : beside ? lower : upper;
      JSplitPane split = new JSplitPane(beside ? JSplitPane.HORIZONTAL_SPLIT : JSplitPane.VERTICAL_SPLIT, true, first,
          first == lower ? upper : lower);
      first.setVisible(true); // a tab that was hidden
      split.setResizeWeight(beside ? 0.4 : next == Arrangement.STACK ? 0.6 : 0.5);
      split.setBorder(null);
      if (next != Arrangement.WALK) { // what is preferred would leave a question of small pictures little room
        split.setDividerLocation((int) (split.getResizeWeight() * (beside ? getWidth() : getHeight())));
      }
      add(split, BorderLayout.CENTER);
    }
    seen.forEach(this::select);
    keys.run();
    revalidate();
    repaint();
    turned.run();
  }

  private void select(Component part) {
    for (JTabbedPane tabs : new JTabbedPane[] {upper, lower}) {
      if (tabs.indexOfComponent(part) >= 0) {
        tabs.setSelectedComponent(part);
      }
    }
  }

  private JTabbedPane tabs(String... names) {
    JTabbedPane tabs = new JTabbedPane();
    tabs.setName("cincer.zone" + (names.length == 0 ? "" : "." + names[0]));
    tabs.getAccessibleContext().setAccessibleName(String.join(", ", names));
    Stream.of(names).filter(parts::containsKey).forEach(name -> tabs.addTab(name, parts.get(name)));
    tabs.addChangeListener(event -> turned.run());
    tabs.addMouseListener(new MouseAdapter() {
      @Override
      public void mousePressed(MouseEvent event) { // behind the one that has turned to the tab
        if (tabs.getSelectedComponent() instanceof PairPlace question) {
          question.pressed();
        }
      }
    });
    return tabs;
  }
}
