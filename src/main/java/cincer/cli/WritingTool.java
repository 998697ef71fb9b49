package cincer.cli;

import cincer.data.OutputFile;
import cincer.data.Sources;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import weka.core.OptionMetadata;

/** A tool that writes files: replaces none of them unasked, and none that it reads. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public abstract class WritingTool extends Tool {

  private static final long serialVersionUID = 1L;

  private boolean overwrite;

  public boolean getOverwrite() {
    return overwrite;
  }

  @OptionMetadata(displayName = "overwrite", commandLineParamName = "overwrite", commandLineParamSynopsis = "-overwrite",
      commandLineParamIsFlag = true, description = "Replace files that exist already.", displayOrder = 9)
  public void setOverwrite(boolean overwrite) {
    this.overwrite = overwrite;
  }

  /** The file that an option names, to be written; it may be replaced where the user says so. */
  protected final OutputFile output(File file, String option) {
    return new OutputFile(file, overwrite, option);
  }

  /**
   * Those files that are wanted, after it was found out that they can be written and are not what is read.
   *
   * @param data     what is read
   * @param journals that are read
   * @throws cincer.InvalidInputException if one of them cannot be written or must not be replaced
   */
  protected static List<OutputFile> wanted(Sources data, List<File> journals, OutputFile... files) {
    List<OutputFile> wanted = Stream.of(files).filter(OutputFile::isWanted).toList();
    OutputFile.requireApart(wanted);
    for (OutputFile file : wanted) {
      journals.forEach(journal -> file.requireOther(journal, "a journal that is read, and a journal is never replaced"));
      data.requireOther(file);
      file.requireWritable();
    }
    return wanted;
  }
}
