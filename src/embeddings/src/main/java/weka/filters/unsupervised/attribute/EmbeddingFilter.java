package weka.filters.unsupervised.attribute;

import ai.onnxruntime.OrtException;
import cincer.embeddings.Vectors;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionMetadata;
import weka.core.SparseInstance;
import weka.core.Utils;
import weka.filters.Filter;
import weka.filters.UnsupervisedFilter;

/**
 * Replaces attributes by the vectors that an encoder makes of them, in their place. The rows of the first batch wait for its end, later ones until the
 * first of them is asked for: then all that wait go through the encoder together, on all cores.
 *
 * @param <T> what is embedded
 */
public abstract class EmbeddingFilter<T> extends Filter implements UnsupervisedFilter {

  private static final long serialVersionUID = 1;
  private static final String SLOTS_TIP = "Number of threads; 0 means one for each processor. Vectors are the same whatever the number.";
  private static final String KEPT_TIP = "Do not keep vectors in the Weka home, and use none that are there.";

  /** Most inputs that cannot be read of which each is named. */
  private static final int NAMED = 5;

  private int numSlots;
  private boolean doNotKeepVectors;

  private transient List<EmbeddedRow<T>> waiting;
  private transient List<PropertyChangeListener> told;
  private List<Source> sources;
  /** Where each attribute of the input is in the output; -1 if it is not. */
  private int[] places;
  /** Where the vector of each source begins in the output. */
  private int[] starts;

  /**
   * Attributes that become one vector.
   *
   * @param columns which, in order
   * @param name    what the vector's attributes are called, before a number
   * @param kept    whether they stay, before the vector
   */
  record Source(int[] columns, String name, boolean kept) implements Serializable {
  }

  /** A row of the output whose vectors are not there yet. */
  private record EmbeddedRow<T>(double[] values, double weight, boolean sparse, List<T> inputs) {

    Instance instance() {
      return sparse ? new SparseInstance(weight, values) : new DenseInstance(weight, values);
    }
  }

  /** Description for Weka's windows. */
  public abstract String globalInfo();

  /** All of Weka's data: what is embedded is chosen by the range of attributes. */
  @Override
  public Capabilities getCapabilities() {
    Capabilities result = super.getCapabilities();
    result.disableAll();
    result.enableAllAttributes();
    result.enable(Capability.MISSING_VALUES);
    result.enableAllClasses();
    result.enable(Capability.MISSING_CLASS_VALUES);
    result.enable(Capability.NO_CLASS);
    return result;
  }

  /** What is embedded of data with this header, from left to right; at least one. */
  abstract List<Source> sources(Instances format) throws Exception;

  /** Length of a vector. */
  abstract int size() throws Exception;

  /** What is embedded of a row; null if it is missing. */
  abstract T input(Instance row, Source source);

  /** The way to vectors. */
  abstract Vectors<T> vectors() throws Exception;

  @Override
  public boolean setInputFormat(Instances format) throws Exception {
    super.setInputFormat(format);
    waiting = new ArrayList<>();
    sources = sources(format);
    setOutputFormat(outputFormat(format));
    initInputLocators(getInputFormat(), IntStream.range(0, places.length).filter(a -> places[a] >= 0).toArray());
    return true;
  }

  private Instances outputFormat(Instances format) throws Exception {
    Set<String> names = IntStream.range(0, format.numAttributes()).mapToObj(a -> format.attribute(a).name()).collect(Collectors.toSet());
    ArrayList<Attribute> attributes = new ArrayList<>();
    places = new int[format.numAttributes()];
    starts = new int[sources.size()];
    for (int a = 0; a < format.numAttributes(); a++) {
      Source source = of(a);
      places[a] = source == null || source.kept() ? attributes.size() : -1;
      if (places[a] >= 0) {
        attributes.add((Attribute) format.attribute(a).copy());
      }
      if (source != null && source.columns()[source.columns().length - 1] == a) {
        starts[sources.indexOf(source)] = attributes.size();
        String prefix = source.name() + "-";
        while (names.contains(prefix + 1)) {
          prefix += "-";
        }
        for (int j = 1; j <= size(); j++) {
          attributes.add(new Attribute(prefix + j));
        }
      }
    }
    Instances output = new Instances(format.relationName(), attributes, 0);
    output.setClassIndex(format.classIndex() < 0 ? -1 : places[format.classIndex()]);
    return output;
  }

  private Source of(int column) {
    return sources.stream().filter(source -> IntStream.of(source.columns()).anyMatch(c -> c == column)).findFirst().orElse(null);
  }

  @Override
  public boolean input(Instance row) throws Exception {
    if (getInputFormat() == null) {
      throw new IllegalStateException("No input instance format defined");
    }
    if (m_NewBatch) {
      resetQueue();
      waiting = new ArrayList<>();
      m_NewBatch = false;
    }
    double[] values = new double[outputFormatPeek().numAttributes()];
    for (int a = 0; a < places.length; a++) {
      if (places[a] >= 0) {
        values[places[a]] = row.value(a);
      }
    }
    List<T> inputs = new ArrayList<>();
    for (int s = 0; s < sources.size(); s++) {
      Arrays.fill(values, starts[s], starts[s] + size(), Utils.missingValue());
      inputs.add(input(row, sources.get(s)));
    }
    Instance output = new DenseInstance(row.weight(), values);
    copyValues(output, false, row.dataset(), outputFormatPeek()); // strings
    waiting().add(new EmbeddedRow<>(output.toDoubleArray(), row.weight(), row instanceof SparseInstance, inputs));
    return m_FirstBatchDone;
  }

