package cincer.data;

import java.io.File;
import java.util.Optional;
import weka.core.Instances;

/** A table that was read as a single column, because something else than commas parts its columns: what Weka makes of a file with semicolons. */
public final class OneColumn {

  private OneColumn() {}

  /** What parts the columns, for a sentence; nothing if this is not such a table. */
  public static Optional<String> separator(Instances data) {
    if (data.numAttributes() != 1) {
      return Optional.empty();
    }
    String header = data.attribute(0).name();
    return header.contains(";") ? Optional.of("semicolons") : header.contains("\t") ? Optional.of("tabs") : header.contains("|") ? Optional.of("bars") : Optional.empty();
  }

  /** The table with its columns, under the name that the data has. */
  public static Instances read(File file, Instances data) {
    Instances table = DataFiles.table(file).data();
    table.setRelationName(data.relationName());
    return table;
  }
}
