package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Query;
import cincer.Suspicion;
import cincer.gui.SessionSnapshot.Judgement;
import java.awt.Container;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.event.ChartChangeEvent;
import org.junit.jupiter.api.Test;

/** What charts draw does not grow with the session. */
class ChartsTest {

  private static final int WIDTH = 460;
  private static final int HEIGHT = 260;

  private static SessionSnapshot session(int seen, int arrivals, int every) {
    List<Judgement> judged = new ArrayList<>();
    List<GivenAnswer> answers = new ArrayList<>();
    for (int position = 0; position < seen; position++) {
      judged.add(new Judgement(position, position, position % 97 / 97.0, position % 5 == 0));
      if (position % every == 0) {
        Query query = new Query(answers.size() + 1, position, arrivals, Suspicion.of(position, new float[0], 0, new double[] {0.25, 0.75}), List.of());
        answers.add(new GivenAnswer(query, Answer.Labels.of(answers.size() % 2), false, -1, "ann", Instant.EPOCH));
      }
    }
    return new SessionSnapshot(arrivals, judged, answers, false, Duration.ZERO);
  }

  private static BufferedImage paint(MarginChart chart) {
    return chart.panel().getChart().createBufferedImage(WIDTH, HEIGHT);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @Test
  void chartsMoveBetweenTabsAndARowThoughTheyAreNotDrawnYet() throws Exception {
    ChartsView view = new ChartsView(null);
    for (int width : new int[] {200, 4000, 200, 4000}) {
      SwingUtilities.invokeAndWait(() -> {
        view.setSize(width, HEIGHT);
        view.show(session(90, 100, 20), 0.2, 0.2, true);
        Arrays.stream(view.getComponentListeners()).forEach(listener -> listener.componentResized(null));
        Container holder = (Container) view.getComponent(0);
        assertEquals(width == 200, holder instanceof JTabbedPane);
        assertEquals(3, holder.getComponentCount());
      });
    }
  }

  /** Or it would be drawn without an end as long as it can be seen. */
  @Test
  void whoeverDrawsAChartDoesNotAskForItOnceMore() throws Exception {
    SwingUtilities.invokeAndWait(() -> {
      SessionSnapshot some = session(90, 100, 20);
      MarginChart margins = new MarginChart(null);
      margins.show(some, 0.2, 0.2, true);
      QuestionsChart course = new QuestionsChart();
      course.show(some);
      NoiseChart noise = new NoiseChart();
      noise.show(some);
      for (ChartPanel panel : List.of(margins.panel(), course.panel(), noise.panel())) {
        panel.getChart().createBufferedImage(WIDTH, HEIGHT);
        List<ChartChangeEvent> told = new ArrayList<>();
        panel.getChart().addChangeListener(told::add);
        panel.getChart().createBufferedImage(WIDTH, HEIGHT);
        assertEquals(List.of(), told, panel.getName());
      }
    });
  }

  @Test
  void atMostOneDotIsDrawnAtAPlace() {
    MarginChart chart = new MarginChart(null);
    chart.show(session(100_000, 100_000, 20), 0.2, 0.2, true);
    paint(chart);
    assertTrue(chart.dots() > 1000 && chart.dots() < 2 * WIDTH * HEIGHT / 2, chart.dots() + " dots");
  }

  @Test
  void afterNoSessionDotsAreThoseOfTheNext() {
    MarginChart chart = new MarginChart(null);
    chart.show(session(3, 10, 2), 0.2, 0.2, true);
    paint(chart);
    chart.show(SessionSnapshot.EMPTY, 0.2, 0.2, true); // not drawn: it is not to be seen
    chart.show(session(4, 10, 2), 0.2, 0.2, true);
    MarginChart other = new MarginChart(null);
    other.show(session(4, 10, 2), 0.2, 0.2, true);
    paint(chart);
    paint(other);
    assertEquals(other.dots(), chart.dots());
  }

  @Test
  void dotsThatAreAddedLaterLookAsIfAllHadBeenDrawnAtOnce() {
    MarginChart grown = new MarginChart(null);
    SessionSnapshot all = session(900, 1000, 20);
    for (int seen : new int[] {1, 300, 301, 900}) {
      grown.show(new SessionSnapshot(1000, all.judged().subList(0, seen), all.answers(), false, Duration.ZERO), 0.2, 0.2, true);
      paint(grown);
    }
    MarginChart fresh = new MarginChart(null);
    fresh.show(all, 0.2, 0.2, true);
    assertEquals(Arrays.hashCode(pixels(paint(fresh))), Arrays.hashCode(pixels(paint(grown))));
  }

  @Test
  void whatIsJudgedAnewIsDrawnAnew() {
    MarginChart chart = new MarginChart(null);
    SessionSnapshot all = session(900, 1000, 20);
    chart.show(all, 0.2, 0.2, true);
    paint(chart);
    List<Judgement> other = new ArrayList<>(all.judged().subList(0, 300));
    for (int position = 300; position < 900; position++) {
      other.add(new Judgement(position, position, 0.9, true));
    }
    SessionSnapshot changed = new SessionSnapshot(1000, other, all.answers(), false, Duration.ZERO);
    chart.show(changed, 0.2, 0.2, true);
    MarginChart fresh = new MarginChart(null);
    fresh.show(changed, 0.2, 0.2, true);
    assertEquals(Arrays.hashCode(pixels(paint(fresh))), Arrays.hashCode(pixels(paint(chart))));
  }

  @Test
  void stepsAndIntervalsAreAsManyAsCanBeSeen() {
    SessionSnapshot session = session(100_000, 100_000, 20);
    assertEquals(5000, session.answers().size());
    QuestionsChart chart = new QuestionsChart();
    chart.show(session);
    assertTrue(chart.points() <= 4 * 403, chart.points() + " points");
    List<NoiseEstimate> course = NoiseEstimate.course(session);
    assertTrue(course.size() <= 402, course.size() + " estimates");
    assertEquals(NoiseEstimate.of(100_000, session.corrections()), course.get(course.size() - 1));
  }

  @Test
  void theIntervalIsThatOfTheLibrary() {
    for (int seen : new int[] {1, 2, 7, 100, 12_345, 1_000_000}) {
      for (int found : new int[] {0, 1, seen / 3, seen}) {
        ConfidenceInterval interval = new WilsonScoreInterval().createInterval(seen, found, 0.95);
        NoiseEstimate estimate = NoiseEstimate.of(seen, found);
        assertEquals(Math.max(0, interval.getLowerBound()), estimate.low(), 1e-12);
        assertEquals(Math.min(1, interval.getUpperBound()), estimate.high(), 1e-12);
      }
    }
  }
}
