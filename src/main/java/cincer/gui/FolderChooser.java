package cincer.gui;

import cincer.data.DataFiles;
import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.AbstractFileLoader;
import weka.gui.ConverterFileChooser;

/**
 * Weka's dialog <i>Open file...</i>, which also takes a folder that has a sub-folder of images or of texts for each class, like any file: Weka's own
 * says that it cannot determine a loader, and has a person choose one.
 */
public final class FolderChooser extends ConverterFileChooser {

  private static final long serialVersionUID = 1L;

  private FolderChooser(File folder) {
    super(folder);
  }

  /**
   * Takes the place of the dialog in Weka's Preprocess tab; where another version of Weka has none in this place, everything stays as it is.
   *
   * @param preprocess null if there is none
   */
  public static void into(Component preprocess) {
    try {
      Field field = preprocess == null ? null : preprocess.getClass().getDeclaredField("m_FileChooser");
      if (field != null) {
        field.setAccessible(true);
        if (field.get(preprocess) instanceof ConverterFileChooser weka && weka.getClass() == ConverterFileChooser.class) {
          FolderChooser ours = new FolderChooser(weka.getCurrentDirectory());
          ours.setFileSelectionMode(weka.getFileSelectionMode());
          field.set(preprocess, ours);
        }
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      // another version of Weka
    }
  }

  @Override
  public AbstractFileLoader getLoader() {
    File chosen = getSelectedFile();
    return chosen != null && chosen.isDirectory() ? new FolderLoader(chosen) : super.getLoader();
  }

  /** Reads such a folder. */
  static final class FolderLoader extends AbstractFileLoader {

    private static final long serialVersionUID = 1L;

    FolderLoader(File folder) {
      m_File = folder.getAbsolutePath();
    }

    @Override
    public String getFileExtension() {
      return "";
    }

    @Override
    public String[] getFileExtensions() {
      return new String[] {""};
    }

    @Override
    public String getFileDescription() {
      return "folder of classes";
    }

    @Override
    public Instances getStructure() {
      return new Instances(getDataSet(), 0);
    }

    @Override
    public Instances getDataSet() {
      DataFiles.Reading read = DataFiles.read(retrieveFile());
      read.remarks().forEach(remark -> System.err.println("Open file: " + remark));
      read.data().setClassIndex(read.data().numAttributes() - 1);
      return read.data();
    }

    @Override
    public Instance getNextInstance(Instances structure) throws IOException {
      throw new IOException("folders are read as a whole, not row by row");
    }

    @Override
    public String getRevision() {
      return "1";
    }
  }
}
