package cincer.gui;

import cincer.ShownEvidence.ImagePlaces;
import cincer.explanation.CoarsePlaces;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
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
  private final transient Zoom zoom = new Zoom();
  private final List<ImageView> views = List.of(new ImageView(zoom), new ImageView(zoom));
  private final transient double[][][] places = new double[2][][]; // what they speak for; null as long as nobody knows
  private final JToggleButton looks = new JToggleButton();
  private final int[] rows = {-1, -1};
  private JButton folder;
  private JButton larger;

  /** Offers to show where the network looks, if that is not offered already. */
  void explains(ClassKeys keys) {
    if (looks.getParent() != null) {
      return;
    }
    looks.setName("image.looks");
    looks.setRequestFocusEnabled(false);
    looks.setToolTipText(" + and its colour: speaks for the label that is expected; \u2212: for the one that is given. The wheel enlarges, dragging moves");
    looks.getAccessibleContext().setAccessibleName("Where the network looks, key " + keys.command('h'));
    looks.addActionListener(click -> showPlaces());
    Keys.command(looks, keys, 'h', looks::doClick);
    larger = Theme.button("image.larger", "Larger", keys.command('z'), zoom::next);
    larger.setMultiClickThreshhold(0);
    Keys.command(larger, keys, 'z', zoom::next);
    add(looks, "newline, span, split 2, center, grow 0, wmin 0");
    add(larger, "grow 0, wmin 0");
    name("Where the network looks", keys.command('h'), keys.command('z'));
    Fitted.onResize(this, () -> {
      name("Where the network looks", keys.command('h'), keys.command('z'));
      if (buttonsAreTooWide()) {
        name("Where it looks", keys.command('h'), keys.command('z'));
      }
      if (buttonsAreTooWide()) {
        name("Where it looks", "", "");
      }
      if (buttonsAreTooWide()) {
        name("Looks", "", "");
      }
    });
  }

  private boolean buttonsAreTooWide() {
    return looks.getPreferredSize().width + larger.getPreferredSize().width + 2 * Theme.gap() > getWidth();
  }

  private void name(String text, String key, String largerKey) {
    looks.setText(Theme.keyed(text, key));
    larger.setText(Theme.keyed("Larger", largerKey));
  }

  /** Says how much each pixel of a row's image speaks for the label that is expected. */
  void explain(int side, int row, double[][] pixels) {
    if (rows[side] == row) {
      places[side] = pixels;
      showPlaces();
    }
  }

  /** Offers to show where the network looked when these rows were asked about, as far as that was kept. */
  void recall(List<ImagePlaces> kept, ClassKeys keys) {
    if (!kept.isEmpty()) {
      explains(keys);
    }
    looks.setEnabled(!kept.isEmpty());
    for (int side = 0; side < rows.length; side++) {
      int row = rows[side];
      places[side] = kept.stream().filter(image -> image.row() == row).findFirst().map(CoarsePlaces::parts).orElse(null);
    }
    showPlaces();
  }

  /** Both images in one scale, so that what is strong in one is seen to be weak in the other. */
  private void showPlaces() {
    double strongest = 0;
    for (double[][] pixels : places) {
      for (double[] line : pixels == null ? new double[0][] : pixels) {
        for (double pixel : line) {
          strongest = Math.max(strongest, Math.abs(pixel));
        }
      }
    }
    for (int side = 0; side < places.length; side++) {
      views.get(side).explain(looks.isSelected() && places[side] != null ? new HeatMap(places[side], strongest) : null);
    }
  }

  /** @param asksForFolder whether to offer a button for the folder of the files */
  ImagesView(ImageSource source, boolean asksForFolder, ClassKeys keys) {
    super(new MigLayout("insets 0, fill, wrap 2, hidemode 3", "[grow, fill, sg]rel[grow, fill, sg]", "[grow, fill][]"));
    this.source = source;
    views.get(0).setName("image.left");
    views.get(1).setName("image.right");
    add(views.get(0), "grow, push, w 0:100, h 0:100");
    add(views.get(1), "grow, push, w 0:100, h 0:100");
    if (asksForFolder) {
      folder = Theme.button("image.folder", "Folder of the images...", keys.command('d'), this::choose);
      Keys.command(folder, keys, 'd', this::choose);
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
    places[side] = rows[side] == row ? places[side] : null;
    rows[side] = row;
    views.get(side).getAccessibleContext().setAccessibleName("Image of row " + (row + 1));
    READER.execute(() -> {
      var image = source.image(row).orElse(null);
      String text = image == null ? source.problem(row) : "Row " + (row + 1);
      SwingUtilities.invokeLater(() -> {
        if (rows[side] == row) {
          views.get(side).show(image, text);
          showPlaces();
        }
      });
    });
  }
}
