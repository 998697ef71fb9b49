package weka.classifiers.functions;

import cincer.InvalidInputException;
import cincer.Selector;
import cincer.data.ImageOption;
import cincer.data.TextOption;
import cincer.network.Architecture;
import cincer.network.FullyConnected;
import cincer.network.Hyperparameters;
import cincer.options.Checked;
import cincer.options.Options;
import cincer.selector.CrossFittedLossFisher;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import weka.classifiers.RandomizableClassifier;
import weka.core.OptionMetadata;

/** What a user can set on a {@link CincerClassifier}; the defaults of the network are the paper's. */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public abstract class CincerClassifierOptions extends RandomizableClassifier implements Checked {

  private static final long serialVersionUID = 1L;

  private static final String AUTO = "auto";
  private static final String BEST = "best";

  private Architecture architecture = new FullyConnected();
  private Selector selector = new CrossFittedLossFisher();
  private int epochs = Hyperparameters.EPOCHS; // in models of earlier versions
  private String passes = AUTO;
  private int minibatch = 32;
  private double learningRate = 1e-3;
  private double dropout = 0.2;
  private double l2;
  private double stopAccuracy;
  private String image = "";
  private String key = "";
  private String text = AUTO; // null in models of earlier versions
  private File images = new File(""); // null in models of earlier versions
  private boolean imagesAnywhere;
  private boolean resume;
  private boolean referenceTraining;

  public Architecture getArchitecture() {
    return architecture;
  }

  @OptionMetadata(displayName = "architecture", commandLineParamName = "architecture",
      commandLineParamSynopsis = "-architecture <class and options>", displayOrder = 1,
      description = "The kind of network: LogisticRegression, FullyConnected or Convolutional, with options "
          + "(default FullyConnected).")
  public void setArchitecture(Architecture architecture) {
    this.architecture = architecture;
  }

  public Selector getSelector() {
    return selector;
  }

  @OptionMetadata(displayName = "selector", commandLineParamName = "selector",
      commandLineParamSynopsis = "-selector <class and options>", displayOrder = 2,
      description = "How the counter-example of a suspicious example is chosen (default "
          + "CrossFittedLossFisher; the paper's best is TopFisher).")
  public void setSelector(Selector selector) {
    this.selector = selector;
  }

  public String getEpochs() {
    return passes == null ? String.valueOf(epochs) : passes;
  }

  @OptionMetadata(displayName = "epochs", commandLineParamName = "epochs", commandLineParamSynopsis = "-epochs <number, auto or best>",
      displayOrder = 3, description = "Passes over the training set, at least 1, auto, or best. auto: 100 up to 3,000 training examples; for more of "
          + "them 20 or fewer, in larger batches, with a learning rate that falls, standardised features, and no dropout where there are ten times as many "
          + "examples as parameters. A review of 500 rows or more trains dense networks so from the start, and finds out whether a quarter to eight times "
          + "as long is better, by labels that they have not seen. best: as auto in a session; a classifier by itself finds out so, too, whatever the number "
          + "of rows, which is worth it once the labels are cleaned, and takes about forty times as long (default auto).")
  public void setEpochs(String epochs) {
    this.passes = epochs;
  }

  /** So many passes over the training set, whatever its size. */
  public void setEpochs(int epochs) {
    setEpochs(String.valueOf(epochs));
  }

  private int epochs() {
    String text = getEpochs().trim();
    try {
      return text.equals(AUTO) || isBest() ? Hyperparameters.AUTO : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new InvalidInputException("option -epochs needs a whole number, auto or best, not '" + text + "'", e);
    }
  }

  /** Whether it finds out for itself how to train. */
  final boolean isBest() {
    return getEpochs().trim().equals(BEST);
  }

  /** How many epochs each fit to at most so many examples takes; AUTO where that depends on how many. */
  int epochs(int examples) {
    return epochs() == Hyperparameters.AUTO && examples <= Hyperparameters.SMALL ? Hyperparameters.EPOCHS : epochs();
  }

  public int getMinibatch() {
    return minibatch;
  }

  @OptionMetadata(displayName = "minibatch", commandLineParamName = "batch", commandLineParamSynopsis = "-batch <number>",
      displayOrder = 4, description = "Training examples per step, at least 1 (default 32).")
  public void setMinibatch(int minibatch) {
    this.minibatch = minibatch;
  }

  public double getLearningRate() {
    return learningRate;
  }

  @OptionMetadata(displayName = "learningRate", commandLineParamName = "learning-rate",
      commandLineParamSynopsis = "-learning-rate <number>", displayOrder = 5,
      description = "Step size of Adam, greater than 0 and at most 1 (default 0.001).")
  public void setLearningRate(double learningRate) {
    this.learningRate = learningRate;
  }

  public double getDropout() {
    return dropout;
  }

  @OptionMetadata(displayName = "dropout", commandLineParamName = "dropout", commandLineParamSynopsis = "-dropout <share>",
      displayOrder = 6, description = "Share of the units of each hidden dense layer that are dropped in training, at least 0 "
          + "and less than 1 (default 0.2).")
  public void setDropout(double dropout) {
    this.dropout = dropout;
  }

  public double getL2() {
    return l2;
  }

  @OptionMetadata(displayName = "l2", commandLineParamName = "l2", commandLineParamSynopsis = "-l2 <number>",
      displayOrder = 7, description = "Weight of half the squared norm of the network's weights in the loss, at least 0 "
          + "(default 0).")
  public void setL2(double l2) {
    this.l2 = l2;
  }

  public double getStopAccuracy() {
    return stopAccuracy;
  }

  @OptionMetadata(displayName = "stopAccuracy", commandLineParamName = "stop-accuracy",
      commandLineParamSynopsis = "-stop-accuracy <share>", displayOrder = 8,
      description = "Training accuracy, up to 1, at which training ends before all epochs are done; 0 = never (default 0).")
  public void setStopAccuracy(double stopAccuracy) {
    this.stopAccuracy = stopAccuracy;
  }

  public String getImage() {
    return image;
  }

  @OptionMetadata(displayName = "image", commandLineParamName = "image",
      commandLineParamSynopsis = "-image <width>x<height>x<channels>, or auto", displayOrder = 9,
      description = "Layout of the image where the numeric attributes are its pixels, row by row, the channels of a pixel "
          + "together, for example 28x28x1. Where a string attribute names image files and there is nothing else to learn from: the size to "
          + "which they are brought; auto: a size that suits them and the network, and they are learned from beside all else (default: the "
          + "numeric attributes are no pixels, and image files are brought to such a size).")
  public void setImage(String image) {
    this.image = image;
  }

  public String getKey() {
    return key;
  }

  @OptionMetadata(displayName = "key", commandLineParamName = "key", commandLineParamSynopsis = "-key <attributes>",
      displayOrder = 10, description = "Attributes that identify a row, as names or numbers separated by commas: shown to "
          + "people, never learned from (default none).")
  public void setKey(String key) {
    this.key = key;
  }

  /** How string attributes are learned from: "auto", "none", "words" or a filter with its options. */
  public String getText() {
    return text == null ? TextOption.NONE.text() : text;
  }

  @OptionMetadata(displayName = "text", commandLineParamName = "text", commandLineParamSynopsis = "-text <auto|none|words|filter and options>",
      displayOrder = 13, description = "How string attributes are learned from: auto, as texts where there is no other attribute to learn from, by "
          + "sentence embeddings if the package cincerEmbeddings is installed, else by words; none; words: weights (tf-idf) of words and pairs of words, "
          + "brought together where they occur together (latent semantic analysis); or "
          + "a filter of Weka's with its options, which sees all texts and no label, for example \"StringToWordVector -L -C\". Attributes of fewer than "
          + "three words in most rows are no texts, unless there is no other and a way is named (default auto).")
  public void setText(String text) {
    this.text = text;
  }

  /** Leaves out how texts and images are learned from where that is the usual way, as commands and journals of earlier versions do. */
  @Override
  public String[] getOptions() {
    List<String> options = new ArrayList<>(List.of(super.getOptions()));
    leaveOut(options, "-text", AUTO);
    leaveOut(options, "-images", "");
    return options.toArray(String[]::new);
  }

  private static void leaveOut(List<String> options, String name, String usual) {
    int at = options.indexOf(name);
    if (at >= 0 && options.get(at + 1).equals(usual)) {
      options.subList(at, at + 2).clear();
    }
  }

  TextOption texts() {
    return new TextOption(getText());
  }

  public File getImages() {
    return images == null ? new File("") : images;
  }

  @OptionMetadata(displayName = "images", commandLineParamName = "images", commandLineParamSynopsis = "-images <folder>", displayOrder = 14,
      description = "Folder of the image files that a string attribute names; nothing outside of it is read (default: the folder of the data file, "
          + "where that is known).")
  public void setImages(File images) {
    this.images = images;
  }

  public boolean getImagesAnywhere() {
    return imagesAnywhere;
  }

  @OptionMetadata(displayName = "imagesAnywhere", commandLineParamName = "images-anywhere", commandLineParamSynopsis = "-images-anywhere",
      commandLineParamIsFlag = true, displayOrder = 15, description = "Learn from image files outside of that folder, too, if the data names them.")
  public void setImagesAnywhere(boolean imagesAnywhere) {
    this.imagesAnywhere = imagesAnywhere;
  }

  public boolean getResume() {
    return resume;
  }

  /** Whether training can go on after it was done, as {@link weka.classifiers.IterativeClassifier} defines it. */
  @OptionMetadata(displayName = "resume", commandLineParamName = "resume", commandLineParamSynopsis = "-resume",
      commandLineParamIsFlag = true, displayOrder = 11,
      description = "Keep what is needed to train the model for more epochs later; makes saved models three times as large.")
  public void setResume(boolean resume) {
    this.resume = resume;
  }

  public boolean getReferenceTraining() {
    return referenceTraining;
  }

  /** Whether refits of one walk keep the optimiser's state; a single fit is the same either way. */
  @OptionMetadata(displayName = "referenceTraining", commandLineParamName = "reference-training",
      commandLineParamSynopsis = "-reference-training", commandLineParamIsFlag = true, displayOrder = 12,
      description = "FOR REPRODUCTION ONLY, in CleaningExperiment: refits start from the initial weights, but with the optimiser's "
          + "moments and step count of the refit before, as in the paper's published code. CincerFilter refuses it.")
  public void setReferenceTraining(boolean referenceTraining) {
    this.referenceTraining = referenceTraining;
  }

  @Override
  public void check() {
    Checked.option("image", () -> ImageOption.size(image));
    Checked.option("text", this::texts);
    hyperparameters();
  }

  /** The training options together. */
  Hyperparameters hyperparameters() {
    return new Hyperparameters(epochs(), minibatch, learningRate, dropout, l2, stopAccuracy, getSeed());
  }

  @Override
  public void setOptions(String[] options) throws Exception {
    Options parsed = Options.parse(this, CincerClassifierOptions.class, options);
    try {
      super.setOptions(options);
    } catch (NumberFormatException e) {
      throw new InvalidInputException("one of -S, -batch-size and -num-decimal-places needs a whole number, not "
          + e.getMessage().replaceFirst("^For input string: ", ""), e);
    }
    parsed.apply();
    Checked.all(this);
  }
}
