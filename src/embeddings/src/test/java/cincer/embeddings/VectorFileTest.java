package cincer.embeddings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept comes back to the bit, and no damage of the file does more than make work. */
class VectorFileTest {

  private static final long MUCH = 1_000_000;

  @TempDir
  Path folder;

  /** Letters' codes are their vector. */
  private record Codes(String name) implements InputEncoder<String> {

    @Override
    public int size() {
      return 2;
    }

    @Override
    public ByteBuffer content(String text) {
      return ByteBuffer.wrap(text.getBytes());
    }

    @Override
    public List<long[]> pieces(String text) {
      return List.of(new long[]{1});
    }

    @Override
    public float[] encode(String text, long[] piece) throws UnreadableException {
      if (text.equals("broken")) {
        throw new UnreadableException("'broken' is broken");
      }
      return new float[]{text.charAt(0), text.length()};
    }

    @Override
    public float[] join(List<long[]> pieces, List<float[]> vectors) {
      return vectors.get(0);
    }
  }

  private VectorFile open(long most) throws IOException {
    return VectorFile.open(folder, new Codes("codes"), most);
  }

  private static Key key(int n) {
    return Key.of(ByteBuffer.allocate(4).putInt(n).flip());
  }

  private void fill(int from, int to) throws IOException {
    try (VectorFile file = open(MUCH)) {
      for (int n = from; n < to; n++) {
        file.add(Map.of(key(n), new float[]{n, 1f / n}));
      }
    }
  }

  private List<Integer> found(int to, long most) throws IOException {
    List<Integer> found = new ArrayList<>();
    try (VectorFile file = open(most)) {
      for (int n = 1; n < to; n++) {
        float[] vector = file.get(key(n));
        if (vector != null) {
          assertArrayEquals(new float[]{n, 1f / n}, vector);
          found.add(n);
        }
      }
    }
    return found;
  }

  private Path file() throws IOException {
    try (VectorFile file = open(MUCH)) {
      return file.path();
    }
  }

  @Test
  void vectorsComeBackToTheBit() throws IOException {
    fill(1, 4);
    fill(4, 6);
    assertEquals(List.of(1, 2, 3, 4, 5), found(8, MUCH));
  }

  @Test
  void whatIsDamagedIsMissingAndTheRestStays() throws IOException {
    fill(1, 6);
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length - 2 * 44 - 10] ^= 1; // in the third of five records of 44 bytes
    Files.write(file(), bytes);
    assertEquals(List.of(1, 2, 4, 5), found(8, MUCH));
    fill(3, 4);
    assertEquals(List.of(1, 2, 3, 4, 5), found(8, MUCH));
  }

  @Test
  void anEndThatWasNeverWrittenIsMissing() throws IOException {
    fill(1, 6);
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length - 7));
    assertEquals(List.of(1, 2, 3, 4), found(8, MUCH));
    fill(6, 8);
    assertEquals(List.of(1, 2, 3, 4, 6, 7), found(8, MUCH));
  }

  @Test
  void anythingElseInItsPlaceIsReplaced() throws IOException {
    fill(1, 6);
    Files.writeString(file(), "not vectors at all");
    assertEquals(List.of(), found(8, MUCH));
    fill(1, 3);
    assertEquals(List.of(1, 2), found(8, MUCH));
  }

  @Test
  void aFileBeyondItsBoundKeepsTheNewerHalf() throws IOException {
    fill(1, 21);
    assertEquals(List.of(11, 12, 13, 14, 15, 16, 17, 18, 19, 20), found(30, 20 * 44));
  }

  @Test
  void filesThatWereNotUsedForLongestGoFirst() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      Path file = Files.write(folder.resolve(name + ".vectors"), new byte[100]);
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L * (files.size() + 1)));
      files.add(file);
    }
    KeptVectors.dropOldest(folder, files.get(0), 250);
    assertTrue(Files.exists(files.get(0)) && !Files.exists(files.get(1)) && Files.exists(files.get(2)));
  }

  @Test
  void equalInputsGoThroughTheNetworkOnceAndBrokenOnesSaySo() throws Exception {
    Map<Integer, String> heard = new LinkedHashMap<>();
    Vectors.Sink sink = new Vectors.Sink() {
      @Override
      public void vector(int index, float[] vector) {
        heard.put(index, (char) vector[0] + "" + (int) vector[1]);
      }

      @Override
      public void unreadable(int index, String reason) {
        heard.put(index, reason);
      }
    };
    try (VectorFile file = open(MUCH)) {
      new Vectors<>(new Codes("codes"), 2, file, "%d of %d").of(List.of("ab", "broken", "ab", "c"), sink);
      assertEquals(Map.of(0, "a2", 1, "'broken' is broken", 2, "a2", 3, "c1"), heard);
      assertNotNull(file.get(Key.of(ByteBuffer.wrap("ab".getBytes()))));
      assertNull(file.get(Key.of(ByteBuffer.wrap("broken".getBytes()))));
    }
  }

  @Test
  void encodersOfOtherNamesHaveFilesOfTheirOwn() throws IOException {
    try (VectorFile one = VectorFile.open(folder, new Codes("one"), MUCH); VectorFile two = VectorFile.open(folder, new Codes("two"), MUCH)) {
      assertFalse(one.path().equals(two.path()));
    }
  }

  @Test
  void aLongRunSaysHowLongItWillTake() {
    assertEquals("Embedding: 500 of 3,000 texts, about 50 s left", EmbeddingProgress.line("Embedding: %,d of %,d texts", 500, 3000, 10));
    assertEquals("Embedding: 3,000 of 3,000 texts in 2 min", EmbeddingProgress.line("Embedding: %,d of %,d texts", 3000, 3000, 130));
    assertEquals("1 h 10 min", EmbeddingProgress.time(4200));
  }
}
