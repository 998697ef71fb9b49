package cincer.experiment;

import cincer.InvalidInputException;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import java.io.File;
import java.util.List;
import java.util.Locale;

/**
 * Finds out which selector would have cleaned most of somebody's own data: makes a share of its labels wrong, as if they were true,
 * cleans, and says on one page what came of it and how sure that is ({@code compare.md}, {@code compare.html}, and what
 * {@link CleaningExperiment} leaves).
 */
public class Compare extends CleaningOptions {

  private static final long serialVersionUID = 1L;
  private static final int STREAMS = 10;

  /** Strategies of different kinds; as many examples as suit the data; ten streams. */
  public Compare() {
    super("TopFisher,CrossFittedLossFisher,CrossFitted,NearestNeighbour,NoCounterExample");
    setBootstrap(0);
    setIterations(0);
    setRepeats(STREAMS);
  }

  @Override
  public String globalInfo() {
    return "Finds out which selector would have cleaned most of your data at a given rate of wrong labels, and how sure that is. "
        + "10 streams are drawn, as large as suits the data, unless -repeats, -bootstrap and -iterations say otherwise.";
  }

  @Override
  protected void work() throws Exception {
    if (!getStreams().getPath().isEmpty()) {
      throw new InvalidInputException("streams are drawn here, so -streams has no meaning; leave it out, or take CleaningExperiment");
    }
    ComparePage page = new ComparePage("Which selector cleans " + getPool().getName(), String.format(Locale.ROOT,
        "%.0f%% of the labels were made wrong (%s)", 100 * getNoise(), getNoiseKind().toString().toLowerCase(Locale.ROOT)), walk());
    if (keeps()) {
      OutputFiles.write(List.of(new OutputFile(new File(getOut(), "compare.md"), true, "-out").with(out -> out.write(page.markdownWithPicture())),
          new OutputFile(new File(getOut(), "compare.html"), true, "-out").with(page::html)));
    }
    System.out.print(page.markdown());
  }
}
