package cincer.embeddings;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The vectors that one encoder has made, in a file: after a header, records of a key (32 bytes), a vector (4 bytes a number) and a check sum
 * (4 bytes). Only keys and positions are in memory. What is damaged is left out and made again; a file with damage, or one that
 * has grown beyond its bound, is written anew without the damage and the older half. Several JVMs may add to one file.
 */
final class VectorFile implements Closeable {

  private static final byte[] BEGINNING = "cincer vectors 1\n".getBytes(StandardCharsets.US_ASCII);

  private final Path path;
  private final FileChannel channel;
  private final int size;
  private final int record;
  private final Map<Key, Long> positions = new HashMap<>();

  private VectorFile(Path path, int size) throws IOException {
    this.path = path;
    this.channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    this.size = size;
    this.record = length(size);
  }

  private static int length(int size) {
    return Key.LENGTH + 4 * size + 4;
  }

  /**
   * Opens the file of an encoder, or makes it.
   *
   * @param most most bytes, before the older half of the vectors is dropped
   */
  static VectorFile open(Path folder, InputEncoder<?> encoder, long most) throws IOException {
    byte[] name = Key.digest(ByteBuffer.wrap(encoder.name().getBytes(StandardCharsets.UTF_8)));
    Path file = folder.resolve(HexFormat.of().formatHex(name, 0, 8) + ".vectors");
    Files.createDirectories(folder);
    VectorFile opened = new VectorFile(file, encoder.size());
    boolean whole = opened.scan(header(name, encoder.size()));
    if (whole && opened.channel.size() <= most) {
      return opened;
    }
    try (opened) {
      opened.rewrite(header(name, encoder.size()), most);
    }
    return open(folder, encoder, Long.MAX_VALUE);
  }

  private static byte[] header(byte[] name, int size) {
    return ByteBuffer.allocate(BEGINNING.length + name.length + 4).put(BEGINNING).put(name).putInt(size).array();
  }

  /** Finds the records; false if something is damaged. */
  private boolean scan(byte[] header) throws IOException {
    try (FileLock lock = channel.lock()) {
      if (channel.size() == 0) {
        write(ByteBuffer.wrap(header), 0);
        return lock.isValid();
      }
      channel.position(0);
      // not closed: the channel stays open
      DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 20));
      byte[] found = in.readNBytes(header.length);
      if (!Arrays.equals(found, header)) {
        return false;
      }
      boolean whole = true;
      byte[] bytes = new byte[record];
      long position = header.length;
      try {
        for (long end = channel.size(); position < end; position += record) {
          in.readFully(bytes);
          if (isWhole(bytes)) {
            positions.put(new Key(Arrays.copyOf(bytes, Key.LENGTH)), position);
          } else {
            whole = false;
          }
        }
      } catch (EOFException e) {
        whole = false; // the end of it was never written
      }
      return whole;
    }
  }

  private boolean isWhole(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, record - 4);
    return (int) sum.getValue() == ByteBuffer.wrap(bytes).getInt(record - 4);
  }

  /** What is whole, and of a file that is too large the newer half of the bound, into a new file in the place of this one. */
  private void rewrite(byte[] header, long most) throws IOException {
    Path fresh = Files.createTempFile(path.getParent(), "new", ".tmp");
    try (FileChannel to = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      to.write(ByteBuffer.wrap(header));
      long skipped = channel.size() <= most ? 0 : Math.max(0, positions.size() - most / 2 / record);
      for (long position : positions.values().stream().sorted().skip(skipped).toList()) {
        ByteBuffer bytes = ByteBuffer.allocate(record);
        channel.read(bytes, position);
        to.write(bytes.flip());
      }
    }
    channel.close(); // Windows replaces no open file
    Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Where it is. */
  Path path() {
    return path;
  }

  /** Whether it can be used: an interruption while it is read or written closes it. */
  boolean isOpen() {
    return channel.isOpen();
  }

  /** The vector of a key; null if there is none. */
  synchronized float[] get(Key key) throws IOException {
    Long position = positions.get(key);
    if (position == null) {
      return null;
    }
    byte[] bytes = new byte[record];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {
      continue;
    }
    if (buffer.hasRemaining() || !isWhole(bytes) || !new Key(Arrays.copyOf(bytes, Key.LENGTH)).equals(key)) {
      positions.remove(key);
      return null;
    }
    float[] vector = new float[size];
    buffer.position(Key.LENGTH).asFloatBuffer().get(vector);
    return vector;
  }

  /** Adds vectors at the end. */
  synchronized void add(Map<Key, float[]> vectors) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(vectors.size() * record);
    vectors.forEach((key, vector) -> {
      int start = bytes.position();
      bytes.put(key.bytes());
      bytes.asFloatBuffer().put(vector);
      CRC32 sum = new CRC32();
      sum.update(bytes.array(), start, record - 4);
      bytes.putInt(start + record - 4, (int) sum.getValue()).position(start + record);
    });
    try (FileLock lock = channel.lock()) {
      long position = channel.size();
      write(bytes.flip(), lock.isValid() ? position : 0);
      for (Key key : vectors.keySet()) {
        positions.put(key, position);
        position += record;
      }
    }
  }

  private void write(ByteBuffer bytes, long position) throws IOException {
    while (bytes.hasRemaining()) {
      position += channel.write(bytes, position);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
