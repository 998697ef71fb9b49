package cincer.gui;

import cincer.queue.Facets;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JList;
import javax.swing.ListSelectionModel;

/** The pairs of a given and another expected label that most rows have, where there are too many classes for a matrix. */
final class CellsList extends JList<String> {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 200;
  private static final int LONGEST = 24;
  private static final String ARROW = " \u2192 ";

  private final transient Sentences names;
  private List<Integer> cells = List.of();
  private int[] counts = {};
  private int classes = 1;
  private boolean showing;

  /** @param wanted is told the cells, each given * c + expected, that somebody has selected */
  CellsList(Sentences names, Consumer<BitSet> wanted) {
    this.names = names;
    setName("cincer.cells");
    getAccessibleContext().setAccessibleName("Given labels and expected ones");
    setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
    setVisibleRowCount(8);
    setCellRenderer(Theme.plain(new PairCountRenderer()));
    addListSelectionListener(event -> {
      if (!showing && !event.getValueIsAdjusting()) {
        BitSet chosen = new BitSet();
        IntStream.of(getSelectedIndices()).map(at -> cells.get(at)).forEach(chosen::set);
        wanted.accept(chosen);
      }
    });
  }

  /** Names are cut where they do not fit; how many rows there are never is. */
  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  /** As wide as the whole names, not as they are cut. */
  @Override
  public Dimension getPreferredScrollableViewportSize() {
    FontMetrics metrics = getFontMetrics(getFont());
    int widest = cells.stream().mapToInt(cell -> metrics.stringWidth(text(cell))).max().orElse(0);
    return new Dimension(widest + 2 * Theme.gap(), super.getPreferredScrollableViewportSize().height);
  }

  /** The pair and its count as they fit. */
  private final class PairCountRenderer extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean isSelected, boolean hasFocus) {
      super.getListCellRendererComponent(list, value, index, isSelected, hasFocus);
      setToolTipText(" " + value);
      if (index >= 0 && index < cells.size() && list.getWidth() > 0) {
        setText(fitted(cells.get(index), list.getWidth() - getInsets().left - getInsets().right, getFontMetrics(getFont())));
      }
      return this;
    }
  }

  private String fitted(int cell, int room, FontMetrics metrics) {
    String text = text(cell);
    if (metrics.stringWidth(text) <= room) {
      return text;
    }
    int both = room - metrics.stringWidth(ARROW + count(cell));
    int first = Math.min(metrics.stringWidth(names.name(cell / classes, LONGEST)), both / 2);
    String given = names.shortNames().fit(cell / classes, first, metrics::stringWidth);
    return given + ARROW + names.shortNames().fit(cell % classes, both - metrics.stringWidth(given), metrics::stringWidth) + count(cell);
  }

  private String text(int cell) {
    return names.name(cell / classes, LONGEST) + ARROW + names.name(cell % classes, LONGEST) + count(cell);
  }

  private String count(int cell) {
    return "  (" + counts[cell] + ")";
  }

  void show(Facets now) {
    int c = now.queue().classes();
    classes = c;
    counts = now.cells();
    showing = true;
    List<Integer> present = new ArrayList<>(IntStream.range(0, now.cells().length).filter(cell -> now.cells()[cell] > 0 && cell / c != cell % c
        || now.filter().cells().get(cell)).boxed().sorted((one, other) -> now.cells()[other] - now.cells()[one]).limit(MOST).toList());
    cells = present;
    setListData(present.stream().map(this::text).toArray(String[]::new));
    setSelectedIndices(IntStream.range(0, present.size()).filter(at -> now.filter().cells().get(present.get(at))).toArray());
    showing = false;
  }
}
