package cincer.gui;

import cincer.annotator.Conversation;
import cincer.annotator.Screen;
import cincer.cleaning.Scheme;
import cincer.neighbours.Neighbours;
import cincer.queue.Facets;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import weka.core.Instances;
import weka.gui.GenericObjectEditor;
import weka.gui.Logger;

/**
 * What a person at the desk waits for in a review of a large data set, and how long the event thread is busy with one event: in a real window,
 * so it needs a display. The network learns little, for nothing here depends on it.
 */
public final class DeskTable {

  private static final int QUESTIONS = 20;
  private static final int TIMES = 9;
  private static final long PATIENCE_MILLIS = 600_000;

  private final EventCosts events = new EventCosts();
  private CleaningTab tab;
  private CleaningDesk desk;
  private JFrame frame;

  private DeskTable() {}

  /**
   * Prints the table.
   *
   * @param data   to review
   * @param scheme for it, which asks for a review
   */
  public static void print(Instances data, Scheme scheme) throws Exception {
    if (System.getenv("DISPLAY") != null) {
      System.setProperty("java.awt.headless", "false"); // the other benchmarks need no display
    }
    if (GraphicsEnvironment.isHeadless()) {
      System.out.println("needs a display: run it below xvfb-run");
      return;
    }
    DeskTable desk = new DeskTable();
    try {
      desk.measure(data, scheme);
    } finally {
      SwingUtilities.invokeAndWait(desk.frame::dispose); // or the JVM would live on
    }
  }

  /** Prints how long it takes to find out which rows are alike. */
  public static void alike(Instances data) throws Exception {
    long start = System.nanoTime();
    long cpu = EventCosts.THREADS.getCurrentThreadCpuTime();
    Neighbours alike = Neighbours.of(data, List.of(), false);
    System.out.printf(Locale.ROOT, "%,9d rows of %d attributes: alike and far ones after %.1f s (%.1f s of processor time)%s%n", data.numInstances(),
        data.numAttributes() - 1, (System.nanoTime() - start) / 1e9, (EventCosts.THREADS.getCurrentThreadCpuTime() - cpu) / 1e9,
        alike.looked() ? "" : ", identical ones alone");
  }

  private void measure(Instances data, Scheme scheme) throws Exception {
    Toolkit.getDefaultToolkit().getSystemEventQueue().push(events);
    SwingUtilities.invokeAndWait(this::open);
    Thread.sleep(2000);
    events.print("the window opens");
    events.begin();
    long ranked = start(data, scheme);
    await("the queue in the order of doubt", () -> isRanked());
    System.out.printf(Locale.ROOT, "%,d rows: queue after ranking %.0f ms%n", data.numInstances(), (System.nanoTime() - ranked) / 1e6);
    await("a question", () -> isAsking());
    await("what is alike", () -> ((FacetCombo) named("cincer.byReason")).getItemAt(0).text().equals("Any reason"));
    events.print("from the start on");
    facets("a cell of the matrix", i -> key("cincer.cells", i));
    facets("a label", i -> ((JComboBox<?>) named("cincer.byLabel")).setSelectedIndex(i % 3));
    facets("a reason", i -> ((JComboBox<?>) named("cincer.byReason")).setSelectedIndex(i % 4));
    facets("an attribute", i -> ((JComboBox<?>) named("cincer.byAttribute")).setSelectedIndex(1 + i));
    facets("a range of values", i -> range("cincer.values", i));
    facets("a range of doubt", i -> range("cincer.doubts", i));
    facets("all again", i -> {
      if (i % 2 == 0) {
        range("cincer.doubts", i + 5);
      } else {
        ((AbstractButton) named("cincer.showAll")).doClick(0);
      }
    });
    SwingUtilities.invokeAndWait(() -> ((AbstractButton) named("cincer.showAll")).doClick(0));
    events.print("facets");
    type();
    map();
    answer();
    events.printAll();
    SwingUtilities.invokeAndWait(desk::stop);
  }

  private void open() {
    GenericObjectEditor editor = new GenericObjectEditor();
    tab = new CleaningTab(editor, answer -> desk.amend(answer), tau -> {});
    Logger silent = new Logger() {
      @Override
      public void logMessage(String message) {}

      @Override
      public void statusMessage(String message) {}
    };
    Screen nowhere = new Screen() {
      @Override
      public boolean isWatched() {
        return true;
      }

      @Override
      public boolean isAvailable() {
        return true;
      }

      @Override
      public void show(Conversation conversation) {
        throw new IllegalStateException("a review is asked in the tab");
      }
    };
    desk = new CleaningDesk(tab, nowhere, silent, () -> {});
    tab.session().tellHowToBegin(List.of("Load data, choose its class, and begin.")); // as the Explorer does
    frame = new JFrame("desk");
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    frame.getContentPane().add(tab);
    frame.setSize(1900, 1000);
    frame.setVisible(true);
  }

  /** Until the model has ranked all rows: when that was. */
  private long start(Instances data, Scheme scheme) throws Exception {
    long start = System.nanoTime();
    SwingUtilities.invokeAndWait(() -> desk.start(Plan.begin(scheme, data, data.classIndex())));
    await("a session", () -> shown() != null);
    SessionModel model = shown();
    await("an order", () -> model.opinions() != null);
    System.out.printf(Locale.ROOT, "ranked after %.1f s%n", (System.nanoTime() - start) / 1e9);
    return System.nanoTime();
  }

