package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindsTest {

  @TempDir
  Path folder;

  private File file(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1)).toFile();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '!', textBlock = """
      d.xlsx     ! PK\\3\\4....xl/workbook.xml ! is a spreadsheet, which is not read; save it there as CSV
      d.csv      ! PK\\3\\4....xl/workbook.xml ! is a spreadsheet
      d.ods      ! PK\\3\\4                    ! is a spreadsheet
      d.arff.zip ! PK\\3\\4....d.arff          ! is a zip archive, which is not read; unpack it first
      d.arff.bz2 ! BZh91AY                     ! is compressed with bzip2
      d.arff     ! \\u001f\\u008b...           ! is compressed with gzip; add .gz to its name
      d.parquet  ! PAR1....PAR1                ! is in a binary format (Parquet), which is not read; save it as CSV or ARFF
      d.csv      ! <html><body>                ! is a web page and no data
      d.dat      ! @relation d/@attribute x real[-2.0,5.0]/@attribute v{a,b}/@inputs x/@outputs v/@data/1,a/ ! is in KEEL's format, which is not read; take out the ranges
      d.arff     ! @relation d/@attribute x real [-2.0,5.0]/@attribute v {a,b}/@data/1,a/ ! is in KEEL's format
      d.txt      ! @relation d/@attribute x numeric/@data/1/ ! looks like ARFF: rename it to end in .arff
      d.svmlight ! -1 1:0.5 2:1/+1 1:2/        ! looks like SVM light's format
      d.txt      ! x,y/1,a/                    ! save it as .arff, .arff.gz or .csv
      iris.data  ! 1,2,a/                      ! 'iris.names' is not beside it
      iris.names ! a, b./x: continuous./       ! 'iris.data' is not beside it
      """)
  void whatCannotBeReadIsNamedInOneSentenceWithTheWayOut(String name, String text, String says) throws IOException {
    File file = file(name, text.replace("\\3", "\3").replace("\\4", "\4").replace("\\u001f", "\u001f").replace("\\u008b", "\u008b").replace('/', '\n')
        .replace("xl\n", "xl/").replace("<\nhtml", "</html"));
    String refusal = assertThrows(InvalidInputException.class, () -> DataFiles.load(file)).getMessage();
    assertTrue(refusal.contains(says) && refusal.contains(name), refusal);
    assertFalse(refusal.contains("Exception") || refusal.contains("\n"), refusal);
  }

  @Test
  void theTwoFilesOfC45AreReadByEitherName() throws IOException {
    file("d.names", "a, b.\nx: continuous.\n");
    File data = file("d.data", "1.5,a\n2,b\n");
    assertEquals(DataFiles.load(data).toString(), DataFiles.load(folder.resolve("d.names").toFile()).toString());
    assertEquals(2, DataFiles.load(data).size());
  }
}
