package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.data.FoldersRead;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.swing.ImageIcon;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;

class ThumbnailsTest {

  @Test
  void picturesAreReadElsewhereThoseThatWereLookedAtLastFirstAndThoseThatWereScrolledPastNotAtAll() throws Exception {
    CountDownLatch looked = new CountDownLatch(1);
    List<Integer> read = Collections.synchronizedList(new ArrayList<>());
    Thumbnails thumbnails = new Thumbnails(row -> {
      await(looked);
      read.add(row);
      return row == 999 ? null : new BufferedImage(100, 50, BufferedImage.TYPE_INT_RGB);
    }, row -> {});
    SwingUtilities.invokeAndWait(() -> {
      for (int row = 0; row < 1000; row++) {
        assertNull(thumbnails.of(row, 24));
      }
      looked.countDown();
    });
    for (int i = 0; i < 500 && read.size() < 201; i++) {
      Thread.sleep(10);
    }
    ImageIcon[] icons = new ImageIcon[2];
    for (int i = 0; i < 500 && icons[0] == null; i++, Thread.sleep(10)) {
      SwingUtilities.invokeAndWait(() -> icons[0] = thumbnails.of(800, 24)); // the last that is read
    }
    SwingUtilities.invokeAndWait(() -> icons[1] = thumbnails.of(999, 24));
    assertEquals(List.of(0, 999, 998, 997), read.subList(0, 4), "the first was being read already");
    assertTrue(read.size() <= 202, read.size() + " were read");
    assertEquals(24, icons[0].getIconWidth());
    assertEquals(12, icons[0].getIconHeight());
    assertNull(icons[1], "there is none");
  }

  @Test
  void imagesBesideADataFileAreFoundByWhoeverLearnsFromThem(@TempDir Path folder) throws Exception {
    Files.createDirectory(folder.resolve("pictures"));
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", folder.resolve("pictures/1.png").toFile());
    Instances data = new Instances(new StringReader("@relation beside\n@attribute image string\n@attribute y {a,b}\n@data\npictures/1.png,a\npictures/2.png,b\n"));
    data.setClassIndex(1);
    ImageFolders.suggest(data, Files.createDirectory(folder.resolve("elsewhere")).toFile());
    assertNull(FoldersRead.of(data), "not there");
    ImageFolders.suggest(data, folder.toFile());
    data.setRelationName("beside-weka.filters.unsupervised.instance.Randomize");
    assertEquals(folder.toFile(), FoldersRead.of(data));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
