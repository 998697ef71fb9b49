package cincer.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import cincer.experiment.Curves.Walked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was walked is not walked again, and nothing else is taken for it. */
class CurvesFileTest {

  private static final Predicate<Walked> TWO_ARRIVALS = walk -> walk.points().size() == 3;

  @TempDir
  private Path folder;

  private static Walked walk(String strategy, int repeat) {
    return new Walked(strategy, repeat, List.of(new Point(0, 3, 0, 0, 0, 0, 0.5, 0.25, 0.125), new Point(1, 4, 1, 2, 1, 0, 0.5, 0.25, 0.25),
        new Point(2, 4, 2, 3, 1, 1, 0.75, 0.5, 1.5)));
  }

  private CurvesFile open(String settings, boolean overwrite) {
    return CurvesFile.open(folder.resolve("new").toFile(), settings, overwrite);
  }

  @Test
  void keepsWholeWalksOnly() throws Exception {
    CurvesFile file = open("tau 0.2\n", false);
    file.replace(List.of());
    file.append(walk("Filtered -selector \"TopFisher\", b", 0));
    file.append(walk("TopFisher", 1));
    Path csv = folder.resolve("new/curves.csv");
    String text = Files.readString(csv);
    assertTrue(text.startsWith("strategy,repeat,iteration,wrong,queries,looks,cleaned,cleaned_suspicious,cleaned_counterexamples,f1,"
        + "accuracy,seconds\n"), text);
    assertTrue(text.endsWith("TopFisher,1,2,4,2,3,2,1,1,0.750000,0.500000,1.500\n"), text);
    Files.writeString(csv, text.substring(0, text.length() - 40));
    assertEquals(List.of(walk("Filtered -selector \"TopFisher\", b", 0)), open("tau 0.2\n", false).read(TWO_ARRIVALS));
  }

  @Test
  void walksOfOtherSettingsAreRefusedOrReplaced() {
    CurvesFile file = open("tau 0.2\n", false);
    file.replace(List.of(walk("TopFisher", 0)));
    String message = assertThrows(InvalidInputException.class, () -> open("tau 0.3\n", false)).getMessage();
    assertTrue(message.contains("tau 0.3") && message.contains("-overwrite"), message);
    assertEquals(1, open("tau 0.2\n", false).read(TWO_ARRIVALS).size());
    assertEquals(0, open("tau 0.3\n", true).read(TWO_ARRIVALS).size());
  }

  /** Figures of walks stay as they are; nobody knows how many labels were decided on. */
  @Test
  void aFileOfAnEarlierVersionIsRead() throws Exception {
    open("tau 0.2\n", false);
    Files.writeString(folder.resolve("new/curves.csv"), """
        strategy,repeat,iteration,seen_mistakes,queries,cleaned,cleaned_suspicious,cleaned_counterexamples,f1,accuracy,seconds
        TopFisher,0,0,3,0,0,0,0,0.500000,0.250000,0.125
        TopFisher,0,1,4,1,1,1,0,0.500000,0.250000,0.250
        TopFisher,0,2,4,2,2,1,1,0.750000,0.500000,1.500
        TopFisher,1,0,4,0,0,0
        """);
    CurvesFile file = open("tau 0.2\n", false);
    List<Walked> kept = file.read(TWO_ARRIVALS);
    assertEquals(List.of(new Walked("TopFisher", 0, walk("TopFisher", 0).points().stream().map(CurvesFileTest::withoutLooks).toList())), kept);
    file.replace(kept);
    assertEquals(kept, file.read(TWO_ARRIVALS), "and written as it was");
    Curves curves = new Curves(1);
    curves.add(kept.get(0));
    assertTrue(new StrategyMeans(curves).text().contains("      2.0         -       2.0"), new StrategyMeans(curves).text());
  }

  private static Point withoutLooks(Point p) {
    return new Point(p.iteration(), p.wrong(), p.queries(), Double.NaN, p.cleanedSuspicious(), p.cleanedCounterExamples(), p.f1(), p.accuracy(),
        p.seconds());
  }
}
