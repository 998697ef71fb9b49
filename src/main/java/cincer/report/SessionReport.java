package cincer.report;

import cincer.data.Attributes;
import cincer.data.ImageShape;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.journal.Recorded;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import weka.core.Attribute;

/**
 * What a session has done, for readers.
 *
 * @param session with its data
 * @param keys    attributes that identify rows
 * @param image   layout of the pixels among the numeric attributes; null if there are none
 * @param images  folder of the image files that an attribute names; null if nobody knows
 * @param measured what the labels are good for, in a sentence; empty where nobody has measured it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record SessionReport(Recorded session, List<Attribute> keys, ImageShape image, File images, String measured) {

  /** With the keys and the image of the session. */
  public static SessionReport of(Recorded session, File images) {
    return new SessionReport(session, Attributes.findAll(session.data(), keys(session)), session.image(), images, "");
  }

  private static String keys(Recorded session) {
    return Stream.of(session.header().options().getOrDefault("key", ""), session.classifierOption("key")).filter(names -> !names.isEmpty())
        .reduce((a, b) -> a + "," + b).orElse("");
  }

  /** With other keys, as names or numbers separated by commas; the same if there are none. */
  public SessionReport withKeys(String names) {
    return names.isEmpty() ? this : new SessionReport(session, Attributes.findAll(session.data(), names), image, images, measured);
  }

  /** With another layout of the pixels, as width x height x channels; the same if there is none. */
  public SessionReport withImage(String shape) {
    return shape.isEmpty() ? this : new SessionReport(session, keys, ImageShape.parse(shape), images, measured);
  }

  /** With what the labels are good for, in a sentence. */
  public SessionReport withMeasured(String sentence) {
    return new SessionReport(session, keys, image, images, sentence);
  }

  /** A page for a browser, to be written: what was asked, and every changed pair side by side. */
  public OutputFiles.PlannedFile page(OutputFile file) {
    HtmlPage page = new HtmlPage(session, keys, RowImages.of(session.data(), image, keys, images), measured);
    return file.with(out -> Pages.write(out, html -> JtepageGenerated.render(html, null, page)));
  }

  /** A table with one row per changed label, to be written: who changed it, when and why. */
  public OutputFiles.PlannedFile changes(OutputFile file) {
    return ChangeList.output(file, session, keys);
  }

  /**
   * Where the image files belong that the data names.
   *
   * @throws cincer.InvalidInputException if it names none
   */
  public ImageMoves moves(LeftOut leftOut) {
    return ImageMoves.of(session.data(), session.cleaned(), session.outcome().others(), leftOut, images);
  }
}
