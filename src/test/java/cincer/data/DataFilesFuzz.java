package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import cincer.InvalidInputException;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/** ARFF files of any bytes, bred from good ones: they are read, or refused in one sentence; nothing hangs, nothing is printed. */
@Timeout(20)
class DataFilesFuzz {

  /** What Jazzer itself prints, when a class is loaded. */
  private static final Pattern JAZZER = Pattern.compile("INFO: (Instrumented|New number of coverage counters)");

  static Stream<byte[]> goodFiles() {
    return Stream.of("@relation r\n@attribute x numeric\n@attribute 'y y' {a,'b c'}\n@data\n1,a\n-2.5e3,'b c'\n?,?\n",
        "% comment\n@RELATION r\n@ATTRIBUTE x real\n@ATTRIBUTE s string\n@DATA\n{0 1,1 'it\\'s'},{0.5}\n{1 \"q\"}\n",
        "@relation r\n@attribute d date 'yyyy-MM-dd'\n@attribute b relational\n@attribute u integer\n@end b\n@data\n'2020-01-31','1\\n2'\n")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("goodFiles")
  @FuzzTest(maxDuration = "4s")
  void isReadOrRefused(byte[] bytes) throws IOException {
    Path file = Files.write(Files.createTempFile("fuzz", ".arff"), bytes);
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(capture);
      System.setErr(capture);
      assertNotNull(DataFiles.load(file.toFile()));
    } catch (InvalidInputException e) {
      assertEquals(1, e.getMessage().lines().count(), e.getMessage());
    } finally {
      System.setOut(out);
      System.setErr(err);
      Files.delete(file);
    }
    assertEquals(List.of(), printed.toString(StandardCharsets.UTF_8).lines().filter(line -> !JAZZER.matcher(line).lookingAt()).toList());
  }
}