  private List<EmbeddedRow<T>> waiting() {
    if (waiting == null) { // read from a file
      waiting = new ArrayList<>();
    }
    return waiting;
  }

  @Override
  public boolean batchFinished() throws Exception {
    if (getInputFormat() == null) {
      throw new IllegalStateException("No input instance format defined");
    }
    embedWaiting();
    flushInput();
    m_NewBatch = true;
    m_FirstBatchDone = true;
    return numPendingOutput() != 0;
  }

  /** All rows that wait, through the encoder together. */
  private void embedWaiting() throws Exception {
    List<EmbeddedRow<T>> rows = waiting();
    if (rows.isEmpty()) {
      return;
    }
    List<T> inputs = new ArrayList<>();
    List<double[]> vectors = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    for (EmbeddedRow<T> row : rows) {
      for (int s = 0; s < sources.size(); s++) {
        if (row.inputs.get(s) != null) {
          inputs.add(row.inputs.get(s));
          vectors.add(row.values);
          offsets.add(starts[s]);
        }
      }
    }
    embed(inputs, vectors, offsets);
    for (EmbeddedRow<T> row : rows) {
      Instance whole = row.instance();
      whole.setDataset(outputFormatPeek());
      push(whole, false);
    }
    waiting = new ArrayList<>();
  }

  private void embed(List<T> inputs, List<double[]> rows, List<Integer> offsets) throws Exception {
    Map<Integer, String> unreadable = new TreeMap<>();
    try {
      vectors().of(inputs, new Vectors.Sink() {
        @Override
        public void vector(int index, float[] vector) {
          for (int j = 0; j < vector.length; j++) {
            rows.get(index)[offsets.get(index) + j] = vector[j];
          }
        }

        @Override
        public void unreadable(int index, String reason) {
          unreadable.put(index, reason);
        }
      }, told == null || told.isEmpty() ? null : this::tell);
    } catch (OrtException e) {
      throw new IllegalStateException("the network cannot be run: " + e.getMessage(), e);
    }
    unreadable.values().stream().limit(NAMED).forEach(System.err::println);
    if (!unreadable.isEmpty()) {
      System.err.printf("Vectors of %d of %d rows are missing.%n", unreadable.size(), inputs.size());
    }
  }

  /**
   * Tells how far it is: changes of the property "progress", from the number of inputs to that of those that are done. Then nothing is said on standard error. Whoever
   * is told is forgotten when the filter is copied or saved.
   */
  public void addPropertyChangeListener(PropertyChangeListener listener) {
    told = told == null ? new ArrayList<>() : told;
    told.add(listener);
  }

  /** Tells this one no longer. */
  public void removePropertyChangeListener(PropertyChangeListener listener) {
    if (told != null) {
      told.remove(listener);
    }
  }

  private void tell(int done, int of) {
    told.forEach(listener -> listener.propertyChange(new PropertyChangeEvent(this, "progress", of, done)));
  }

  /** As {@link #embedWaiting}, where no checked exception may be thrown. */
  private void embedNow() {
    if (!m_FirstBatchDone) {
      return;
    }
    try {
      embedWaiting();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped; vectors made so far are kept", e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  @Override
  public Instance output() {
    embedNow();
    return super.output();
  }

  @Override
  public Instance outputPeek() {
    embedNow();
    return super.outputPeek();
  }

  @Override
  public int numPendingOutput() {
    return super.numPendingOutput() + (m_FirstBatchDone ? waiting().size() : 0);
  }

  /** Number of threads; 0: one for each processor. */
  @OptionMetadata(displayName = "numSlots", description = SLOTS_TIP + "\n\t(default: 0)", commandLineParamName = "num-slots",
      commandLineParamSynopsis = "-num-slots <num>", displayOrder = 20)
  public void setNumSlots(int numSlots) {
    if (numSlots < 0) {
      throw new IllegalArgumentException("-num-slots is " + numSlots + ": say how many threads, or 0 for one on each processor");
    }
    this.numSlots = numSlots;
  }

  /** Number of threads. */
  public int getNumSlots() {
    return numSlots;
  }

  /** For the window of options. */
  public String numSlotsTipText() {
    return SLOTS_TIP;
  }

  /** Whether vectors are computed each time. */
  @OptionMetadata(displayName = "doNotKeepVectors", description = KEPT_TIP, commandLineParamName = "no-cache", commandLineParamSynopsis = "-no-cache",
      commandLineParamIsFlag = true, displayOrder = 21)
  public void setDoNotKeepVectors(boolean doNotKeepVectors) {
    this.doNotKeepVectors = doNotKeepVectors;
  }

  /** Whether vectors are computed each time. */
  public boolean getDoNotKeepVectors() {
    return doNotKeepVectors;
  }

  /** For the window of options. */
  public String doNotKeepVectorsTipText() {
    return KEPT_TIP;
  }
}
