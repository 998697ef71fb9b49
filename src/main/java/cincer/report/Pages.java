package cincer.report;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jfree.chart.JFreeChart;
import org.jfree.svg.SVGGraphics2D;

/** What pages for a browser are made with: templates, which escape what is put in for the place where it stands, and charts as SVG. */
public final class Pages {

  private Pages() {}

  /** A template with what it shows. */
  @FunctionalInterface
  public interface Template {
    /** Writes the page; text that is put in is escaped. */
    void render(HtmlTemplateOutput out);
  }

  /** @throws IOException if the page cannot be written */
  public static void write(Writer out, Template template) throws IOException {
    try {
      template.render(new OwaspHtmlTemplateOutput(new WriterOutput(out)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A chart as an SVG element, without a document type that a parser would fetch; the same for the same chart. */
  public static String svg(JFreeChart chart, int width, int height) {
    return svg("chart", chart, width, height);
  }

  /**
   * A chart as an element of a page, as wide as its place.
   *
   * @param id   one word that no other chart of the page has
   * @param name what it shows, for whom it is read aloud to
   */
  static String element(String id, String name, JFreeChart chart, int width, int height) {
    String svg = svg(id, chart, width, height);
    return "<svg viewBox='0 0 " + width + " " + height + "' role='img' aria-label='" + name + "'>" + svg.substring(svg.indexOf('>') + 1);
  }

  private static String svg(String id, JFreeChart chart, int width, int height) {
    SVGGraphics2D graphics = new SVGGraphics2D(width, height);
    graphics.setDefsKeyPrefix(id);
    graphics.setGeomDoubleConverter(Pages::decimals);
    graphics.setTransformDoubleConverter(Pages::decimals);
    chart.setElementHinting(false);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    return graphics.getSVGElement();
  }

  /** Finer than anybody sees; full digits make files three times as large. */
  private static String decimals(double coordinate) {
    return String.valueOf(Math.round(coordinate * 100) / 100.0);
  }
}
