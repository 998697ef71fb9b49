package cincer.embeddings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of the network and of what runs it, as the build knows them: they are asked before either is loaded. */
final class Version {

  private static final Properties VERSIONS = read();

  private Version() {
  }

  /** "onnxruntime 1.23.2". */
  static String runtime() {
    return VERSIONS.getProperty("runtime");
  }

  /** "all-MiniLM-L6-v2-q 1.20.0". */
  static String model() {
    return VERSIONS.getProperty("model");
  }

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
