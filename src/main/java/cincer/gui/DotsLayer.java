package cincer.gui;

import cincer.gui.SessionSnapshot.Judgement;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/**
 * A dot for each example: how suspicious it was when it arrived. Dots are painted once, into images of the size of the plot, and at
 * most one at each place: what it costs to show more examples does not depend on how many there are already.
 */
final class DotsLayer extends AbstractXYAnnotation {

  private static final long serialVersionUID = 1L;
  /** Places lie so close, in dots, that dots of neighbouring places overlap. */
  private static final double SPACING = 0.5;

  /** What the images depend on; lengths in pixels of the screen. */
  private record Frame(int width, int height, double dot, Range seen, Range scores, double tau, boolean bounded, Color quiet, Color strong) {}

  /** One kind of dots. */
  private static final class Ink {
    private final BufferedImage image;
    private final BufferedImage dot;
    private final BitSet taken = new BitSet();

    Ink(Frame frame, Color color) {
      image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_ARGB_PRE);
      int size = (int) Math.ceil(frame.dot());
      dot = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
      Graphics2D g = dot.createGraphics();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setColor(color);
      g.fill(new Ellipse2D.Double((size - frame.dot()) / 2, (size - frame.dot()) / 2, frame.dot(), frame.dot()));
      g.dispose();
    }
  }

  private transient List<Judgement> judged = List.of();
  private double tau;
  private boolean bounded;
  private transient Frame frame;
  private transient Ink below;
  private transient Ink above;
  private int painted;

  /** @see MarginChart#show */
  void show(List<Judgement> now, double tauOfThese, boolean isBounded) {
    boolean longer = painted == 0 || painted <= now.size() && now.get(painted - 1) == judged.get(painted - 1);
    judged = now;
    tau = tauOfThese;
    bounded = isBounded;
    if (!longer) {
      frame = null; // some were judged anew
      painted = 0;
    }
  }

  /** How many dots are in the images; at most one for each place. */
  int dots() {
    return below == null ? 0 : below.taken.cardinality() + above.taken.cardinality();
  }

  @Override
  public void draw(Graphics2D g, XYPlot plot, Rectangle2D area, ValueAxis seen, ValueAxis scores, int index, PlotRenderingInfo info) {
    double scale = g.getTransform().getScaleX();
    int width = (int) Math.ceil(area.getWidth() * scale);
    int height = (int) Math.ceil(area.getHeight() * scale);
    if (width <= 0 || height <= 0) {
      return;
    }
    Frame now = new Frame(width, height, 2.6 * ChartStyle.thickness() * scale, seen.getRange(), scores.getRange(), tau, bounded, Theme.quiet(),
        ChartStyle.strong());
    if (!now.equals(frame)) {
      frame = now;
      below = new Ink(now, now.quiet());
      above = new Ink(now, now.strong());
      painted = 0;
    }
    paintNew();
    for (Ink ink : new Ink[] {below, above}) {
      g.drawImage(ink.image, (int) Math.round(area.getX()), (int) Math.round(area.getY()), (int) Math.round(width / scale), (int) Math.round(height / scale), null);
    }
  }

  private void paintNew() {
    Graphics2D quiet = below.image.createGraphics();
    Graphics2D strong = above.image.createGraphics();
    for (; painted < judged.size(); painted++) {
      Judgement one = judged.get(painted);
      boolean asks = bounded && one.exceeds(tau);
      paint(one, asks ? above : below, asks ? strong : quiet);
    }
    quiet.dispose();
    strong.dispose();
  }

  private void paint(Judgement one, Ink ink, Graphics2D g) {
    double x = (one.position() + 1 - frame.seen().getLowerBound()) / frame.seen().getLength() * frame.width();
    double y = (frame.scores().getUpperBound() - one.score()) / frame.scores().getLength() * frame.height();
    double step = Math.max(1, SPACING * frame.dot());
    int across = (int) (frame.width() / step) + 2;
    int place = (int) (Math.max(0, y) / step) * across + (int) (Math.max(0, x) / step);
    if (!ink.taken.get(place)) {
      ink.taken.set(place);
      int half = ink.dot.getWidth() / 2;
      g.drawImage(ink.dot, (int) Math.round(x) - half, (int) Math.round(y) - half, null);
    }
  }
}
