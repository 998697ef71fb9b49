package cincer.gui;

import java.awt.image.BufferedImage;

/** The chart of questions and corrected labels as an image; needs no window. */
public final class QuestionsChartImage {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 500;

  private QuestionsChartImage() {}

  /** Draws a session in the colours of the look and feel. */
  public static BufferedImage of(SessionSnapshot session) {
    QuestionsChart chart = new QuestionsChart();
    chart.show(session);
    return chart.panel().getChart().createBufferedImage(WIDTH, HEIGHT);
  }
}