  private SessionModel shown() {
    return tab.session().model();
  }

  private Facets facets() {
    return find(tab, "cincer.queue") instanceof JTable table ? ((QueueModel) table.getModel()).facets() : null;
  }

  private boolean isRanked() {
    Facets now = facets();
    return now != null && now.rows().length > 0 && !Float.isNaN(now.queue().doubts()[now.rows()[0]]);
  }

  private boolean isAsking() {
    Component apply = find(tab, "apply");
    return apply != null && apply.isShowing();
  }

  private void facets(String what, Consumer<Integer> change) throws Exception {
    double[] waits = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      Facets before = facets();
      int time = i;
      long start = System.nanoTime();
      SwingUtilities.invokeAndWait(() -> change.accept(time));
      await("facets", () -> facets() != before);
      waits[i] = (System.nanoTime() - start) / 1e6;
      Thread.sleep(50);
    }
    Arrays.sort(waits);
    System.out.printf(Locale.ROOT, "  facet, %-22s shown after p50 %6.1f ms, longest %6.1f ms%n", what, waits[TIMES / 2], waits[TIMES - 1]);
  }

  private void key(String name, int i) {
    JTable cells = (JTable) named(name);
    cells.changeSelection(i % 3, 1 + i / 3, false, false);
    cells.getActionMap().get("cincer.toggle").actionPerformed(null);
  }

  private void range(String name, int i) {
    RangeHandle handle = (RangeHandle) find((Container) named(name), name + ".least");
    handle.getAccessibleContext().getAccessibleValue().setCurrentAccessibleValue(10 + 5 * i);
  }

  private void type() throws Exception {
    JTextComponent find = (JTextComponent) named("cincer.find");
    SwingUtilities.invokeAndWait(find::requestFocusInWindow);
    for (char letter : "12345\b\b\b\b\b99999\b\b\b\b\b".toCharArray()) {
      boolean deletes = letter == '\b';
      Toolkit.getDefaultToolkit().getSystemEventQueue().postEvent(new KeyEvent(find, deletes ? KeyEvent.KEY_PRESSED : KeyEvent.KEY_TYPED, System.currentTimeMillis(), 0,
          deletes ? KeyEvent.VK_BACK_SPACE : KeyEvent.VK_UNDEFINED, letter));
      Thread.sleep(60);
    }
    await("the search", () -> facets().filter().isAll());
    events.print("typing in the search");
  }

  /** From the tab Map to the marks; then the mouse goes across, and the queue is narrowed down. */
  private void map() throws Exception {
    JTabbedPane tabs = (JTabbedPane) SwingUtilities.getAncestorOfClass(JTabbedPane.class, named("cincer.mapView"));
    long start = System.nanoTime();
    SwingUtilities.invokeAndWait(() -> tabs.setSelectedIndex(tabs.indexOfTab("Map")));
    await("the map", () -> ((JTextComponent) named("cincer.mapNews")).getText().startsWith(MapPoints.MOST + " of"));
    System.out.printf(Locale.ROOT, "  map after %.0f ms%n", (System.nanoTime() - start) / 1e6);
    Component map = named("cincer.map");
    for (int i = 0; i < 100; i++) {
      Toolkit.getDefaultToolkit().getSystemEventQueue().postEvent(new MouseEvent(map, MouseEvent.MOUSE_MOVED, System.currentTimeMillis(), 0, 100 + 5 * i,
          100 + 3 * i, 0, false));
      Thread.sleep(20);
    }
    facets("a label, with the map", i -> ((JComboBox<?>) named("cincer.byLabel")).setSelectedIndex(i % 3));
    SwingUtilities.invokeAndWait(() -> ((AbstractButton) named("cincer.showAll")).doClick(0));
    events.print("map");
    SwingUtilities.invokeAndWait(() -> tabs.setSelectedIndex(tabs.indexOfTab("Question")));
  }

  private void answer() throws Exception {
    double[] waits = new double[QUESTIONS];
    for (int i = 0; i < QUESTIONS; i++) {
      SessionModel model = shown();
      int number = model.pending().number();
      Thread.sleep(1000); // somebody looks at it
      SwingUtilities.invokeAndWait(() -> ((AbstractButton) named("keepBoth")).doClick(0));
      long start = System.nanoTime();
      await("the next question", () -> model.pending() != null && model.pending().number() > number);
      waits[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(waits);
    System.out.printf(Locale.ROOT, "  next question after p50 %.0f ms, longest %.0f ms%n", waits[QUESTIONS / 2], waits[QUESTIONS - 1]);
    events.print("answering " + QUESTIONS + " questions");
  }

  private static void await(String what, BooleanSupplier happened) throws InterruptedException {
    for (long until = System.currentTimeMillis() + PATIENCE_MILLIS; !happened.getAsBoolean(); Thread.sleep(1)) {
      if (System.currentTimeMillis() > until) {
        throw new IllegalStateException("waited in vain for " + what);
      }
    }
  }

  private Component named(String name) {
    return find(tab, name);
  }

  private static Component find(Container container, String name) {
    for (Component one : container.getComponents()) {
      Component found = name.equals(one.getName()) ? one : one instanceof Container inside ? find(inside, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
