package cincer.report;

import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.journal.Header;
import cincer.journal.JournalText;
import cincer.journal.Recorded;
import cincer.learner.Outcome.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.owasp.encoder.Encode;
import weka.core.Attribute;

/** A session as a page for a browser, in one file that needs no network. */
final class HtmlPage {

  private final Recorded session;
  private final PairCard card;

  HtmlPage(Recorded session, List<Attribute> keys, Picture picture) {
    this.session = session;
    this.card = new PairCard(session, keys, picture);
  }

  OutputFiles.Output output(OutputFile file) {
    List<Turn> changed = Change.turns(session);
    return file.with(out -> {
      String title = Encode.forHtml("Cleaned labels: " + session.header().relation());
      out.write("<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'><meta name='viewport' content='width=device-width'>"
          + "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"><title>"
          + title + "</title><style>\n" + style() + "</style></head><body><main>\n<h1>" + title + "</h1>\n" + about() + tiles() + charts());
      out.write("<h2>Changed labels</h2>" + (changed.isEmpty() ? "<p>No label was changed.</p>" : "") + "<div class='cards'>\n");
      for (Turn turn : changed) {
        out.write(card.html(turn));
      }
      out.write("</div>\n" + open() + options() + "</main></body></html>\n");
    });
  }

  private String about() {
    Header header = session.header();
    String people = session.stamps().values().stream().map(JournalText.Stamp::who).distinct().sorted().collect(Collectors.joining(", "));
    return "<p class='about'>" + Encode.forHtml(header.rows() + " rows, class " + header.classLabel() + ". Begun " + header.started()
        .replaceFirst("T(\\d\\d:\\d\\d).*", " $1 UTC") + (people.isEmpty() ? "" : "; answered by " + people) + ".") + "</p>\n";
  }

  private String tiles() {
    Summary s = Summary.of(session.walk(), session.outcome(), true);
    String seen = s.seen() < s.arrivals() ? s.seen() + " of " + s.arrivals() : String.valueOf(s.seen());
    return "<div class='tiles'>" + (s.review() ? tile(s.looks() + " of " + s.bootstrap(), "labels reviewed") : tile(seen, "examples seen"))
        + tile(s.questions(), "questions") + tile(s.incoming(), "suspicious examples relabelled")
        + tile(s.counterExamples(), "counter-examples relabelled")
        + tile(s.questions() - s.skipped() - s.incoming(), s.review() ? "labels confirmed" : "incoming labels confirmed")
        + tile(s.skipped(), "left open") + "</div>\n";
  }

  private static String tile(Object number, String what) {
    return "<div><b>" + number + "</b><span>" + what + "</span></div>";
  }

  private String charts() {
    Charts charts = new Charts(session);
    return "<div class='charts'>"
        + figure(session.walk().isReview() ? "As the questions were asked" : "As the examples arrived", charts.course(), "asked", "questions",
            "corrected", "labels corrected")
        + figure("How strong the doubts were", charts.margins(), "relabelled", "relabelled", "confirmed", "confirmed", "open", "left open")
        + figure("Rows per class", charts.classes(), "before", "before", "after", "now") + "</div>\n";
  }

  private static String figure(String caption, String svg, String... legend) {
    StringBuilder html = new StringBuilder("<figure><figcaption>" + caption + "<span>");
    for (int i = 0; i < legend.length; i += 2) {
      html.append("<i class='").append(legend[i]).append("'></i>").append(legend[i + 1]).append(' ');
    }
    return html.append("</span></figcaption>").append(svg).append("</figure>").toString();
  }

  private String open() {
    String rows = session.outcome().open().stream().map(turn -> String.valueOf(turn.row() + 1)).collect(Collectors.joining(", "));
    return rows.isEmpty() ? "" : "<h2>Left open</h2><p>Nobody has said what these rows are: " + rows + ".</p>\n";
  }

  private String options() {
    StringBuilder html = new StringBuilder("<details><summary>How it was done</summary><table>");
    for (Map.Entry<String, String> option : session.header().options().entrySet()) {
      html.append("<tr><th>").append(Encode.forHtml(option.getKey())).append("</th><td>").append(Encode.forHtml(option.getValue())).append("</td></tr>");
    }
    return html + "<tr><th>data (SHA-256)</th><td>" + Encode.forHtml(session.header().fingerprint()) + "</td></tr><tr><th>cincer</th><td>"
        + Encode.forHtml(session.header().version()) + "</td></tr></table></details>\n";
  }

  private static String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
