package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.data.FoldersRead;
import java.awt.image.BufferedImage;
import java.io.File;
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
  void imagesBesideADataFileAreFoundByWhoeverLearnsFromThemAndNotThoseOfOtherDataOfThatName(@TempDir Path folder) throws Exception {
    for (String name : List.of("one", "two")) {
      Files.createDirectories(folder.resolve(name).resolve("pictures"));
      ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", folder.resolve(name).resolve("pictures/1.png").toFile());
    }
    Instances data = new Instances(new StringReader("@relation beside\n@attribute image string\n@attribute y {a,b}\n@data\npictures/1.png,a\npictures/2.png,b\n"));
    data.setClassIndex(1);
    File none = Files.createDirectory(folder.resolve("none")).toFile();
    ImageFolders.suggest(data, none);
    assertNull(FoldersRead.of(data), "not there");
    for (String name : List.of("one", "two")) {
      ImageFolders.suggest(data, folder.resolve(name).toFile());
      assertEquals(folder.resolve(name).toFile(), FoldersRead.of(data));
    }
    Instances filtered = new Instances(data);
    filtered.setRelationName("beside-weka.filters.unsupervised.instance.Randomize");
    assertEquals(folder.resolve("two").toFile(), FoldersRead.of(filtered));
    ImageFolders.suggest(new Instances(data, 0, 1), none);
    assertNull(FoldersRead.of(data), "other data of this name, whose images are elsewhere");
    ImageFolders.remember(data, folder.resolve("one").toFile());
    ImageFolders.suggest(data, none);
    assertEquals(folder.resolve("one").toFile(), FoldersRead.of(data), "a person said so");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
