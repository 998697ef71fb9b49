package cincer.experiment;

import cincer.InvalidInputException;
import cincer.data.Sources;
import cincer.options.Checked;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import weka.core.OptionMetadata;

/** Options of experiments on several data sets, with noise of one's own, in which a person decides on so many labels. */
public abstract class PooledOptions extends ExperimentOptions {

  private static final long serialVersionUID = 1L;
  private static final int REPEATS = 3;

  private String pools = "";
  private double noise = 0.2;
  private int looks = 40;

  public String getPools() {
    return pools;
  }

  @OptionMetadata(displayName = "pools", commandLineParamName = "pool", commandLineParamSynopsis = "-pool <files>",
      description = "Examples with their true labels, one file or several, separated by commas.", displayOrder = 20)
  public void setPools(String pools) {
    this.pools = pools;
  }

  public double getNoise() {
    return noise;
  }

  @OptionMetadata(displayName = "noise", commandLineParamName = "noise", commandLineParamSynopsis = "-noise <share>",
      description = "Share of wrong labels among those that are there, from 0 to 1 (default 0.2).", displayOrder = 24)
  public void setNoise(double noise) {
    this.noise = noise;
  }

  public int getLooks() {
    return looks;
  }

  @OptionMetadata(displayName = "looks", commandLineParamName = "looks", commandLineParamSynopsis = "-looks <number>",
      description = "How many labels a person decides on; it is told what came of half as much, too (default 40).", displayOrder = 30)
  public void setLooks(int looks) {
    this.looks = looks;
  }

  @Override
  public void check() {
    super.check();
    Experiments.atLeast(2, looks, "looks");
    Checked.require(noise >= 0 && noise <= 1, "noise", "it is " + noise + "; a share lies between 0 and 1");
  }

  /** The files of -pool, which are not written to. */
  final List<File> files() {
    List<File> files = parts(pools).map(File::new).toList();
    if (files.isEmpty()) {
      throw new InvalidInputException("there is no data; name files with -pool");
    }
    requireSourcesApart(Sources.of(files.toArray(File[]::new)));
    return files;
  }

  /** How often streams are drawn. */
  final int streams() {
    return getRepeats() == 0 ? REPEATS : getRepeats();
  }

  /** What stands between commas. */
  static Stream<String> parts(String list) {
    return Stream.of(list.split(",")).map(String::trim).filter(part -> !part.isEmpty());
  }
}
