package cincer.data;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import weka.core.WekaPackageManager;

/**
 * The pixels of image files, kept below Weka's home folder so that a second start need not unpack them again. A file counts as the
 * same while its path, size and time of change are. Nothing depends on it but time: what cannot be read or written is left out.
 */
final class ImageCache {

  private static final int VERSION = 1;

  /** Fewer images are unpacked faster than they are looked for. */
  private static final int LEAST = 100;

  /** How many folders of images, or sizes of them, are kept. */
  private static final int MOST_FILES = 8;

  private record CachedImage(long size, long changed, byte[] pixels) {}

  private final Path file; // null if nothing is kept
  private final int bytes;
  private final Map<String, CachedImage> known = new ConcurrentHashMap<>();
  private final Map<String, CachedImage> used = new ConcurrentHashMap<>();

  private ImageCache(Path file, int bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * What is kept of the images of a folder in one size.
   *
   * @param images how many are going to be asked for
   */
  static ImageCache of(File folder, ImageShape shape, int images) {
    if (images < LEAST) {
      return new ImageCache(null, shape.size());
    }
    String place = (folder == null ? "" : folder.getAbsoluteFile().toPath().normalize()) + " " + shape;
    Path file = new File(new File(WekaPackageManager.WEKA_HOME, "cincer"), "images").toPath()
        .resolve(UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)) + ".pixels");
    ImageCache cache = new ImageCache(file, shape.size());
    cache.read();
    return cache;
  }

  /** The pixels of a file: those that are kept, or else those that are unpacked now. */
  byte[] of(Path image, Function<Path, byte[]> unpack) {
    if (file == null) {
      return unpack.apply(image);
    }
    try {
      long size = Files.size(image);
      long changed = Files.getLastModifiedTime(image).toMillis();
      CachedImage entry = known.get(image.toString());
      if (entry == null || entry.size != size || entry.changed != changed) {
        entry = new CachedImage(size, changed, unpack.apply(image));
      }
      used.put(image.toString(), entry);
      return entry.pixels;
    } catch (IOException e) { // it is gone meanwhile, which is said where it is read
      return unpack.apply(image);
    }
  }

  private void read() {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      if (in.readInt() == VERSION && in.readInt() == bytes) {
        for (int left = in.readInt(); left > 0; left--) {
          known.put(in.readUTF(), new CachedImage(in.readLong(), in.readLong(), pixels(in)));
        }
      }
    } catch (IOException e) { // there is none, or it is broken: its beginning may serve
    }
  }

  private byte[] pixels(DataInputStream in) throws IOException {
    byte[] pixels = in.readNBytes(bytes);
    if (pixels.length < bytes) {
      throw new EOFException();
    }
    return pixels;
  }

  /** Keeps what was asked for beside what is kept, if there is anything new. */
  void keep() {
    if (file == null || known.keySet().containsAll(used.keySet()) && used.entrySet().stream().allMatch(e -> known.get(e.getKey()) == e.getValue())) {
      return;
    }
    boolean mostlyOthers = known.size() > 2 * used.size() + LEAST; // files that are gone, or another data set
    Map<String, CachedImage> kept = mostlyOthers ? used : known;
    kept.putAll(used);
    try {
      Files.createDirectories(file.getParent());
      Path written = Files.createTempFile(file.getParent(), "new", null);
      try {
        write(written, kept);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(written); // where the disk is full
      }
      forgetOldest();
    } catch (IOException | UncheckedIOException e) { // next time it takes longer
    }
  }

  private void write(Path written, Map<String, CachedImage> kept) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(written), 1 << 16))) {
      out.writeInt(VERSION);
      out.writeInt(bytes);
      out.writeInt(kept.size());
      for (Map.Entry<String, CachedImage> entry : kept.entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeLong(entry.getValue().size);
        out.writeLong(entry.getValue().changed);
        out.write(entry.getValue().pixels);
      }
    }
  }

  private void forgetOldest() throws IOException {
    try (Stream<Path> all = Files.list(file.getParent())) {
      List<Path> oldest = all.filter(path -> path.toString().endsWith(".pixels"))
          .sorted(Comparator.comparing((Path path) -> path.toFile().lastModified()).reversed()).skip(MOST_FILES).toList();
      for (Path path : oldest) {
        Files.deleteIfExists(path);
      }
    }
  }
}
