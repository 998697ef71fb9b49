package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Query;
import cincer.Suspicion;
import cincer.gui.SessionSnapshot.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastTest {

  /** Every so many-th of the examples seen is doubted with the score 0.5 and asked about, every so many seconds. */
  private static SessionSnapshot session(int seen, int arrivals, int every, int seconds) {
    List<Judgement> judged = new ArrayList<>();
    List<GivenAnswer> answers = new ArrayList<>();
    for (int position = 0; position < seen; position++) {
      boolean doubted = position % every == 0;
      judged.add(new Judgement(position, position, doubted ? 0.5 : 0, doubted));
      if (doubted) {
        Query query = new Query(answers.size() + 1, position, arrivals, Suspicion.of(position, new float[0], 0, new double[] {0.25, 0.75}), List.of());
        answers.add(new GivenAnswer(query, Answer.Labels.of(1), false, -1, "ann", Instant.EPOCH.plusSeconds((long) seconds * answers.size())));
      }
    }
    return new SessionSnapshot(arrivals, judged, answers, false, Duration.ZERO);
  }

  @Test
  void atTheFirstQuestionNothingIsSaid() {
    assertEquals(Optional.empty(), Forecast.of(session(1, 354, 1, 10), 0.2));
    assertEquals(Optional.empty(), Forecast.of(SessionSnapshot.EMPTY, 0.2));
  }

  @Test
  void theRangeHoldsWhatCameAndIsNarrowerTheMoreWasSeen() {
    Forecast early = Forecast.of(session(100, 1000, 10, 10), 0.2).orElseThrow();
    Forecast late = Forecast.of(session(900, 1000, 10, 10), 0.2).orElseThrow();
    assertTrue(early.low() < 90 && early.high() > 90, early.text());
    assertTrue(late.low() <= 10 && late.high() >= 10, late.text());
    assertTrue(late.high() - late.low() < early.high() - early.low(), early.text() + " / " + late.text());
    assertTrue(early.high() < 160, early.text());
  }

  @Test
  void whatTheModelDoubtedAtTheStartIsForgotten() {
    SessionSnapshot calm = session(200, 400, 50, 10);
    List<Judgement> judged = new ArrayList<>(calm.judged());
    for (int position = 0; position < 50; position++) {
      judged.set(position, new Judgement(position, position, 0.5, true));
    }
    assertEquals(Forecast.of(calm, 0.2), Forecast.of(new SessionSnapshot(400, judged, calm.answers(), false, Duration.ZERO), 0.2));
  }

  @Test
  void theTauToWhichTheLineWasDraggedCounts() {
    SessionSnapshot session = session(100, 200, 10, 10);
    assertEquals(new Forecast(0, 4, Duration.ofSeconds(10)), Forecast.of(session, 0.6).orElseThrow());
    assertTrue(ProgressText.done(session, 0.2, 0.6, true).endsWith("10 questions answered, 10 labels changed; up to 4 questions left, up to 1 min (at tau 0.6)"),
        ProgressText.done(session, 0.2, 0.6, true));
  }

  @Test
  void timeFollowsFromAnswersWithoutPauses() {
    SessionSnapshot session = session(100, 1000, 10, 60);
    List<GivenAnswer> answers = new ArrayList<>(session.answers());
    GivenAnswer last = answers.get(9);
    answers.set(9, new GivenAnswer(last.query(), last.given(), false, -1, "ann", last.when().plusSeconds(100_000)));
    Forecast rested = Forecast.of(new SessionSnapshot(1000, session.judged(), answers, false, Duration.ZERO), 0.2).orElseThrow();
    assertEquals(Duration.ofMinutes(1), rested.pace());
    assertEquals("48 to 140 questions left, about 1 to 2 h", new Forecast(48, 140, rested.pace()).text());
    assertEquals("3 to 9 questions left, about 3 to 9 min", new Forecast(3, 9, rested.pace()).text());
    assertEquals("1 question left", new Forecast(1, 1, null).text());
    assertEquals("no more questions expected", new Forecast(0, 0, null).text());
  }

  @Test
  void aSessionThatIsOverHasNothingLeft() {
    SessionSnapshot session = session(200, 200, 10, 10);
    assertEquals(Optional.empty(), Forecast.of(session, 0.2));
    assertEquals("20 questions answered, 20 labels changed", ProgressText.done(session, 0.2, 0.2, true));
  }
}
