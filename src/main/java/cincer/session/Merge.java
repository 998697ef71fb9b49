package cincer.session;

import cincer.CincerException;
import cincer.InvalidInputException;
import cincer.StorageException;
import cincer.agreement.FileList;
import cincer.agreement.Judgements;
import cincer.agreement.Merged;
import cincer.cli.WritingTool;
import cincer.data.DataFormat;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.data.Plain;
import cincer.data.Sources;
import cincer.journal.Header;
import cincer.journal.Recorded;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weka.core.OptionMetadata;

/** Compares the journals of several people over the same data: how far they agree, where they do not, what most say. */
public class Merge extends WritingTool {

  private static final long serialVersionUID = 1L;

  private String journals = "";
  private File data = new File("");
  private File majority = new File("");
  private File disputed = new File("");

  @Override
  public String globalInfo() {
    return "Compares the journals of several people over the same data: agreement (per cent, Cohen's kappa) on the rows that both have "
        + "judged, the rows with different labels to review, and the labels that most people gave.";
  }

  public String getJournals() {
    return journals;
  }

  @OptionMetadata(displayName = "journals", commandLineParamName = "journals", commandLineParamSynopsis = "-journals <files>",
      description = "The journals, at least two, separated by commas; a name with a comma in it may stand in double quotes.", displayOrder = 1)
  public void setJournals(String journals) {
    this.journals = journals;
  }

  public File getData() {
    return data;
  }

  @OptionMetadata(displayName = "data", commandLineParamName = "i", commandLineParamSynopsis = "-i <file>",
      description = "The data as it was when the sessions began.", displayOrder = 2)
  public void setData(File data) {
    this.data = data;
  }

  public File getMajority() {
    return majority;
  }

  @OptionMetadata(displayName = "majority", commandLineParamName = "o", commandLineParamSynopsis = "-o <file>",
      description = "File to write, with the labels that most people gave, in the format that its name ends with: .arff, .arff.gz, .csv, .xrff, "
          + ".json or .bsi (default none).", displayOrder = 3)
  public void setMajority(File majority) {
    this.majority = majority;
  }

  public File getDisputed() {
    return disputed;
  }

  @OptionMetadata(displayName = "disputed", commandLineParamName = "disputed", commandLineParamSynopsis = "-disputed <file>",
      description = "File to write, with the rows that got different labels, in the format that its name ends with (default none).", displayOrder = 4)
  public void setDisputed(File disputed) {
    this.disputed = disputed;
  }

  @Override
  protected void work() {
    System.out.println(merge());
  }

  /**
   * Writes what is wanted: all of it, or nothing.
   *
   * @return how far people agree
   * @throws InvalidInputException if something cannot be read or written, or a journal is about other data
   */
  public String merge() {
    List<File> files = FileList.parse(journals);
    if (files.size() < 2 || data.getPath().isEmpty()) {
      throw new InvalidInputException("Merge needs -i <data file> and -journals with at least two journals, separated by commas");
    }
    List<OutputFile> wanted = wanted(Sources.of(data), files, output(majority, "-o"), output(disputed, "-disputed"));
    wanted.forEach(DataFormat::of);
    List<Judgements> people = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Map<Header, File> known = new HashMap<>();
    Recorded session = null;
    for (File file : files) {
      session = read(file);
      File twin = known.put(session.header(), file);
      if (twin != null) {
        throw new InvalidInputException("'" + twin + "' and '" + file + "' are the same session; give each one once with -journals");
      }
      String who = Plain.text(session.header().annotator());
      String name = who;
      for (int n = 2; !names.add(name); n++) {
        name = who + " " + n;
      }
      people.add(Judgements.of(name, session));
    }
    Merged merged = new Merged(session.data(), people);
    OutputFiles.write(wanted.stream().map(file -> DataFormat.output(file, file.option().equals("-o") ? merged.majority() : merged.disputed(), data))
        .toList());
    return merged.report();
  }

  private Recorded read(File journal) {
    try {
      return Recorded.read(journal, data);
    } catch (InvalidInputException e) { // it names the option of those who read one journal
      throw new InvalidInputException(named(e), e);
    } catch (StorageException e) {
      throw new StorageException(named(e), e);
    }
  }

  private static String named(CincerException e) {
    return e.getMessage().replaceAll("with -journal\\b", "with -journals");
  }

  /** @param args -h lists them */
  public static void main(String[] args) {
    new Merge().run(null, args);
  }
}
