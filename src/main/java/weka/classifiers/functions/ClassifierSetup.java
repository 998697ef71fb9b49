package weka.classifiers.functions;

import cincer.Engine;
import cincer.data.Attributes;
import cincer.data.Encoder;
import cincer.data.ImageOption;
import cincer.data.ImageShape;
import cincer.data.TextOption;
import cincer.data.Variables;
import cincer.network.NetworkLearner;
import cincer.network.ReferenceLearner;
import cincer.options.Checked;
import cincer.options.FailedPart;
import java.io.File;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * What options of a {@link CincerClassifier} come to for some data: how rows become numbers, and who learns from them.
 *
 * @param options    of the classifier
 * @param dataFolder where the file of the command line lies; null if there is none
 */
record ClassifierSetup(CincerClassifierOptions options, File dataFolder) {

  /**
   * For a session.
   *
   * @param folder where image files are if no option says it; null if nobody knows
   * @param keys   attributes that are not learned from
   */
  Engine.Setup of(File folder, Instances data, String... keys) {
    Checked.all(options);
    Attributes.requireNominalClass(data);
    Set<String> hidden = hidden(data, keys);
    Encoder encoding = encoder(folder, data, hidden);
    NetworkLearner network = learner(encoding, data.numClasses());
    options.getSelector().checkNetwork(network.parameters());
    ImageShape pixels = imageFiles(null).attribute(data, hidden) == null ? encoding.image() : null;
    Map<Integer, String> left = new TreeMap<>();
    float[][] features = encoding.encode(data, left);
    return new Engine.Setup(features, encoding, options.getReferenceTraining() ? new ReferenceLearner(network) : network,
        options.getSelector(), pixels == null ? "" : pixels.toString(), keys(data, hidden), encoding.features(data),
        pixels == null && encoding.image() != null && encoding.image().size() == encoding.dimension() ? encoding.image().toString() : "", left);
  }

  /** For the attributes that are not hidden. */
  Encoder encoder(File folder, Instances data, Set<String> hidden) {
    return new Encoder(data, image(), hidden, options.texts(), imageFiles(folder));
  }

  /** @param folder where they are if no option says it; null if nobody knows */
  private ImageOption imageFiles(File folder) {
    ImageShape named = image();
    File images = options.getImages();
    File where = images.getPath().isEmpty() ? folder != null ? folder : dataFolder : Variables.resolve(images);
    return new ImageOption(named == null ? options.getImage() : named.toString(), where, options.getImagesAnywhere(), options.getArchitecture().mostSide());
  }

  private Set<String> hidden(Instances data, String... keys) {
    Set<String> hidden = new HashSet<>(List.of(keys));
    hidden.addAll(Attributes.keys(data, options.getKey()));
    return hidden;
  }

  /** In the order of the data. */
  private static List<String> keys(Instances data, Set<String> hidden) {
    return Collections.list(data.enumerateAttributes()).stream().map(Attribute::name).filter(hidden::contains).toList();
  }

  /** How texts are learned from, with the way that was chosen written out; AUTO where there are none. */
  String text(Instances data, String... keys) {
    TextOption texts = options.texts();
    return texts.texts(data, hidden(data, keys)).isEmpty() ? TextOption.AUTO.text() : texts.chosen().text();
  }

  private ImageShape image() {
    return options.getArchitecture().image(ImageOption.size(options.getImage()));
  }

  /** Who learns from what was encoded so. */
  NetworkLearner learner(Encoder encoding, int classes) {
    ImageShape shape = encoding.image() == null ? image() : encoding.image(); // models of earlier versions do not say it
    try {
      return new NetworkLearner(options.getArchitecture(), shape, options.hyperparameters(), encoding.dimension(), classes);
    } catch (RuntimeException | Error e) {
      throw FailedPart.named(e, CincerClassifier.class, "");
    }
  }
}
