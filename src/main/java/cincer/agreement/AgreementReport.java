package cincer.agreement;

import cincer.data.Plain;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How far people agree, in plain text: each of them, each two of them, and how many rows are disputed. */
public final class AgreementReport {

  private AgreementReport() {}

  public static String of(Merged merged) {
    StringBuilder text = new StringBuilder();
    int rows = merged.data().size();
    merged.people().forEach(person -> text.append(String.format(Locale.ROOT, "%-24s judged %d of %d rows%s%n", person.who(), person.count(), rows,
        person.unsure() == 0 ? "" : ", and could not tell of " + person.unsure())));
    merged.pairings().forEach(pairing -> {
      text.append(String.format(Locale.ROOT, "%s and %s: %s%n", pairing.one(), pairing.other(), pairing.both() == 0 ? "no row judged by both"
          : String.format(Locale.ROOT, "%d rows judged by both, %.1f%% agreement, kappa %s", pairing.both(), 100.0 * pairing.same() / pairing.both(),
              Pairing.text(pairing.kappa()))));
      byClass(pairing, text);
    });
    long disputed = IntStream.range(0, rows).filter(merged::isDisputed).count();
    long tied = IntStream.range(0, rows).filter(merged::isTied).count();
    return text.append(String.format(Locale.ROOT, "rows with different labels: %d, of which %d without a majority keep the loaded label", disputed, tied)).toString();
  }

  /** Where more than two things were said, each against all others. */
  private static void byClass(Pairing pairing, StringBuilder text) {
    List<Pairing.OfClass> classes = pairing.classes().stream().filter(one -> one.either() > 0).toList();
    for (Pairing.OfClass one : classes.size() > 2 ? classes : List.<Pairing.OfClass>of()) {
      text.append(String.format(Locale.ROOT, "  %s: %d rows labelled so by one of them, %d by both, kappa %s%n", Plain.text(one.name()),
          one.either(), one.both(), Pairing.text(one.kappa())));
    }
  }
}
