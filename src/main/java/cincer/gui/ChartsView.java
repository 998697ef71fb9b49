package cincer.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoubleConsumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import org.jfree.chart.ChartPanel;

/** The charts of a session: side by side where there is room, else as tabs. */
final class ChartsView extends JPanel {

  private static final long serialVersionUID = 1L;
  /** Width of a chart that can be read, in letters. */
  private static final int LETTERS = 38;
  private static final String[] NAMES = {"Margins", "Questions", "Found wrong"};

  private final MarginChart margins;
  private final QuestionsChart course = new QuestionsChart();
  private final NoiseChart noise = new NoiseChart();
  private final transient List<ChartPanel> panels;
  private final BitSet stale = new BitSet();
  private transient List<Runnable> drawings = List.of();
  private transient DrawnCharts drawn;
  private Boolean wide;

  /** What charts depend on, of judged examples how many there are and which one is the last. */
  private record DrawnCharts(List<GivenAnswer> answers, int judged, Object last, int extent, boolean review, double tau, double line, boolean bounded) {

    static DrawnCharts of(SessionSnapshot session, double tau, double line, boolean bounded) {
      int judged = session.judged().size();
      return new DrawnCharts(session.answers(), judged, judged == 0 ? null : session.judged().get(judged - 1), session.extent(), session.review(), tau, line, bounded);
    }
  }

  /** @param dragged is told where the line of tau is dragged to; null if it cannot be */
  ChartsView(DoubleConsumer dragged) {
    super(new BorderLayout());
    margins = new MarginChart(dragged);
    panels = List.of(margins.panel(), course.panel(), noise.panel());
    arrange(true);
    addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        arrange(getWidth() >= panels.size() * LETTERS * letter());
      }
    });
  }

  private static int letter() {
    return Math.round(Theme.font().getSize2D() * 0.6f);
  }

  private void arrange(boolean sideBySide) {
    if (wide != null && wide == sideBySide) {
      return;
    }
    wide = sideBySide;
    removeAll();
    JComponent holder = sideBySide ? new JPanel(new GridLayout(1, 0)) : new JTabbedPane();
    for (int i = 0; i < panels.size(); i++) {
      if (holder instanceof JTabbedPane tabs) {
        tabs.addTab(NAMES[i], panels.get(i));
      } else {
        panels.get(i).setVisible(true); // a tab that was hidden
        holder.add(panels.get(i));
      }
    }
    if (holder instanceof JTabbedPane tabs) {
      tabs.addChangeListener(event -> {
        if (tabs.getParent() == this) { // charts that move elsewhere leave it one by one
          draw();
        }
      });
    }
    add(holder);
    draw();
    revalidate();
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(LETTERS * letter(), 20 * letter());
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(letter(), 12 * letter());
  }

  /** A chart that is not to be seen is drawn when it is. @see MarginChart#show */
  void show(SessionSnapshot session, double tau, double line, boolean bounded) {
    DrawnCharts now = DrawnCharts.of(session, tau, line, bounded);
    if (now.equals(drawn)) { // only the time has gone on
      return;
    }
    drawn = now;
    drawings = List.of(() -> margins.show(session, tau, line, bounded), () -> course.show(session), () -> noise.show(session));
    stale.set(0, drawings.size());
    draw();
  }

  private void draw() {
    for (int i = 0; i < drawings.size(); i++) {
      if (stale.get(i) && isOpen(i)) {
        stale.clear(i);
        drawings.get(i).run();
        panels.get(i).repaint();
      }
    }
  }

  private boolean isOpen(int chart) {
    return !(getComponent(0) instanceof JTabbedPane tabs) || tabs.getSelectedIndex() == chart;
  }
}
