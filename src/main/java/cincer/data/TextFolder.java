package cincer.data;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * A folder with a sub-folder of text files for each class, as a data set: the attributes of Weka's TextDirectoryLoader, but rows in the order of the
 * names, and each file in the encoding that it is written in.
 */
final class TextFolder {

  private static final Charset OLD = Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1;
  private static final int DEEPEST = 16;
  private static final int LARGEST = 100_000_000;

  private TextFolder() {}

  /**
   * All texts.
   *
   * @param remarks gets what a person should know of how they were read
   * @return null if there is none
   */
  static Instances read(File folder, List<String> remarks) throws IOException {
    List<String> classes = ImageFolder.classes(folder);
    if (classes.isEmpty()) {
      return null;
    }
    String name = folder.getAbsoluteFile().toPath().normalize().toString();
    Instances data = new Instances(name, new ArrayList<>(List.of(new Attribute("text", (List<String>) null), new Attribute("@@class@@", classes))), 0);
    data.setClassIndex(1);
    int old = 0;
    int others = 0;
    for (int label = 0; label < classes.size(); label++) {
      for (Path file : ImageFolder.sorted(folder.toPath().resolve(classes.get(label)), DEEPEST)) {
        if (!Files.isRegularFile(file) || file.getFileName().toString().startsWith(".")) {
          continue;
        }
        byte[] bytes = Files.size(file) > LARGEST ? new byte[] {0} : Files.readAllBytes(file);
        Charset charset = charset(bytes);
        if (charset == null) {
          others++;
          continue;
        }
        old += charset.equals(OLD) ? 1 : 0;
        String text = new String(bytes, charset);
        data.add(new DenseInstance(1, new double[] {data.attribute(0).addStringValue(text.startsWith("\ufeff") ? text.substring(1) : text), label}));
      }
    }
    if (old > 0) {
      remarks.add(old + " of " + data.size() + " texts in '" + folder + "' are not written in UTF-8, and were read as " + OLD);
    }
    if (others > 0) {
      remarks.add(others + (others == 1 ? " file" : " files") + " in '" + folder + "' are no texts, and were left out");
    }
    return data.isEmpty() ? null : data;
  }

  /** What a text is written in; null if it is none. */
  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)) {
      return StandardCharsets.UTF_16;
    }
    for (byte b : bytes) {
      if (b == 0) {
        return null;
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return OLD;
    }
  }
}
