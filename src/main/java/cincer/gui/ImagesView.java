package cincer.gui;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;

/** The images of a pair side by side. Files are read on a thread of their own. */
final class ImagesView extends JPanel {

  private static final long serialVersionUID = 1L;

  private static final ExecutorService READER = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "cincer-images");
    thread.setDaemon(true);
    return thread;
  });

  private final transient ImageSource source;
  private final List<ImageView> views = List.of(new ImageView(), new ImageView());
  private final int[] rows = {-1, -1};
  private JButton folder;

  /** @param asksForFolder whether to offer a button for the folder of the files */
  ImagesView(ImageSource source, boolean asksForFolder, ClassKeys keys) {
    super(new MigLayout("insets 0, fill, wrap 2, hidemode 3", "[grow, fill, sg]rel[grow, fill, sg]", "[grow, fill][]"));
    this.source = source;
    views.get(0).setName("image.left");
    views.get(1).setName("image.right");
    add(views.get(0), "grow, push, w 0:100, h 0:100");
    add(views.get(1), "grow, push, w 0:100, h 0:100");
    if (asksForFolder) {
      folder = Theme.button("image.folder", "Folder of the images...", keys.command('o'), this::choose);
      Keys.command(folder, keys, 'o', this::choose);
      add(folder, "span, center, grow 0");
    }
  }

  private void choose() {
    JFileChooser chooser = new JFileChooser();
    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    chooser.setDialogTitle("Folder of the images");
    if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
      source.lookIn(chooser.getSelectedFile());
      folder.setVisible(false);
      show(rows[0], rows[1]);
    }
  }

  /** Shows the images of two rows; -1 for no second one. */
  void show(int left, int right) {
    views.get(1).setVisible(right >= 0);
    load(0, left);
    if (right >= 0) {
      load(1, right);
    }
  }

  private void load(int side, int row) {
    rows[side] = row;
    views.get(side).getAccessibleContext().setAccessibleName("Image of row " + (row + 1));
    READER.execute(() -> {
      var image = source.image(row).orElse(null);
      String text = image == null ? source.problem(row) : "Row " + (row + 1);
      SwingUtilities.invokeLater(() -> {
        if (rows[side] == row) {
          views.get(side).show(image, text);
        }
      });
    });
  }
}
