package weka.core.converters;

import cincer.CincerException;
import cincer.data.DataFiles;
import java.io.File;
import java.io.IOException;
import org.apiguardian.api.API;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Reads tables of text in any dialect: separated by commas, semicolons, tabs, bars or blanks, with quotes doubled or escaped, in UTF-8 or UTF-16.
 * Columns of words become string attributes, but for those with few values. Weka opens {@code .tsv} and {@code .tab} by it;
 * {@code .csv} where somebody chooses it, as after <em>Use Converter</em> in the Explorer.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public class DelimitedTextLoader extends AbstractFileLoader implements BatchConverter {

  private static final long serialVersionUID = 1L;

  private static final String EXTENSION = ".tsv";

  private transient Instances data;

  public String globalInfo() {
    return "Reads tables of text in any dialect: separated by commas, semicolons, tabs, bars or blanks, with quotes doubled or escaped, in UTF-8 or UTF-16. "
        + "Empty cells, NA, N/A and null are missing.";
  }

  @Override
  public String getFileExtension() {
    return EXTENSION;
  }

  @Override
  public String[] getFileExtensions() {
    return new String[] {EXTENSION, ".tab"};
  }

  @Override
  public String getFileDescription() {
    return "Text tables of any dialect";
  }

  @Override
  public void reset() throws IOException {
    data = null;
    setRetrieval(NONE);
  }

  @Override
  public void setSource(File file) throws IOException {
    reset();
    m_sourceFile = file;
    m_File = file.getPath();
  }

  @Override
  public Instances getStructure() throws IOException {
    return new Instances(table(), 0);
  }

  @Override
  public Instances getDataSet() throws IOException {
    if (getRetrieval() == INCREMENTAL) {
      throw new IOException("cannot mix getting a structure incrementally and batch");
    }
    setRetrieval(BATCH);
    return new Instances(table());
  }

  private Instances table() throws IOException {
    if (m_sourceFile == null || m_sourceFile.isDirectory()) {
      throw new IOException("no file is chosen; choose a table of text");
    }
    if (data == null) {
      try {
        data = DataFiles.table(m_sourceFile).data();
      } catch (CincerException e) {
        throw new IOException(e.getMessage(), e);
      }
    }
    return data;
  }

  @Override
  public Instance getNextInstance(Instances structure) throws IOException {
    throw new IOException("tables of text are read as a whole, not row by row");
  }

  @Override
  public String getRevision() {
    return "1";
  }

  /** @param args the file; writes the data as ARFF to standard output */
  public static void main(String[] args) {
    runFileLoader(new DelimitedTextLoader(), args);
  }
}
