package cincer.journal;

import cincer.InvalidInputException;
import cincer.data.Attributes;
import cincer.data.DataFiles;
import cincer.data.ImageOption;
import cincer.data.ImageShape;
import cincer.data.Plain;
import cincer.learner.Outcome;
import cincer.learner.Resume;
import cincer.learner.Walk;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import weka.core.Instances;
import weka.core.Utils;

/**
 * A session as its journal tells it, together with its data.
 *
 * @param header  what it is about
 * @param data    as loaded, with its class
 * @param walk    which rows were known, in which order the others arrived; where a walk has gone on as a review, all are known; without features
 * @param outcome what came of it so far
 * @param stamps  who gave the last answer to a question, and when, by the question's number
 * @param thoughts how long somebody thought about a question, by its number, in milliseconds
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record Recorded(Header header, Instances data, Walk walk, Outcome outcome, Map<Integer, JournalText.Stamp> stamps,
    Map<Integer, Integer> thoughts) {

  /**
   * Reads a session.
   *
   * @throws InvalidInputException if the journal cannot be understood, or is about other data
   */
  public static Recorded read(File journal, File dataFile) {
    JournalText text = JournalText.read(journal);
    return of(journal, text, data(text.header(), dataFile), dataFile.toString());
  }

  /**
   * Reads a session over data that is loaded already.
   *
   * @param loaded as it was when the session began, with any class; not modified
   * @throws InvalidInputException if the journal cannot be understood, or is about other data
   */
  public static Recorded of(File journal, Instances loaded) {
    return of(journal, JournalText.read(journal), new Instances(loaded), loaded.relationName());
  }

  static Recorded of(File journal, JournalText text, Instances data, String name) {
    Header header = text.header();
    if (data.attribute(header.classLabel()) == null) {
      throw new InvalidInputException("'" + name + "' has no attribute '" + Plain.text(header.classLabel()) + "', the class in the journal '"
          + journal + "'; give the data as it was when the session began");
    }
    data.setClass(data.attribute(header.classLabel()));
    header.requireData(data, journal.getPath());
    Walk walk = walk(text, data, journal);
    Outcome outcome = Resume.outcome(walk, header.options().getOrDefault("counterexamples-are", "").equals("dropped"),
        Layout.number(header.options(), "rounds", journal.getPath()), text.events());
    return new Recorded(header, data, walk.of(outcome), outcome, text.answeredBy(), text.thoughts());
  }

  /** The data as it is read today, or as the Explorer and version 0.1.0 read it where the session was about that. */
  private static Instances data(Header header, File file) {
    Instances data = DataFiles.load(file);
    if (!header.isAbout(data)) {
      Instances weka = DataFiles.asWekaReads(file);
      return weka != null && header.isAbout(weka) ? weka : data;
    }
    return data;
  }

  private static Walk walk(JournalText text, Instances data, File journal) {
    int[] labels = Attributes.labels(data);
    double[] weights = new double[labels.length];
    Arrays.fill(weights, 1);
    return Layout.of(text.walked().isEmpty() ? text.header().options() : text.walked(), journal.getPath())
        .walk(new float[labels.length][0], labels, weights, data.numClasses());
  }

  private static String option(Header header, String name) {
    return header.options().getOrDefault(name, "");
  }

  /** An option of the classifier; empty if it was not given. */
  public String classifierOption(String name) {
    return nested(option(header, "W"), name);
  }

  /** Layout of the pixels that the network saw: the architecture's own, else the classifier's; null if they were none. */
  public ImageShape image() {
    String architecture = classifierOption("architecture");
    List<String> sizes = Stream.of("width", "height", "channels").map(name -> nested(architecture, name)).toList();
    boolean own = sizes.stream().noneMatch(size -> size.isEmpty() || size.equals("0"));
    String layout = own ? String.join("x", sizes) : classifierOption("image");
    boolean files = new ImageOption(layout, null, false, 0).attribute(data, Attributes.keys(data, classifierOption("key"))) != null;
    return files ? null : ImageOption.size(layout); // the size of image files is no layout of numbers
  }

  /** The same as text, as a {@link cincer.Presentation} has it; empty if there is none. */
  public String pixels() {
    ImageShape shape = image();
    return shape == null ? "" : shape.toString();
  }

  private static String nested(String options, String name) {
    try {
      return Utils.getOption(name, Utils.splitOptions(options));
    } catch (Exception e) { // what Weka declares; the text is broken
      throw new InvalidInputException("the option W in the journal's first line is broken (" + e.getMessage()
          + "); restore the file as it was written", e);
    }
  }

  /** The data with the labels that stand. */
  public Instances cleaned() {
    Instances cleaned = new Instances(data);
    for (int row = 0; row < cleaned.size(); row++) {
      int label = outcome.labels()[row];
      cleaned.instance(row).setClassValue(label < 0 ? Utils.missingValue() : label);
    }
    return cleaned;
  }
}
