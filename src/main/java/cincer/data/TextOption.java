package cincer.data;

import cincer.InvalidInputException;
import cincer.options.Options;
import java.util.List;
import java.util.Set;
import weka.core.Attribute;
import weka.core.Instances;
import weka.filters.Filter;

/**
 * How string attributes are learned from: {@code auto}, {@code none}, {@code words}, or a filter of Weka's with its options.
 *
 * @param text as the option -text gives it
 */
public record TextOption(String text) {

  /** Texts are only shown. */
  public static final TextOption NONE = new TextOption("none");

  /** Texts are learned from where there is nothing else, by the best that is there. */
  public static final TextOption AUTO = new TextOption("auto");

  private static final TextOption WORDS = new TextOption("words");

  /** What another package brings, and is better than words. */
  static final String EMBEDDING = "weka.filters.unsupervised.attribute.SentenceEmbedding";

  /** @throws InvalidInputException if it names no filter, or the filter refuses its options */
  public TextOption {
    text = text.trim();
    if (!Set.of("auto", "none", "words").contains(text)) {
      filter(text);
    }
  }

  private static Filter filter(String text) {
    try {
      if (Options.scheme(text.contains(".") ? text : "weka.filters.unsupervised.attribute." + text, Filter.class) instanceof Filter filter) {
        return filter;
      }
    } catch (InvalidInputException e) {
      throw new InvalidInputException("'" + Plain.cut(text, 80) + "' is neither auto, none nor words, and no filter of Weka's ("
          + e.getMessage() + "); name one, for example StringToWordVector", e);
    }
    throw new InvalidInputException("'" + Plain.cut(text, 80) + "' is no filter; name one of Weka's, for example StringToWordVector, or auto, words or none");
  }

  /** What each of the names in this text stands for with these packages: auto becomes the filter of sentence embeddings, or words. */
  public TextOption chosen() {
    if (!equals(AUTO)) {
      return this;
    }
    try {
      return new TextOption(EMBEDDING);
    } catch (InvalidInputException e) { // the package is not there
      return WORDS;
    }
  }

  /**
   * The texts among the attributes: those of several words in most rows, which are no keys; nominal ones, too, if their values hardly
   * repeat. For auto none where anything else can be learned from; if somebody asks for texts and no attribute has many words, all
   * string attributes that are no file names.
   */
  public List<Attribute> texts(Instances data, Set<String> keys) {
    if (equals(NONE)) {
      return List.of();
    }
    List<Attribute> strings = TextGuess.strings(data, keys);
    List<Attribute> texts = strings.stream().filter(attribute -> TextGuess.isText(data, attribute)).toList();
    if (equals(AUTO)) {
      return Attributes.learnable(data, keys).stream().allMatch(texts::contains) ? texts : List.of();
    }
    return texts.isEmpty() ? strings.stream().filter(Attribute::isString).toList() : texts;
  }

  /**
   * The attributes beside the texts that the network learns from.
   *
   * @throws InvalidInputException if there is nothing to learn from, not even texts
   */
  public List<Attribute> features(Instances data, Set<String> keys) {
    return texts(data, keys).isEmpty() ? Attributes.features(data, keys) : others(data, keys);
  }

  /** The same; none where there are none. */
  public List<Attribute> others(Instances data, Set<String> keys) {
    List<Attribute> texts = texts(data, keys);
    return Attributes.learnable(data, keys).stream().filter(attribute -> !texts.contains(attribute)).toList();
  }

  /** Fits what is to be learned by to the texts of one attribute. */
  StringVectors vectors(Instances data, Attribute attribute) {
    RowTexts texts = new RowTexts(data, attribute.index());
    TextOption chosen = chosen();
    return chosen.equals(WORDS) ? new WordVectors(texts) : new FilteredTexts(filter(chosen.text), attribute.name(), texts);
  }

  /** For a person: "its words", or the name of the filter. */
  String means() {
    TextOption chosen = chosen();
    String name = chosen.text.split("\\s", 2)[0];
    return chosen.equals(WORDS) ? "its words" : name.substring(name.lastIndexOf('.') + 1);
  }
}
