package cincer.gui;

import cincer.Model;
import cincer.Presentation;
import cincer.data.Plain;
import cincer.explanation.Explainer;
import cincer.queue.Facets;
import cincer.queue.Queue;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javax.swing.Icon;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import weka.core.Instances;
import weka.gui.WrapLayout;

/** The rows of a queue as a map: those that the model takes for alike lie near each other. What is selected here is selected in the queue. */
final class MapView extends JPanel {

  private static final long serialVersionUID = 1L;

  /** Of more classes a legend would be larger than the map. */
  private static final int MOST_NAMED = 12;
  private static final String NONE = "The map comes with the next question: it shows rows as the model sees them that asks.";
  private static final String HOW = "Point at a mark: the row stands here. Click: the question about it. Draw a line around marks to select them, wheel to enlarge.";

  private final WrappedText news = new WrappedText(1);
  private final JPanel legend = new JPanel(new WrapLayout(FlowLayout.LEADING, Theme.gap(), 0));
  private final JLabel picture = new JLabel();
  private final WrappedText row = new WrappedText(2);
  private final JButton anew = new JButton("Draw anew");
  private final JButton inQueue = new JButton("Show in the queue");
  private final transient MapChart chart;
  private final transient MapWork work = new MapWork(this::show);
  private transient Facets facets;
  private transient Sentences names;
  private transient RowText text;

  /**
   * An empty map.
   *
   * @param opened   is told the row (0-based) that somebody wants to be asked about
   * @param selected is told the rows that somebody has selected
   * @param queue    lets the queue be seen
   */
  MapView(IntConsumer opened, Consumer<int[]> selected, Runnable queue) {
    super(new BorderLayout(0, Theme.gap() / 2));
    setName("cincer.mapView");
    chart = new MapChart(this::name, opened, rows -> {
      inQueue.setEnabled(rows.length > 0);
      selected.accept(rows);
      tell(rows.length);
    });
    news.setName("cincer.mapNews");
    row.setName("cincer.mapRow");
    anew.setName("cincer.mapAnew");
    anew.setToolTipText("Places are those of the model that asked when the map was drawn; draws it by the one that asks now");
    anew.addActionListener(event -> {
      work.anew();
      update();
    });
    inQueue.setName("cincer.mapInQueue");
    inQueue.setToolTipText("What is selected here is selected in the queue, where all of it can be decided on at one stroke");
    inQueue.addActionListener(event -> queue.run());
    inQueue.setEnabled(false);
    JPanel head = new JPanel(new MigLayout("insets 3 0 0 0, fillx, wrap 1, gapy 0", "[grow, fill]"));
    head.add(news, "wmin 0");
    head.add(legend, "wmin 0");
    JPanel buttons = new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy 2", "[grow, fill]"));
    buttons.add(anew);
    buttons.add(inQueue);
    JPanel foot = new JPanel(new BorderLayout(Theme.gap(), 0));
    foot.add(picture, BorderLayout.WEST);
    foot.add(row, BorderLayout.CENTER);
    foot.add(buttons, BorderLayout.EAST);
    add(head, BorderLayout.NORTH);
    add(chart.panel(), BorderLayout.CENTER);
    add(foot, BorderLayout.SOUTH);
    update();
  }

  /** Shows another session. */
  void begin(Instances data, Presentation how) {
    names = new Sentences(data.classAttribute());
    text = new RowText(data, how);
    facets = null;
    work.begin();
    chart.show(MapPoints.NONE, true);
    chart.select(new int[0]);
    inQueue.setEnabled(false);
    legend.removeAll();
    for (int label = 0; label < data.numClasses() && data.numClasses() <= MOST_NAMED; label++) {
      JLabel name = Theme.label(names.name(label, 20));
      name.setIcon(mark(label));
      legend.add(name);
    }
    name(-1);
    update();
  }

  /** A model asks: rows are shown as it sees them, where nothing is shown yet. */
  void asks(Explainer explainer, Model model) {
    if (explainer != null && model != null) {
      work.asks(explainer, model);
      place();
      update();
    }
  }

  /** Shows these rows. */
  void show(Facets now) {
    facets = now;
    place();
  }

  /** Places are found where somebody looks. */
  private void place() {
    if (facets != null && isShowing()) {
      work.show(facets);
      update();
    }
  }

  /** These rows (0-based) are selected in the queue. */
  void select(int[] rows) {
    chart.select(rows);
    inQueue.setEnabled(rows.length > 0);
    tell(rows.length);
  }

  private void show(MapPoints points, boolean other) {
    chart.show(points, other);
    String which = points.of() == points.wanted() ? points.wanted() + (points.wanted() == 1 ? " row" : " rows")
        : points.wanted() + " of " + points.of() + " rows: the most doubtful ones, and some of the others";
    news.setText(which + ". Rows that the model takes for alike lie near each other (the plane has " + Plain.percent(points.share())
        + " of what tells them apart); colour: the label, size: the doubt.");
    update();
  }

  private void update() {
    anew.setEnabled(work.isOld());
    if (!work.isPossible()) {
      news.setText(NONE);
    } else if (news.getText().equals(NONE)) {
      news.setText("The map is being drawn\u2026");
    }
    chart.panel().setVisible(work.isPossible());
    legend.setVisible(work.isPossible());
  }

  private void tell(int selected) {
    if (selected > 1) {
      row.setText(selected + " rows are selected, here and in the queue.");
      picture.setIcon(null);
    } else if (selected == 0) {
      name(chart.current());
    }
  }

  /** Says which row is pointed at. */
  private void name(int of) {
    String said = of < 0 || facets == null ? HOW : sentence(of);
    row.setText(said);
    chart.panel().getAccessibleContext().setAccessibleDescription(said);
    BufferedImage image = of < 0 ? null : text.picture(of);
    int side = 3 * Theme.font().getSize();
    picture.setIcon(image == null ? null : new ImageIcon(image.getScaledInstance(image.getWidth() >= image.getHeight() ? side : -1,
        image.getWidth() >= image.getHeight() ? -1 : side, Image.SCALE_SMOOTH)));
    picture.setVisible(image != null);
  }

  private String sentence(int of) {
    Queue queue = facets.queue();
    int given = queue.given()[of];
    int expected = queue.expected()[of];
    return "Row " + (of + 1) + ": " + (given < 0 ? "no label" : names.name(given)) + (expected < 0 ? "" : ", expected " + names.name(expected) + ", doubt "
        + Plain.percent(queue.doubts()[of])) + ", " + queue.standing(of) + ". " + text.of(of);
  }

  private static Icon mark(int label) {
    int side = Theme.font().getSize();
    return new Icon() {
      @Override
      public void paintIcon(Component on, Graphics g, int x, int y) {
        Graphics2D drawn = (Graphics2D) g.create();
        drawn.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawn.setColor(ClassMarks.color(label));
        drawn.fill(ClassMarks.shape(label, x + side / 2.0, y + side / 2.0, side * 0.35));
        drawn.dispose();
      }

      @Override
      public int getIconWidth() {
        return side;
      }

      @Override
      public int getIconHeight() {
        return side;
      }
    };
  }
}
