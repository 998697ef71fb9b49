package cincer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageCacheTest {

  private static final ImageShape SHAPE = new ImageShape(2, 1, 1);

  @TempDir
  Path folder;

  private final AtomicInteger unpacked = new AtomicInteger();

  private byte[] of(ImageCache cache, Path file) {
    return cache.of(file, path -> {
      unpacked.incrementAndGet();
      return new byte[] {1, (byte) path.toString().length()};
    });
  }

  @Test
  void imagesAreUnpackedOnceUntilTheyChange() throws IOException {
    Path one = Files.writeString(folder.resolve("one.png"), "x");
    Path two = Files.writeString(folder.resolve("two.png"), "x");
    for (int start = 0; start < 3; start++) {
      ImageCache cache = ImageCache.of(folder.toFile(), SHAPE, 1000);
      assertArrayEquals(new byte[] {1, (byte) one.toString().length()}, of(cache, one));
      of(cache, two);
      cache.keep();
    }
    assertEquals(2, unpacked.get());
    Files.setLastModifiedTime(two, FileTime.fromMillis(12345));
    ImageCache cache = ImageCache.of(folder.toFile(), SHAPE, 1000);
    of(cache, one);
    of(cache, two);
    assertEquals(3, unpacked.get());
  }

  @Test
  void anotherSizeIsKeptApartAndFewImagesAreNotKept() throws IOException {
    Path one = Files.writeString(folder.resolve("one.png"), "x");
    for (ImageShape shape : new ImageShape[] {SHAPE, new ImageShape(1, 2, 1), SHAPE}) {
      ImageCache cache = ImageCache.of(folder.toFile(), shape, 1000);
      of(cache, one);
      cache.keep();
    }
    assertEquals(2, unpacked.get());
    of(ImageCache.of(folder.toFile(), SHAPE, 3), one);
    assertEquals(3, unpacked.get());
  }
}
