package cincer.gui;

import cincer.Answer;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.FontMetrics;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import weka.core.Attribute;
import weka.gui.WrapLayout;

/** The table of answers, and what can be done with each. */
final class AnswersView extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final String[] WIDEST = {"Question", "00000", "malignant", "malignant", "000: malignant kept", "relabelled, 100 rows", "note", "a name",
      "22 Nov, 22:22"};

  private final AnswersModel model = new AnswersModel();
  private final JTable table = new JTable(model) {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean getScrollableTracksViewportWidth() {
      return getPreferredSize().width <= getParent().getWidth(); // else it scrolls
    }
  };
  private final transient Map<Act, Predicate<GivenAnswer>> acts = new LinkedHashMap<>();
  private boolean amendable;

  /** Something that can be done with the selected answer. */
  private final class Act extends AbstractAction {
    private static final long serialVersionUID = 1L;
    private final transient Consumer<GivenAnswer> what;

    Act(String name, Consumer<GivenAnswer> what) {
      super(name);
      this.what = what;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
      what.accept(selected());
    }
  }

  /**
   * An empty table.
   *
   * @param say    undoes an answer, or makes it count again
   * @param change asks for other labels
   * @param pair   shows the pair again
   * @param follow is told what is selected
   */
  AnswersView(Consumer<Answer> say, Consumer<GivenAnswer> change, Consumer<GivenAnswer> pair, Consumer<GivenAnswer> follow) {
    super(new BorderLayout());
    acts.put(new Act("Show pair", pair), answer -> true);
    acts.put(new Act("Undo answer", answer -> say.accept(new Answer.Undo(answer.number()))), answer -> amendable && !answer.undone());
    acts.put(new Act("Redo answer", answer -> say.accept(new Answer.Redo(answer.number()))), answer -> amendable && answer.undone());
    acts.put(new Act("Change answer...", change), answer -> amendable);
    JPanel buttons = new JPanel(new WrapLayout(FlowLayout.LEADING));
    JPopupMenu menu = new JPopupMenu();
    acts.keySet().forEach(act -> {
      JButton button = new JButton(act);
      button.setName("cincer." + act.getValue(AbstractAction.NAME).toString().toLowerCase(Locale.ROOT).replaceAll("[ .]+", "-"));
      buttons.add(button);
      menu.add(act);
    });
    table.setName("cincer.answers");
    table.getAccessibleContext().setAccessibleName("Answers");
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.setAutoCreateRowSorter(true);
    Keys.leaveByTab(table);
    table.getSelectionModel().addListSelectionListener(event -> {
      update();
      if (!event.getValueIsAdjusting() && selected() != null) {
        follow.accept(selected());
      }
    });
    new Cell(model::text, model::exactly).into(table);
    table.addMouseListener(new MouseAdapter() {
      @Override
      public void mousePressed(MouseEvent event) {
        popUp(event, menu);
      }

      @Override
      public void mouseReleased(MouseEvent event) {
        popUp(event, menu);
      }

      @Override
      public void mouseClicked(MouseEvent event) {
        if (event.getClickCount() == 2 && selected() != null) {
          pair.accept(selected());
        }
      }
    });
    fitColumns();
    add(new JScrollPane(table), BorderLayout.CENTER);
    add(buttons, BorderLayout.SOUTH);
    update();
  }

  private void popUp(MouseEvent event, JPopupMenu menu) {
    int line = table.rowAtPoint(event.getPoint());
    if (event.isPopupTrigger() && line >= 0) {
      table.setRowSelectionInterval(line, line);
      menu.show(table, event.getX(), event.getY());
    }
  }

  private GivenAnswer selected() {
    int line = table.getSelectedRow();
    return line < 0 ? null : model.at(table.convertRowIndexToModel(line));
  }

  private void update() {
    GivenAnswer answer = selected();
    acts.forEach((act, possible) -> act.setEnabled(answer != null && possible.test(answer)));
  }

  /** @param isAmendable whether answers can be undone and changed now */
  void show(Attribute classAttribute, List<GivenAnswer> answers, boolean isAmendable) {
    amendable = isAmendable;
    int line = selected() == null ? -1 : selected().number();
    boolean atEnd = line < 0 && answers.size() > model.getRowCount();
    model.show(classAttribute, answers);
    if (atEnd) {
      SwingUtilities.invokeLater(() -> table.scrollRectToVisible(table.getCellRect(table.getRowCount() - 1, 0, true)));
    }
    update();
  }

  private void fitColumns() {
    FontMetrics metrics = table.getFontMetrics(table.getFont());
    for (int column = 0; column < WIDEST.length; column++) {
      table.getColumnModel().getColumn(column).setPreferredWidth(metrics.stringWidth(WIDEST[column]) + 2 * Theme.gap());
    }
    table.setPreferredScrollableViewportSize(new Dimension(metrics.charWidth('m') * 40, table.getRowHeight() * 4));
  }

  @Override
  public void updateUI() {
    super.updateUI();
    if (table != null) {
      SwingUtilities.invokeLater(this::fitColumns);
    }
  }
}
