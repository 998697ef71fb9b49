package cincer.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.owasp.encoder.Encode;

/**
 * A comparison on one page, as Markdown and as a file for a browser that needs nothing else.
 *
 * @param title  what was compared on
 * @param noise  how labels were made wrong, in words
 * @param curves what came of it
 */
record ComparePage(String title, String noise, Curves curves) {

  private static final List<String> HEAD = List.of("strategy", "labels cleaned", "the first is ahead by", "clear?", "questions",
      "more questions", "looks", "F1 at the end");

  /** The page's only table, best first. */
  private List<List<String>> rows() {
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

  private List<String> notes() {
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
    return "# " + title + "\n\n**" + Recommendation.of(curves).sentence() + "**\n\n" + table + "\n- " + String.join("\n- ", notes())
        + "\n\n![Labels cleaned and F1](cleaning.svg)\n";
  }

  String html() {
    String head = HEAD.stream().map(cell -> "<th>" + cell + "</th>").collect(Collectors.joining());
    String body = rows().stream().map(row -> "<tr>" + row.stream().map(cell -> "<td>" + Encode.forHtml(cell) + "</td>")
        .collect(Collectors.joining()) + "</tr>\n").collect(Collectors.joining());
    String chart = FigureFile.svg(new CurveChart(curves, new Curves(1)).cleaning(), CurvesReport.WIDTH, CurvesReport.HEIGHT);
    return "<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'><meta name='viewport' content='width=device-width'>"
        + "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>"
        + Encode.forHtml(title) + "</title><style>body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
        + "table{border-collapse:collapse}th,td{text-align:left;padding:.3em .8em;border-bottom:1px solid #ccc}"
        + "svg{max-width:100%;height:auto}</style></head><body>\n<h1>" + Encode.forHtml(title) + "</h1>\n<p><strong>"
        + Encode.forHtml(Recommendation.of(curves).sentence()) + "</strong></p>\n<table><thead><tr>" + head + "</tr></thead><tbody>\n" + body
        + "</tbody></table>\n<ul>" + notes().stream().map(note -> "<li>" + Encode.forHtml(note) + "</li>").collect(Collectors.joining())
        + "</ul>\n" + chart + "\n</body></html>\n";
  }
}
