package cincer.journal;

import cincer.InvalidInputException;
import cincer.Suspicion;
import cincer.data.Attributes;
import cincer.data.Fingerprint;
import cincer.data.Plain;
import cincer.learner.Bootstrap;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apiguardian.api.API;
import weka.core.Instances;

/**
 * The first line of a journal: what the session is about.
 *
 * @param format      of the journal
 * @param version     of this package
 * @param fingerprint SHA-256 of attributes and rows
 * @param relation    name of the data set
 * @param rows        number of rows
 * @param classLabel  name of the class attribute
 * @param labels      names of the classes
 * @param options     of the cleaning pass: name, value
 * @param started     when the session began
 * @param annotator   name of who answers
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record Header(int format, String version, String fingerprint, String relation, int rows, String classLabel,
    List<String> labels, Map<String, String> options, String started, String annotator) {

  /** The option of a review that finds out how long to train; without it networks are trained as its -W says, as in older versions. */
  public static final String EPOCHS = "epochs";

  /** The newest format that is understood. */
  static final int FORMAT = 2;
  /** The first one: all probabilities are written. It is what older versions understand, so it is written wherever it will do. */
  static final int DENSE = 1;
  /** The likeliest classes only, by name: where there are many. */
  static final int SPARSE = 2;

  /** A session over this data that begins now. */
  public static Header of(Instances data, Map<String, String> options, String annotator) {
    int format = data.numClasses() > Suspicion.MANY_CLASSES ? SPARSE : DENSE;
    return new Header(format, packageVersion(), Fingerprint.of(data), data.relationName(), data.numInstances(),
        data.classAttribute().name(), Attributes.values(data.classAttribute()), new LinkedHashMap<>(options), now(), annotator);
  }

  /** The present time, as it is written. */
  static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** Version of this package. */
  static String packageVersion() {
    Properties properties = new Properties();
    try (InputStream in = Header.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  /** The same with other options. */
  Header withOptions(Map<String, String> others) {
    return new Header(format, version, fingerprint, relation, rows, classLabel, labels, new LinkedHashMap<>(others), started, annotator);
  }

  /** Whether these are the options of a review of a whole data set. */
  boolean isReview() {
    return isReview(options);
  }

  /** The same, as of a review. */
  Header asReview() {
    Map<String, String> others = new LinkedHashMap<>(options);
    others.put("order", Bootstrap.Order.SUSPICIOUS.name());
    return withOptions(others);
  }

  /** Whether options are those of a review of a whole data set. */
  static boolean isReview(Map<String, String> options) {
    return Bootstrap.Order.SUSPICIOUS.name().equalsIgnoreCase(options.getOrDefault("order", ""));
  }

  /** Whether options are those of a review that asks about pairs. */
  public static boolean asksAboutPairs(Map<String, String> options) {
    return "ON".equals(options.get("pairs"));
  }

  /** The options of a line as they are given now: -pairs was a flag for a while. */
  static Map<String, String> options(JsonLine line) {
    Map<String, String> options = new LinkedHashMap<>(line.map("options"));
    options.computeIfPresent("pairs", (name, value) -> value.equals("true") ? "ON" : value);
    return options;
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("format", format);
    json.addProperty("cincer", version);
    json.addProperty("fingerprint", fingerprint);
    json.addProperty("relation", relation);
    json.addProperty("rows", rows);
    json.addProperty("class", classLabel);
    JsonArray names = new JsonArray();
    labels.forEach(names::add);
    json.add("labels", names);
    json.addProperty("seed", options.getOrDefault("S", ""));
    JsonObject values = new JsonObject();
    options.forEach(values::addProperty);
    json.add("options", values);
    json.addProperty("started", started);
    json.addProperty("annotator", annotator);
    return json;
  }

  /** @throws InvalidInputException if the line is no header, or of a newer format */
  static Header read(JsonLine line) {
    if (!line.has("format") || !line.has("record") || !line.text("record").equals(RecordKind.HEADER.text())) {
      throw new InvalidInputException("'" + line.file() + "' is no journal of a cleaning session; name one with -journal");
    }
    int format = line.integer("format", 1, Integer.MAX_VALUE);
    if (format > FORMAT) {
      throw new InvalidInputException("the journal '" + line.file() + "' has format " + format + ", but this is cincer " + packageVersion()
          + ", which knows formats up to " + FORMAT + "; install the version that wrote it (" + Plain.text(line.text("cincer")) + ") or a newer one");
    }
    List<String> labels = line.texts("labels");
    if (labels.stream().distinct().count() != labels.size() || labels.size() < 2) {
      throw line.broken("'labels' are no class names");
    }
    return new Header(format, line.text("cincer"), line.text("fingerprint"), line.text("relation"),
        line.integer("rows", 1, Integer.MAX_VALUE), line.text("class"), labels, options(line), line.time("started"),
        line.text("annotator"));
  }

  /** Whether the session was about this data, which has an attribute of the class's name. */
  boolean isAbout(Instances data) {
    return data.numInstances() == rows && Fingerprint.matches(fingerprint, data);
  }

  /** @throws InvalidInputException if the journal with this header is about other data */
  public void requireData(Instances data, String file) {
    String problem = "";
    if (data.numInstances() != rows) {
      problem = "it has " + rows + " rows, here are " + data.numInstances();
    } else if (!data.classAttribute().name().equals(classLabel)) {
      problem = "its class is '" + classLabel + "', here it is '" + data.classAttribute().name() + "'";
    } else if (!Fingerprint.matches(fingerprint, data)) {
      problem = "it has as many rows, but other values or attributes";
    } else if (!Attributes.values(data.classAttribute()).equals(labels)) {
      problem = "its classes are " + Plain.cut(String.join(", ", labels), 80);
    }
    if (!problem.isEmpty()) {
      throw new InvalidInputException("the journal '" + file + "' is about other data ('" + Plain.text(relation + "': " + problem)
          + "); give the data as it was when the session began, or another journal with -journal");
    }
  }
}
