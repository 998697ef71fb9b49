package cincer.gui;

import cincer.journal.KeptSession;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;

/** The list of sessions, and what can be done with each. */
public final class SessionsDialog {

  private static final String[] WIDEST = {"a name of data (loaded)", "diagnosis", "100000", "Answers", "22 Nov 2022, 22:22", "cannot be read"};
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  private final SessionsModel model = new SessionsModel();
  private final JTable table = new JTable(model);
  private final WrappedText advice = new WrappedText(3);
  private final JDialog window;
  private final JButton goOn;
  private final JButton review;
  private final JButton open;
  private final JButton delete;
  private final JButton compare;

  /** What is done with sessions. */
  public interface SessionActions {
    /** Goes on at the next question. */
    void goOn(KeptSession session);

    /** Goes on with a walk as a review. */
    void goOnAsReview(KeptSession session);

    /** Shows its answers. */
    void open(KeptSession session);

    /**
     * Asks, and deletes.
     *
     * @param over the window over which is asked
     * @return whether it is gone
     */
    boolean delete(KeptSession session, Component over);

    /** Asks for the journals of other people, and compares a session with them. */
    void compare(KeptSession session);

    /** Asks for a journal that is not in the list. */
    void other();
  }

  /** A window that is not shown yet. */
  public SessionsDialog(Component parent, SessionActions actions) {
    window = new JDialog(SwingUtilities.getWindowAncestor(parent), "Cleaning sessions", Dialog.ModalityType.DOCUMENT_MODAL);
    window.setName("cincer.sessions");
    goOn = button("Go on", "session-go-on", "Goes on at the next question", () -> leaveFor(actions::goOn));
    review = button("Go on as a review", "session-review", "Goes on with the most doubtful label of all; what was answered stays", () -> leaveFor(actions::goOnAsReview));
    open = button("Open", "session-open", "Shows its answers, which can be undone and changed then", () -> leaveFor(actions::open));
    delete = button("Delete...", "session-delete", "Takes it out of this list", () -> {
      if (actions.delete(selected(), table)) {
        model.remove(selected());
      }
    });
    compare = button("Compare...", "session-compare", "Compares it with the sessions of other people over the same data", () -> leaveFor(actions::compare));
    JButton other = button("Other file...", "session-file", "Opens a session whose journal you choose", () -> {
      window.dispose();
      actions.other();
    });
    JButton close = button("Close", "session-close", null, window::dispose);
    table.setName("cincer.sessionsTable");
    Keys.leaveByTab(table);
    table.setFillsViewportHeight(true);
    table.getAccessibleContext().setAccessibleName("Sessions");
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.setAutoCreateRowSorter(true);
    table.getSelectionModel().addListSelectionListener(event -> update());
    table.addMouseListener(new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        if (event.getClickCount() == 2 && open.isEnabled()) {
          (goOn.isEnabled() ? goOn : open).doClick();
        }
      }
    });
    new Cell(TIME::format, Instant::toString).into(table);
    advice.setName("cincer.advice");
    JPanel all = new JPanel(new MigLayout("insets panel, fill, wrap", "[grow, fill]", "[grow, fill][][]rel[]"));
    all.add(new JScrollPane(table), "wmin 0, hmin 0");
    all.add(advice, "wmin 0");
    for (JButton button : List.of(goOn, review, open, delete, compare, other, close)) {
      all.add(button, button == goOn ? "split 4, sg" : button == review ? "" : button == delete ? "sg, gapright push" : button == compare ? "split 3, sg"
          : button == other ? "sg, gapleft push" : "sg");
    }
    window.setContentPane(all);
    window.getRootPane().registerKeyboardAction(event -> window.dispose(), KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
        JComponent.WHEN_IN_FOCUSED_WINDOW);
    size(parent);
  }

  private void size(Component parent) {
    FontMetrics metrics = table.getFontMetrics(table.getFont());
    for (int column = 0; column < WIDEST.length; column++) {
      table.getColumnModel().getColumn(column).setPreferredWidth(metrics.stringWidth(WIDEST[column]) + 3 * Theme.gap());
    }
    Rectangle room = parent.getGraphicsConfiguration() == null ? new Rectangle(800, 600) : parent.getGraphicsConfiguration().getBounds();
    window.setSize(new Dimension(Math.min(room.width, metrics.charWidth('m') * 64), Math.min(room.height, metrics.getHeight() * 24)));
    window.setLocationRelativeTo(parent);
  }

  private static JButton button(String text, String name, String tip, Runnable what) {
    JButton button = new JButton(text);
    button.setName("cincer." + name);
    button.setToolTipText(tip);
    button.addActionListener(event -> what.run());
    return button;
  }

  private void leaveFor(Consumer<KeptSession> what) {
    KeptSession session = selected();
    window.dispose();
    what.accept(session);
  }

  private KeptSession selected() {
    int line = table.getSelectedRow();
    return line < 0 ? null : model.at(table.convertRowIndexToModel(line));
  }

  /** Shows these sessions; the first one is selected. @see SessionsModel#show */
  public void show(List<KeptSession> sessions, String loaded) {
    model.show(sessions, loaded);
    if (!sessions.isEmpty()) {
      table.setRowSelectionInterval(0, 0);
    }
    update();
    window.setVisible(true); // returns when it is closed, unless it was open before
  }

  private void update() {
    KeptSession session = selected();
    goOn.setEnabled(session != null && model.canGoOn(session));
    review.setEnabled(session != null && model.canBecomeReview(session));
    open.setEnabled(session != null && model.canOpen(session));
    compare.setEnabled(session != null && model.canOpen(session));
    delete.setEnabled(session != null && session.state() != KeptSession.Condition.BUSY);
    window.getRootPane().setDefaultButton(goOn.isEnabled() ? goOn : open.isEnabled() ? open : null);
    advice.setText(model.advice(session));
  }
}
