package cincer.gui;

import cincer.queue.Facets;
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

  private final transient Sentences names;
  private List<Integer> cells = List.of();
  private boolean showing;

  /** @param wanted is told the cells, each given * c + expected, that somebody has selected */
  CellsList(Sentences names, Consumer<BitSet> wanted) {
    this.names = names;
    setName("cincer.cells");
    getAccessibleContext().setAccessibleName("Given labels and expected ones");
    setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
    setVisibleRowCount(8);
    setCellRenderer(Theme.plain(new DefaultListCellRenderer()));
    addListSelectionListener(event -> {
      if (!showing && !event.getValueIsAdjusting()) {
        BitSet chosen = new BitSet();
        IntStream.of(getSelectedIndices()).map(at -> cells.get(at)).forEach(chosen::set);
        wanted.accept(chosen);
      }
    });
  }

  void show(Facets now) {
    int c = now.queue().classes();
    showing = true;
    List<Integer> present = new ArrayList<>(IntStream.range(0, now.cells().length).filter(cell -> now.cells()[cell] > 0 && cell / c != cell % c
        || now.filter().cells().get(cell)).boxed().sorted((one, other) -> now.cells()[other] - now.cells()[one]).limit(MOST).toList());
    cells = present;
    setListData(present.stream().map(cell -> names.name(cell / c, LONGEST) + " \u2192 " + names.name(cell % c, LONGEST) + "  (" + now.cells()[cell] + ")")
        .toArray(String[]::new));
    setSelectedIndices(IntStream.range(0, present.size()).filter(at -> now.filter().cells().get(present.get(at))).toArray());
    showing = false;
  }
}
