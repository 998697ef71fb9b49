package cincer.cli;

import cincer.data.DataFiles.Reading;
import cincer.data.FoldersRead;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import weka.core.Instances;
import weka.core.SerializationHelper;

/**
 * The files of a classifier's command line, read as everywhere in this package: Weka's evaluation loads files by itself, so
 * where its loaders may read something else it is given what was read here, in a file of its own that is deleted at the end.
 */
public final class ClassifierFiles implements AutoCloseable {

  private final String[] options;
  private final File folder;
  private final List<Path> copies = new ArrayList<>();

  /**
   * Reads and checks them.
   *
   * @param options as given; they are not changed
   * @throws cincer.InvalidInputException if a file cannot be used
   * @throws Exception if no file can be written in the folder for temporary files
   */
  public ClassifierFiles(String[] options) throws Exception {
    this.options = options.clone();
    String training = Inputs.option("t", options);
    folder = training.isEmpty() ? null : FoldersRead.around(new File(training));
    for (Map.Entry<String, Reading> file : Inputs.checkClassifierFiles(options).entrySet()) {
      Opening.tell("CincerClassifier", file.getValue().remarks());
      if (!file.getValue().asWeka()) {
        Path copy = Files.createTempFile("cincer", Instances.SERIALIZED_OBJ_FILE_EXTENSION);
        copies.add(copy);
        Instances data = file.getValue().data();
        data.setClassIndex(-1);
        SerializationHelper.write(copy.toString(), data);
        int at = Arrays.asList(this.options).indexOf("-" + file.getKey());
        this.options[at + 1] = copy.toString();
      }
    }
  }

  /** Where the training data lies; null if there is none. */
  public File folder() {
    return folder;
  }

  /** The options for Weka's evaluation. */
  public String[] options() {
    return options;
  }

  @Override
  public void close() throws IOException {
    for (Path copy : copies) {
      Files.deleteIfExists(copy);
    }
  }
}
