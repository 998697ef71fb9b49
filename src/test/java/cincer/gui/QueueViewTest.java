package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.Opinions;
import cincer.Presentation;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

class QueueViewTest {

  private static final int[] GIVEN = {0, 0, 0, 0, 1, 1};

  private final Instances data = SamplePairs.data(6, 3);
  private QueueView view;
  private QueueTable table;

  private static Opinions inOrder(int... rows) {
    return new Opinions(rows, new float[] {.9f, .9f, .9f, .9f, .9f, .9f}, new int[] {1, 1, 1, 1, 0, 0});
  }

  private void show(int... rows) throws Exception {
    SwingUtilities.invokeAndWait(() -> view.update(new QueueWork.Stand(inOrder(rows), GIVEN, List.of())));
    until(() -> table.getRowCount() == 6 && ((QueueModel) table.getModel()).row(0) == rows[0]
        && !"".equals(table.getValueAt(0, table.getColumnModel().getColumnIndex("Doubt")))); // in the order of the file they are before, too
  }

  private void begin() throws Exception {
    SwingUtilities.invokeAndWait(() -> {
      view = new QueueView(row -> {});
      view.begin(data, Presentation.PLAIN, question -> "");
      view.setAsks(true);
      table = (QueueTable) QueueModelTest.find(view, "cincer.queue");
    });
    show(0, 1, 2, 3, 4, 5);
    SwingUtilities.invokeAndWait(() -> view.select(new int[] {2, 3}));
  }

  @Test
  void aLabelThatSomebodyHasChosenStaysWhenTheOrderChanges() throws Exception {
    begin();
    JComboBox<?> choice = (JComboBox<?>) QueueModelTest.find(view, "cincer.relabelTo");
    assertEquals(1, choice.getSelectedIndex(), "what is expected of them is proposed");
    SwingUtilities.invokeAndWait(() -> choice.setSelectedIndex(2));
    show(5, 3, 2, 4, 1, 0);
    SwingUtilities.invokeAndWait(() -> {
      assertArrayEquals(new int[] {3, 2}, table.selection());
      assertEquals(2, choice.getSelectedIndex());
    });
  }

  @Test
  void aClickOnTheHeaderOrdersTheRowsAndAThirdOneOrdersThemByDoubtAgain() throws Exception {
    begin();
    show(5, 3, 2, 4, 1, 0);
    for (int[] order : new int[][] {{0, 1, 2, 3, 4, 5}, {5, 4, 3, 2, 1, 0}, {5, 3, 2, 4, 1, 0}}) {
      SwingUtilities.invokeAndWait(() -> table.getRowSorter().toggleSortOrder(0));
      until(() -> Arrays.equals(order, ((QueueModel) table.getModel()).facets().rows()));
      SwingUtilities.invokeAndWait(() -> assertArrayEquals(new int[] {2, 3}, Arrays.stream(table.selection()).sorted().toArray(), "what is selected stays"));
    }
    SwingUtilities.invokeAndWait(() -> {
      table.getRowSorter().toggleSortOrder(1);
      assertEquals(List.of(), table.getRowSorter().getSortKeys(), "there is no order of examples");
      table.getRowSorter().toggleSortOrder(2);
      view.begin(data, Presentation.PLAIN, question -> "");
      assertEquals(List.of(), table.getRowSorter().getSortKeys(), "of another session");
    });
  }

  @Test
  void otherDataIsShownAfterRowsWereDecidedOnAtOneStroke() throws Exception {
    begin();
    SwingUtilities.invokeAndWait(() -> {
      ((JButton) QueueModelTest.find(view, "cincer.keepRows")).doClick();
      assertDoesNotThrow(() -> view.begin(SamplePairs.data(3, 2), Presentation.PLAIN, question -> ""));
      assertEquals(0, table.getRowCount());
    });
  }

  private static void until(BooleanSupplier done) throws Exception {
    for (long end = System.nanoTime() + 20_000_000_000L; System.nanoTime() < end; Thread.sleep(20)) {
      boolean[] is = new boolean[1];
      SwingUtilities.invokeAndWait(() -> is[0] = done.getAsBoolean());
      if (is[0]) {
        return;
      }
    }
    throw new AssertionError("it did not come to that");
  }
}
