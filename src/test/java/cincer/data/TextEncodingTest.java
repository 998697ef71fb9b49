package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cincer.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;

class TextEncodingTest {

  @TempDir
  Path folder;

  private File latin1(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1)).toFile();
  }

  @Test
  void namesThatWouldBeLostAreRefusedCommentsAreNot() throws Exception {
    assumeTrue(Charset.defaultCharset().equals(StandardCharsets.UTF_8));
    String good = "@relation r\n@attribute x numeric\n@attribute y {a,b}\n@data\n1,a % für\n";
    assertEquals(1, DataFiles.load(latin1("comment.arff", "% für alle\n" + good)).size());
    for (String bad : new String[] {good.replace("{a,b}", "{böse,b,a}"), good.replace("x numeric", "größe numeric"),
        good.replace("x numeric", "x string").replace("1,", "grün,")}) {
      String refusal = assertThrows(InvalidInputException.class, () -> DataFiles.load(latin1("names.arff", bad))).getMessage();
      assertTrue(refusal.contains("not written in UTF-8, Java's encoding; start Java with -Dfile.encoding=ISO-8859-1"), refusal);
    }
    assertThrows(InvalidInputException.class, () -> DataFiles.load(latin1("names.csv", "x,y\ngrün,a\nrot,b\n")));
    Path replaced = Files.writeString(folder.resolve("replaced.arff"), good.replace("{a,b}", "{a,'b\ufffd'}"));
    assertEquals("b\ufffd", DataFiles.load(replaced.toFile()).attribute(1).value(1), "somebody else has lost it");
  }

  @Test
  void dataIsWrittenInTheEncodingThatItWasReadIn() throws Exception {
    Charset java = Charset.forName("GBK");
    String text = "@relation r\n@attribute x numeric\n@attribute y {'高','低'}\n@data\n1,'高'\n";
    File utf8 = Files.writeString(folder.resolve("utf8.arff"), text).toFile();
    File gbk = Files.write(folder.resolve("gbk.arff"), text.getBytes(java)).toFile();
    File utf16 = Files.write(folder.resolve("utf16.arff"), text.getBytes(StandardCharsets.UTF_16)).toFile();
    Instances data = new Instances(new StringReader(text));
    assertEquals(StandardCharsets.UTF_8, TextEncoding.holding(data, utf8, java));
    assertEquals(java, TextEncoding.holding(data, gbk, java));
    assertEquals(StandardCharsets.UTF_8, TextEncoding.holding(data, utf16, java), "Weka does not read UTF-16");
    assertEquals(java, TextEncoding.holding(data, null, java));
    assertEquals(StandardCharsets.UTF_8, TextEncoding.holding(data, null, StandardCharsets.ISO_8859_1), "which has no such letters");
  }
}
