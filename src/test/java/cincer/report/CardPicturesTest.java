package cincer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.ShownEvidence.ImagePlaces;
import cincer.explanation.Spread;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The small pictures of a page, to the letter. */
class CardPicturesTest {

  @Test
  void barsOfBothClassesAndAMarkForEachRow() {
    Spread spread = new Spread(0, 10, null, new float[] {0.5f, 0.5f}, new float[] {0, 1});
    assertEquals("<svg class='strip' viewBox='0 0 96 20' role='img' aria-label='Where the values lie'><g id='s1'><path class='e' d='M0 10v-5h47V10M48 10v-5h47V10'/>"
        + "<path class='g' d='M48 10v9h47V10'/><path class='l' d='M0 10h96'/></g><path class='m' d='M48 0v20'/></svg>",
        drawn(page -> JtestripGenerated.render(page, null, StripPicture.of(spread, "s1", true, 5, Double.NaN))));
    assertEquals("<svg class='strip' viewBox='0 0 96 20' role='img' aria-label='Where the values lie'><use href='#s1'/><path class='o' d='M95 0v20'/>"
        + "<path class='m' d='M1 0v20'/></svg>", drawn(page -> JtestripGenerated.render(page, null, StripPicture.of(spread, "s1", false, 0, 10))),
        "the same bars once more");
  }

  @Test
  void cellsThatTouchAreOneAndTheStrongestHaveSigns() {
    ImagePlaces places = new ImagePlaces(7, List.of(List.of(9, 9, 0), List.of(1, -4, 2)));
    assertEquals("<svg class='looks' viewBox='0 0 12 8' preserveAspectRatio='none' role='img' aria-label='Where the network looked'>"
        + "<path class='for' opacity='.16' d='M8 4h4v4H8'/><path class='against' opacity='.32' d='M4 4h4v4H4'/><path class='for' opacity='.72' d='M0 0h8v4H0'/>"
        + "<path class='signs' d='M1 2h2m-1-1v2M5 2h2m-1-1v2M5 6h2'/></svg>", drawn(page -> JtelooksGenerated.render(page, null, LooksPicture.of(places))));
  }

  private static String drawn(Consumer<OwaspHtmlTemplateOutput> template) {
    StringOutput text = new StringOutput();
    template.accept(new OwaspHtmlTemplateOutput(text));
    return text.toString();
  }
}
