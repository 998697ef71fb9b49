package weka.filters.unsupervised.attribute;

import cincer.embeddings.SentenceEncoder;
import cincer.embeddings.Vectors;
import java.util.ArrayList;
import java.util.List;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionMetadata;
import weka.core.Range;
import weka.core.TechnicalInformation;
import weka.core.TechnicalInformation.Field;
import weka.core.TechnicalInformation.Type;
import weka.core.TechnicalInformationHandler;

/**
 * Turns string attributes into 384 numeric attributes each: what their texts mean, as the pretrained network MiniLM sees it. Learns nothing
 * from the data: the vector of a text is the same whatever the other rows, their order, and the number of threads.
 */
public class SentenceEmbedding extends EmbeddingFilter<String> implements TechnicalInformationHandler {

  private static final long serialVersionUID = 1;
  private static final String RANGE_TIP = "Which attributes; those that are no strings, and the class, are left alone.";
  private static final String KEEP_TIP = "Keep the texts beside their vectors.";

  private String attributeIndices = "first-last";
  private boolean keepText;

  /** For the command line. */
  public static void main(String[] args) {
    runFilter(new SentenceEmbedding(), args);
  }

  @Override
  public String globalInfo() {
    return "Turns string attributes into " + SentenceEncoder.get().size() + " numeric attributes each: the meaning of the text as the pretrained network "
        + "all-MiniLM-L6-v2 sees it (English; other languages less well). Nothing is learned from the data, and nothing is sent anywhere: the network is "
        + "in the package. Long texts are read whole, in windows whose vectors are averaged. Vectors are kept in the Weka home (folder "
        + "embeddings), so that the same text is embedded once.\n\nFor more information see:\n\n" + getTechnicalInformation();
  }

  @Override
  public TechnicalInformation getTechnicalInformation() {
    TechnicalInformation sentences = new TechnicalInformation(Type.INPROCEEDINGS);
    sentences.setValue(Field.AUTHOR, "Nils Reimers and Iryna Gurevych");
    sentences.setValue(Field.TITLE, "Sentence-BERT: Sentence Embeddings using Siamese BERT-Networks");
    sentences.setValue(Field.BOOKTITLE, "Proceedings of EMNLP-IJCNLP");
    sentences.setValue(Field.YEAR, "2019");
    TechnicalInformation network = sentences.add(Type.INPROCEEDINGS);
    network.setValue(Field.AUTHOR, "Wenhui Wang and Furu Wei and Li Dong and Hangbo Bao and Nan Yang and Ming Zhou");
    network.setValue(Field.TITLE, "MiniLM: Deep Self-Attention Distillation for Task-Agnostic Compression of Pre-Trained Transformers");
    network.setValue(Field.BOOKTITLE, "Advances in Neural Information Processing Systems");
    network.setValue(Field.YEAR, "2020");
    return sentences;
  }

  @Override
  List<Source> sources(Instances format) {
    Range range = new Range(attributeIndices);
    range.setUpper(format.numAttributes() - 1);
    List<Source> sources = new ArrayList<>();
    for (int a = 0; a < format.numAttributes(); a++) {
      if (range.isInRange(a) && a != format.classIndex() && format.attribute(a).isString()) {
        sources.add(new Source(new int[]{a}, format.attribute(a).name(), keepText));
      }
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("there is no string attribute to embed among the attributes " + attributeIndices + kinds(format)
          + "; texts that were read as nominal become strings by NominalToString");
    }
    return sources;
  }

  private static String kinds(Instances format) {
    int first = format.classIndex() == 0 && format.numAttributes() > 1 ? 1 : 0;
    Attribute attribute = format.attribute(first);
    return " ('" + attribute.name() + "' is " + Attribute.typeToString(attribute) + ")";
  }

  @Override
  int size() {
    return SentenceEncoder.get().size();
  }

  @Override
  String input(Instance row, Source source) {
    return row.isMissing(source.columns()[0]) ? null : row.stringValue(source.columns()[0]);
  }

  @Override
  Vectors<String> vectors() {
    return new Vectors<>(SentenceEncoder.get(), getNumSlots(), !getDoNotKeepVectors(), "SentenceEmbedding: %,d of %,d texts");
  }

  /** Range of attributes, "first-last" at first. */
  @OptionMetadata(displayName = "attributeIndices", description = RANGE_TIP + "\n\t(default: first-last)", commandLineParamName = "R",
      commandLineParamSynopsis = "-R <range>", displayOrder = 1)
  public void setAttributeIndices(String range) {
    this.attributeIndices = range;
  }

  /** Range of attributes. */
  public String getAttributeIndices() {
    return attributeIndices;
  }

  /** For the window of options. */
  public String attributeIndicesTipText() {
    return RANGE_TIP;
  }

  /** Whether the texts stay beside their vectors. */
  @OptionMetadata(displayName = "keepText", description = KEEP_TIP, commandLineParamName = "keep", commandLineParamSynopsis = "-keep",
      commandLineParamIsFlag = true, displayOrder = 2)
  public void setKeepText(boolean keepText) {
    this.keepText = keepText;
  }

  /** Whether the texts stay beside their vectors. */
  public boolean getKeepText() {
    return keepText;
  }

  /** For the window of options. */
  public String keepTextTipText() {
    return KEEP_TIP;
  }
}
