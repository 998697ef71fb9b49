package cincer.data;

import cincer.CincerException;
import cincer.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.Filter;

/**
 * Texts as what one of Weka's filters makes of them. The filter sees the texts and nothing else, no class above all; its
 * numbers are scaled and its nominal values become one-hot as those of any data set.
 */
final class FilteredTexts implements StringVectors {

  private static final long serialVersionUID = 1L;

  private final Filter filter;
  private final Instances format; // without rows and texts
  private final Encoder encoder;
  private final String[] words;
  private transient float[][] fitted; // of the texts it was fitted to, until they are asked for
  private transient List<Instance> fittedTo;

  /**
   * Fits the filter.
   *
   * @param scheme a copy of it is fitted
   * @param name   of the attribute
   * @param texts  null where missing
   * @throws InvalidInputException if it cannot make numbers of them
   */
  FilteredTexts(Filter scheme, String name, RowTexts texts) {
    String what = scheme.getClass().getName();
    format = new Instances(name, new ArrayList<>(List.of(new Attribute(name, (List<String>) null))), 0);
    try {
      filter = Filter.makeCopy(scheme);
      FilterProgress.of(filter);
      Instances rows = rows(texts);
      filter.setInputFormat(rows);
      Instances made = Filter.useFilter(rows, filter);
      require(made.size() == texts.size(), what + " makes " + made.size() + " rows of " + texts.size() + " texts");
      encoder = new Encoder(made, null, Set.of());
      fitted = encoder.encode(made);
      fittedTo = texts.rows();
      words = Attributes.features(made, Set.of()).stream().flatMap(FilteredTexts::words).toArray(String[]::new);
    } catch (InterruptedException e) {
      throw stopped(e);
    } catch (Exception e) { // as Weka's filters declare it
      throw new InvalidInputException(message(what, name, e), e);
    }
  }

  private static String message(String filter, String name, Exception e) {
    return "-text: " + filter + " cannot make numbers of the texts in '" + Plain.text(name) + "' (" + Plain.text(String.valueOf(e.getMessage()))
        + "); choose another filter, words, or none";
  }

  /** The thread stays interrupted: whoever asked for texts knows by that. */
  private static InvalidInputException stopped(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new InvalidInputException("stopped while texts were read", e);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new InvalidInputException(otherwise);
    }
  }

  private static Stream<String> words(Attribute made) {
    return made.isNominal() && made.numValues() > 1 ? Attributes.values(made).stream().map(value -> made.name() + "=" + value)
        : Stream.of(made.name());
  }

  /** Rows of their own attribute, which keeps no text for longer than they last. */
  private Instances rows(List<String> texts) {
    Instances rows = format.stringFreeStructure();
    for (String text : texts) {
      double value = text == null ? Utils.missingValue() : rows.attribute(0).addStringValue(text);
      rows.add(new DenseInstance(1, new double[] {value}));
    }
    return rows;
  }

  @Override
  public int width() {
    return encoder.dimension();
  }

  @Override
  public synchronized Map<Integer, String> write(RowTexts texts, float[][] x, int start) {
    float[][] made = fitted != null && texts.areOf(fittedTo) ? fitted : filter(texts);
    fitted = null;
    fittedTo = null;
    for (int i = 0; i < x.length; i++) {
      System.arraycopy(made[i], 0, x[i], start, made[i].length);
    }
    return Map.of();
  }

  private float[][] filter(List<String> texts) {
    try {
      Instances rows = rows(texts);
      float[][] made = new float[rows.size()][];
      for (Instance row : rows) {
        filter.input(row);
      }
      filter.batchFinished();
      for (int i = 0; i < made.length; i++) {
        made[i] = encoder.encode(filter.output());
      }
      return made;
    } catch (InterruptedException e) {
      throw stopped(e);
    } catch (CincerException e) {
      throw e;
    } catch (Exception e) { // as Weka's filters declare it
      throw new InvalidInputException(message(filter.getClass().getName(), format.attribute(0).name(), e), e);
    }
  }

  @Override
  public String word(int feature) {
    return words[feature];
  }
}
