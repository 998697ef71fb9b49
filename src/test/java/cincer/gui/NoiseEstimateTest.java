package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoiseEstimateTest {

  @Test
  void theIntervalIsWilsons() {
    NoiseEstimate estimate = NoiseEstimate.of(100, 10);
    assertEquals(0.1, estimate.rate());
    assertEquals(0.05523, estimate.low(), 5e-6);
    assertEquals(0.17437, estimate.high(), 5e-6);
  }

  @Test
  void nothingFoundIsNoCertainty() {
    NoiseEstimate estimate = NoiseEstimate.of(10, 0);
    assertEquals(0, estimate.low(), 1e-12);
    assertEquals(0.27753, estimate.high(), 5e-6, "z^2 / (n + z^2)");
  }

  @Test
  void countsRowsThatHaveArrivedAndHaveAnotherLabelNow() {
    SessionModel model = new SessionModel(new Told.ProgressTold(), "ann", Map.of());
    new Told(model).accept(0).ask(0.5, new Answer.Labels(1, 10, 1)).ask(0.5, new Answer.Labels(0, 11, 0)).accept(0)
        .ask(0.5, new Answer.Labels(1, 3, 0));
    List<NoiseEstimate> course = NoiseEstimate.course(model.snapshot());
    assertEquals(List.of(2, 3, 5, 5), course.stream().map(NoiseEstimate::seen).toList());
    assertEquals(List.of(2, 1, 2, 2), course.stream().map(NoiseEstimate::found).toList(),
        "row 11 got its old label back; row 3 is of the bootstrap set");
    assertEquals("Found wrong: 40% (95%: 12% to 77%) of those seen", NoiseChart.title(course));
  }

  @Test
  void beforeTheFirstExampleThereIsNone() {
    assertEquals(List.of(), NoiseEstimate.course(SessionSnapshot.EMPTY));
    assertEquals("Found wrong", NoiseChart.title(List.of()));
  }
}
