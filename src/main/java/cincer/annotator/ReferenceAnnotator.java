package cincer.annotator;

import cincer.Annotator;
import cincer.Answer;
import cincer.InvalidInputException;
import cincer.Query;
import cincer.data.Attributes;
import cincer.data.DataFiles;
import cincer.data.Variables;
import cincer.options.OptionBearing;
import java.io.File;
import java.util.List;
import weka.core.Instances;
import weka.core.OptionMetadata;

/**
 * Answers with the true labels from a file, as the annotator of the paper's experiments does: of the suspicious example,
 * and of the counter-example where one is shown. Where the file has no label for the suspicious example, it skips.
 */
public class ReferenceAnnotator extends OptionBearing implements Annotator {

  private static final long serialVersionUID = 1L;

  private File file = new File("");
  private String key = "";
  private Decide decide = Decide.BOTH;
  private transient int[] truth;

  /** On which labels of a pair it decides. */
  public enum Decide {
    /** On both. */
    BOTH,
    /** On that of the suspicious example; the counter-example only explains. */
    SUSPICIOUS
  }

  @Override
  public String globalInfo() {
    return "Answers with the true labels from a file. Rows are matched by position, or by an attribute that identifies them.";
  }

  public File getFile() {
    return file;
  }

  @OptionMetadata(displayName = "file", commandLineParamName = "file", commandLineParamSynopsis = "-file <file>",
      description = "File with the true labels, in any format that Weka loads; they are in the attribute that has the "
          + "name of the data's class.", displayOrder = 1)
  public void setFile(File file) {
    this.file = file;
  }

  public String getKey() {
    return key;
  }

  @OptionMetadata(displayName = "key", commandLineParamName = "key", commandLineParamSynopsis = "-key <name or number>",
      description = "Attribute of the data (name, or number from 1) that identifies a row and is in the file, too; needed "
          + "where rows are left out or reordered (default: none, row 1 of the file is row 1 of the data).", displayOrder = 2)
  public void setKey(String key) {
    this.key = key.trim();
  }

  public Decide getDecide() {
    return decide;
  }

  @OptionMetadata(displayName = "decide", commandLineParamName = "decide", commandLineParamSynopsis = "-decide <BOTH|SUSPICIOUS>",
      description = "On which labels of a pair it decides: on both, or on that of the suspicious example alone (default BOTH).", displayOrder = 3)
  public void setDecide(Decide decide) {
    this.decide = decide;
  }

  @Override
  public boolean decidesOnBoth() {
    return decide == Decide.BOTH;
  }

  @Override
  public String keyAttribute() {
    return key;
  }

  @Override
  public List<File> files() {
    return List.of(Variables.resolve(file));
  }

  /** @throws InvalidInputException if the file cannot be read, or does not fit the data */
  @Override
  public void begin(Instances data) {
    Attributes.requireNominalClass(data);
    if (file.getPath().isBlank()) {
      throw new InvalidInputException("no file with the true labels is given; name it with -file");
    }
    File there = Variables.resolve(file);
    TrueLabels labels = new TrueLabels(data, DataFiles.load(there), there);
    truth = key.isEmpty() ? labels.byPosition() : labels.byKey(key);
  }

  @Override
  public Answer answer(Query query, int[] labels) {
    int label = truth[query.suspicion().row()];
    if (label < 0) {
      return new Answer.Skip();
    }
    return query.counterExample().filter(shown -> decide == Decide.BOTH && query.chain() == null && truth[shown.row()] >= 0)
        .map(shown -> new Answer.Labels(label, shown.row(), truth[shown.row()]))
        .orElse(Answer.Labels.of(label));
  }
}
