package cincer.gui;

import cincer.Presentation;
import cincer.ShownEvidence;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.ImageIcon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import weka.core.Instances;

/** The nearest rows of the one that is doubted, with their labels; as pictures side by side where rows are pictures. Its place is kept free. */
final class NearestView extends JPanel {

  private static final long serialVersionUID = 1L;

  /** So many rows are shown. */
  static final int COUNT = 5;

  private static final int LONGEST = 24;

  /**
   * One of them.
   *
   * @param text what tells it from others
   */
  record ShownRow(int row, int label, String text, BufferedImage picture) {}

  private final transient RowText rows;
  private final transient Sentences names;
  private final boolean pictures;
  private final JLabel summary = Theme.label(" ");
  private final List<JLabel> lines = new ArrayList<>();

  NearestView(Instances data, Presentation how) {
    super(new MigLayout("insets 0, fillx, gapy 0, hidemode 3", "[grow, fill]"));
    rows = new RowText(data, how);
    names = new Sentences(data.classAttribute());
    pictures = rows.hasPictures() || rows.hasFiles();
    setName("nearest");
    summary.setName("nearest.summary");
    add(summary, "wmin 0, span, wrap");
    for (int i = 0; i < COUNT; i++) {
      JLabel line = Theme.label(" ");
      line.setForeground(pictures ? Theme.foreground() : Theme.quiet());
      line.setName("nearest." + (i + 1));
      if (pictures) {
        line.setHorizontalAlignment(SwingConstants.CENTER);
        line.setHorizontalTextPosition(SwingConstants.CENTER);
        line.setVerticalTextPosition(SwingConstants.BOTTOM);
        int side = side();
        line.setPreferredSize(new Dimension(side, side + getFontMetrics(Theme.font()).getHeight()));
      }
      lines.add(line);
      add(line, pictures ? i == 0 ? "split " + COUNT + ", w 0:10, growx, pushx" : "w 0:10, growx, pushx" : "wmin 0, wrap");
    }
  }

  private static int side() {
    return Theme.font().getSize() * 7 / 2;
  }

  /** Takes no more than so much height: less is shown where there is little room. */
  void fit(int height) {
    int line = getFontMetrics(Theme.font()).getHeight();
    int most = pictures ? height >= side() + 2 * line ? COUNT : 0 : Math.max(0, height / line - 1);
    for (int i = 0; i < COUNT; i++) {
      lines.get(i).setVisible(i < most);
    }
  }

  /** What is shown of the nearest rows, without their pictures; on any thread. */
  List<ShownRow> look(int[] nearest, int[] labels) {
    return Arrays.stream(nearest).mapToObj(row -> row(row, labels[row])).toList();
  }

  private ShownRow row(int row, int label) {
    return new ShownRow(row, label, pictures ? "" : rows.values(row), null);
  }

  /** The same rows with their pictures, which files may have; on any thread. */
  List<ShownRow> pictured(List<ShownRow> some) {
    return some.stream().map(one -> new ShownRow(one.row(), one.label(), one.text(), picture(one.row()))).toList();
  }

  boolean hasPictures() {
    return pictures;
  }

  private BufferedImage picture(int row) {
    BufferedImage image = rows.hasFiles() ? rows.read(row) : rows.picture(row);
    return image == null || image.getWidth() <= side() && image.getHeight() <= side() ? image : Thumbnails.small(image, side());
  }

  /** Nothing is known yet. */
  void clear() {
    summary.setText(" ");
    lines.forEach(line -> show(line, null, 0));
  }

  /** What is shown of rows with the labels that they had, without their pictures; on any thread. */
  List<ShownRow> look(List<ShownEvidence.NearRow> then) {
    return then.stream().map(near -> row(near.row(), near.label())).toList();
  }

  /** Shows rows as they were when somebody was asked. */
  void recall(List<ShownRow> then, int expected) {
    show(then, expected);
    summary.setToolTipText(" The rows that were most like the doubted one in all values that the model saw, and the labels that they had then");
  }

  /** Shows the nearest rows, and how many of them have the label that is expected. */
  void show(List<ShownRow> nearest, int expected) {
    long as = nearest.stream().filter(near -> near.label() == expected).count();
    summary.setText(nearest.isEmpty() ? " " : "Nearest rows: " + as + " of " + nearest.size() + " labelled " + names.name(expected, LONGEST));
    summary.setToolTipText(" The rows that are most like the doubted one in all values that the model sees, and their labels as they are now");
    for (int i = 0; i < COUNT; i++) {
      show(lines.get(i), i < nearest.size() ? nearest.get(i) : null, expected);
    }
  }

  private void show(JLabel line, ShownRow near, int expected) {
    if (near == null) {
      line.setText(" ");
      line.setIcon(null);
      line.setToolTipText(null);
      return;
    }
    String label = names.name(near.label(), LONGEST);
    String row = "row " + (near.row() + 1) + "  \u00b7  " + label;
    line.setText(near.picture() != null ? label : pictures ? row : row + "  \u00b7  " + near.text());
    line.setFont(near.label() == expected ? Theme.font().deriveFont(Font.BOLD) : Theme.font());
    line.setToolTipText(" Row " + (near.row() + 1) + ", labelled " + names.name(near.label()) + (near.text().isEmpty() ? "" : ": " + rows.named(near.row())));
    line.setIcon(near.picture() == null ? null : icon(near.picture()));
  }

  private static ImageIcon icon(BufferedImage picture) {
    double scale = (double) side() / Math.max(picture.getWidth(), picture.getHeight());
    return new ImageIcon(picture.getScaledInstance(Math.max(1, (int) Math.round(picture.getWidth() * scale)),
        Math.max(1, (int) Math.round(picture.getHeight() * scale)), Image.SCALE_REPLICATE));
  }
}
