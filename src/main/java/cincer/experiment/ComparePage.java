package cincer.experiment;

import cincer.report.Pages;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A comparison on one page, as Markdown and as a file for a browser that needs nothing else.
 *
 * @param title  what was compared on
 * @param noise  how labels were made wrong, in words
 * @param curves what came of it
 */
record ComparePage(String title, String noise, Curves curves) {

  static final List<String> HEAD = List.of("strategy", "labels cleaned", "the first is ahead by", "clear?", "questions",
      "more questions", "looks", "F1 at the end");

  /** The page's only table, best first. */
  List<List<String>> rows() {
    int last = curves.last();
    Recommendation r = Recommendation.of(curves);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(r.leader(), number(curves.mean(r.leader(), last, Point::cleaned).value(), 1), "", "",
        number(curves.mean(r.leader(), last, Point::queries).value(), 1), "", looks(r.leader()),
        number(curves.mean(r.leader(), last, Point::f1).value(), 3)));
    r.cleaned().forEach((other, ahead) -> rows.add(List.of(other, number(curves.mean(other, last, Point::cleaned).value(), 1),
        interval(ahead), ahead.isClear() ? "yes" : "no", number(curves.mean(other, last, Point::queries).value(), 1),
        interval(r.questions().get(other)), looks(other), number(curves.mean(other, last, Point::f1).value(), 3))));
    return rows;
  }

  /** "-" where an earlier version has not counted. */
  private String looks(String strategy) {
    double looks = curves.mean(strategy, curves.last(), Point::looks).value();
    return Double.isNaN(looks) ? "-" : number(looks, 1);
  }

  private static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  private static String interval(PairedDifference d) {
    return Double.isInfinite(d.low()) ? number(d.mean(), 1) + " (one stream: no interval)"
        : String.format(Locale.ROOT, "%.1f (%.1f to %.1f)", d.mean(), d.low(), d.high());
  }

  List<String> notes() {
    String wrong = number(curves.mean(curves.strategies().get(0), curves.last(), Point::wrong).value(), 1);
    return List.of("In each of " + curves.streams() + " streams " + noise + ", " + wrong + " wrong labels on average. The labels of the "
        + "file count as true: where they are not, every strategy is judged a little wrongly.",
        "Brackets: 95% confidence for all pairs together (paired over streams, Student's t, Bonferroni). Where an interval contains 0, "
        + "no difference can be told.",
        "Streams are drawn from the same rows, so the intervals speak of other draws from this data, not of other data, and of this "
        + "kind and rate of noise only.");
  }

  String markdown() {
    String table = "| " + String.join(" | ", HEAD) + " |\n|" + "---|".repeat(HEAD.size()) + "\n" + rows().stream()
        .map(row -> "| `" + row.get(0) + "` | " + String.join(" | ", row.subList(1, row.size())) + " |\n").collect(Collectors.joining());
    return "# " + title + "\n\n**" + sentence() + "**\n\n" + table + "\n- " + String.join("\n- ", notes()) + "\n";
  }

  /** The same beside its picture. */
  String markdownWithPicture() {
    return markdown() + "\n![Labels cleaned and F1](cleaning.svg)\n";
  }

  void html(Writer out) throws IOException {
    Pages.write(out, page -> JtecompareGenerated.render(page, null, this));
  }

  String sentence() {
    return Recommendation.of(curves).sentence();
  }

  String chart() {
    return Pages.svg(new CurveChart(curves, new Curves(1)).cleaning(), CurvesReport.WIDTH, CurvesReport.HEIGHT);
  }
}
