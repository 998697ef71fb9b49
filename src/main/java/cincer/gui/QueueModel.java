package cincer.gui;

import cincer.data.Plain;
import cincer.data.ShortNames;
import cincer.queue.Facets;
import cincer.queue.Filter;
import cincer.queue.Queue;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import javax.swing.ImageIcon;
import javax.swing.table.AbstractTableModel;

/** The rows of a queue that a filter wants, as a table: read from arrays when a cell is drawn, nothing is made per row. */
final class QueueModel extends AbstractTableModel {

  private static final long serialVersionUID = 1L;
  private static final List<String> COLUMNS = List.of("Row", "Example", "Given", "Expected", "Doubt", "Reasons", "Status", "Who");
  private static final int PICTURE = 1;
  private static final int KEPT = 300;
  private static final int MOST_MEASURED = 500;

  private final transient Map<Integer, ImageIcon> pictures = kept();
  private final transient Map<Integer, String> texts = kept();
  private static final Facets NONE = Facets.of(Queue.of(1, null, new int[0], new int[0], List.of(), null), Filter.ALL);

  private transient Facets facets = NONE;
  private transient RowText text;
  private transient Sentences names;
  private transient Thumbnails thumbnails; // null where pictures are no files
  private transient IntFunction<String> who = question -> "";

  /** What was looked at last, by row. */
  private static <T> Map<Integer, T> kept() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Integer, T> eldest) {
        return size() > KEPT;
      }
    };
  }

  /** Of another session. */
  void begin(RowText ofRows, Sentences ofClasses, IntFunction<String> answered) {
    text = ofRows;
    names = ofClasses;
    who = answered;
    facets = NONE; // rows of other data
    fireTableDataChanged();
    pictures.clear();
    thumbnails = ofRows.hasFiles() ? new Thumbnails(ofRows::read, this::isRead) : null;
    texts.clear();
  }

  /** Shows these rows. */
  void show(Facets now) {
    boolean same = Arrays.equals(facets.rows(), now.rows());
    facets = now;
    if (same) {
      fireTableRowsUpdated(0, Math.max(0, now.rows().length - 1)); // what is selected stays
    } else {
      fireTableDataChanged();
    }
  }

  Facets facets() {
    return facets;
  }

  /** The row (0-based) of the data in a line. */
  int row(int line) {
    return facets.rows()[line];
  }

  @Override
  public int getRowCount() {
    return facets.rows().length;
  }

  @Override
  public int getColumnCount() {
    return COLUMNS.size();
  }

  @Override
  public String getColumnName(int column) {
    return COLUMNS.get(column);
  }

  @Override
  public Class<?> getColumnClass(int column) {
    return column == 0 ? Integer.class : column == PICTURE && hasPictures() ? ImageIcon.class : String.class;
  }

  @Override
  public Object getValueAt(int line, int column) {
    int row = row(line);
    Queue queue = facets.queue();
    return switch (column) {
      case 0 -> row + 1;
      case PICTURE -> thumbnails != null ? thumbnail(row) : text.hasPictures() ? picture(row) : texts.computeIfAbsent(row, text::values);
      case 2 -> name(queue.given()[row]);
      case 3 -> name(queue.expected()[row]);
      case 4 -> Float.isNaN(queue.doubts()[row]) ? "" : Plain.percent(queue.doubts()[row]);
      case 5 -> queue.reasons().text(row);
      case 6 -> queue.standing(row).toString();
      default -> queue.question()[row] == 0 ? "" : Plain.text(who.apply(queue.question()[row]));
    };
  }

  private String name(int label) {
    return label < 0 ? "" : names.name(label);
  }

  /** The class that a cell names; -1 where it names none. */
  int label(int line, int column) {
    return column == 2 ? facets.queue().given()[row(line)] : column == 3 ? facets.queue().expected()[row(line)] : -1;
  }

  /** Names of the classes. */
  ShortNames names() {
    return names.shortNames();
  }

  /** Width of the widest name of a class, of the first few hundred; 0 where there are none yet. */
  int widestName(ToIntFunction<String> width) {
    return names == null ? 0 : IntStream.range(0, Math.min(MOST_MEASURED, names().size())).map(label -> width.applyAsInt(names().name(label))).max().orElse(0);
  }

  /** Its name, as long as a picture is not read. */
  private Object thumbnail(int row) {
    ImageIcon icon = thumbnails.of(row, side());
    return icon == null ? texts.computeIfAbsent(row, text::of) : icon;
  }

  /** What tells a row (0-based) from others, in words. */
  String words(int row) {
    return text.named(row);
  }

  /** What is shown of rows, in words; empty where that is seen. */
  String shown() {
    return text == null || hasPictures() ? "" : text.names();
  }

  /** Whether rows are shown as pictures. */
  boolean hasPictures() {
    return thumbnails != null || text != null && text.hasPictures();
  }

  private static int side() {
    return 2 * Theme.font().getSize();
  }

  private void isRead(int row) {
    for (int line = 0; line < facets.rows().length; line++) {
      if (facets.rows()[line] == row) {
        fireTableCellUpdated(line, PICTURE);
        return;
      }
    }
  }

  private ImageIcon picture(int row) {
    return pictures.computeIfAbsent(row, missing -> {
      BufferedImage image = text.picture(row);
      int side = side();
      double scale = (double) side / Math.max(image.getWidth(), image.getHeight());
      return new ImageIcon(image.getScaledInstance(Math.max(1, (int) (image.getWidth() * scale)), Math.max(1, (int) (image.getHeight() * scale)),
          Image.SCALE_SMOOTH));
    });
  }
}
