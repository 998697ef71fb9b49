package cincer.it;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** The icon of the KnowledgeFlow step: a doubtful label behind a right one. To draw it anew: run {@link #main} on the test class path. */
final class StepIcon {

  /** The size of Weka's own icons. */
  private static final int WIDTH = 57;
  private static final int HEIGHT = 58;
  private static final File FILE = new File("src/main/resources/weka/gui/knowledgeflow/icons/CincerStep.png");

  private StepIcon() {}

  public static void main(String[] args) throws IOException {
    ImageIO.write(draw(), "png", FILE);
  }

  private static BufferedImage draw() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    AffineTransform upright = g.getTransform();
    g.translate(9, 5);
    g.rotate(Math.toRadians(14), 20, 12);
    tag(g, new Color(0xe8c9a0), new Color(0x9a6a2c));
    g.setTransform(upright);
    g.translate(6, 23);
    tag(g, new Color(0xcfe3f7), new Color(0x1f5f9e));
    g.setStroke(new BasicStroke(4.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setColor(new Color(0x1e8449));
    Path2D tick = new Path2D.Double();
    tick.moveTo(18, 13);
    tick.lineTo(25, 20);
    tick.lineTo(40, 2);
    g.draw(tick);
    g.dispose();
    return image;
  }

  /** A luggage label with a hole. */
  private static void tag(Graphics2D g, Color fill, Color line) {
    Path2D outline = new Path2D.Double();
    outline.moveTo(9, 0);
    outline.lineTo(42, 0);
    outline.lineTo(42, 26);
    outline.lineTo(9, 26);
    outline.lineTo(0, 13);
    outline.closePath();
    Area tag = new Area(outline);
    tag.subtract(new Area(new Ellipse2D.Double(6, 10, 6, 6)));
    g.setColor(fill);
    g.fill(tag);
    g.setColor(line);
    g.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(tag);
  }
}
