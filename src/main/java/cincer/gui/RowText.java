package cincer.gui;

import cincer.Presentation;
import cincer.annotator.Values;
import cincer.data.Attributes;
import cincer.data.Plain;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weka.core.Attribute;
import weka.core.Instances;

/** What tells a row from others in one line: its keys and its text, or else its first values; and a small picture, if it is one. */
final class RowText {

  private static final int MOST_VALUES = 4;
  private static final int MOST_WITHOUT_NAMES = 12;
  private static final int MOST_CHARACTERS = 120;

  private final Instances data;
  private final List<Attribute> keys;
  private final List<Attribute> others;
  private final List<Attribute> more;
  private final ImageSource images;
  private final boolean files;

  RowText(Instances data, Presentation how) {
    this.data = data;
    this.images = new ImageSource(data, how);
    this.files = !images.isDrawn() && images.exists() && !images.needsFolder(how);
    this.keys = how.keys().stream().map(data::attribute).toList();
    List<Attribute> shown = Attributes.shown(data, how.keys());
    List<Attribute> texts = Attributes.read(data, shown);
    this.more = images.isDrawn() ? List.of() : !texts.isEmpty() ? texts : shown.subList(0, Math.min(MOST_WITHOUT_NAMES, shown.size()));
    this.others = texts.isEmpty() ? more.subList(0, Math.min(MOST_VALUES, more.size())) : more;
  }

  /** In one line. */
  String of(int row) {
    return named(row, others);
  }

  /** All that {@link #values} shows, with the names of the attributes. */
  String named(int row) {
    return named(row, more);
  }

  private String named(int row, List<Attribute> some) {
    return Stream.concat(keys.stream(), some.stream()).map(attribute -> {
      String value = value(row, attribute);
      return attribute.isString() ? value : attribute.name() + " " + value;
    }).collect(Collectors.joining(", "));
  }

  /** The same without the names of attributes other than keys, which are the same in each row: for a column of rows. */
  String values(int row) {
    return Stream.concat(keys.stream().map(key -> key.name() + " " + value(row, key)), more.stream().map(attribute -> value(row, attribute)))
        .collect(Collectors.joining(", "));
  }

  /** Names of the attributes that are shown of each row. */
  String names() {
    return Stream.concat(keys.stream(), more.stream()).map(Attribute::name).collect(Collectors.joining(", "));
  }

  private String value(int row, Attribute attribute) {
    if (attribute.isString() && !data.instance(row).isMissing(attribute)) { // a long text need not be read to its end
      return Plain.cut(Plain.text(Plain.cut(data.instance(row).stringValue(attribute), 2 * MOST_CHARACTERS)), MOST_CHARACTERS);
    }
    return Values.shown(data.instance(row), attribute);
  }

  /** Whether rows are pictures. */
  boolean hasPictures() {
    return images.isDrawn();
  }

  /** Whether rows have pictures that stand in files, which take time to be read. */
  boolean hasFiles() {
    return files;
  }

  /** The picture of a row, in pixels or a file; null if there is none. Not on the event thread. */
  BufferedImage read(int row) {
    return images.image(row).orElse(null);
  }

  /** The picture of a row; null if there is none, or it stands in a file. */
  BufferedImage picture(int row) {
    return images.isDrawn() ? images.image(row).orElse(null) : null;
  }
}
