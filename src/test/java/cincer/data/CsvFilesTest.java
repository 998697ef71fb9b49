package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.converters.CSVLoader;
import weka.core.converters.CSVSaver;

/** Line ends are written as / in the tables. */
class CsvFilesTest {

  @TempDir
  Path folder;

  private File file(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset)).toFile();
  }

  private DataFiles.Reading read(String text) throws IOException {
    return DataFiles.read(file("d.csv", text, StandardCharsets.UTF_8));
  }

  private static String header(Instances data) {
    return IntStream.range(0, data.numAttributes()).mapToObj(data::attribute)
        .map(a -> a.name() + ":" + (a.isNominal() ? String.join(",", Attributes.values(a)) : Attribute.typeToString(a))).collect(Collectors.joining(" "));
  }

  private static String rows(Instances data) {
    return data.stream().map(row -> IntStream.range(0, row.numAttributes())
        .mapToObj(a -> row.isMissing(a) ? "?" : row.attribute(a).isNumeric() ? ArffFiles.number(row.value(a)) : row.stringValue(a))
        .collect(Collectors.joining("|"))).collect(Collectors.joining("/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "x,z,y/1,2.50,a/-3e2,.5,b/7,0,a/",
      "x,z,y/1,2,a/3,4,b",
      "x,y/?,a/2,/,b/ 3 ,?/",
      "text,y/b,1/a,2/b,3/",
      "late,y/1,a/2,b/unknown,a/",
      "early,y/unknown,a/2,b/3,a/",
      "nothing,y/?,a/?,b/",
      "x,y//1,a//2,b/",
      "#x,y/1,a/2,b/",
      "#x,y/c,a/d,b/",
      "\"x\",\"the y\"/1,\"a b\"/2,\"c, d\"/",
      "'x','the y'/1,'a b'/2,'c, d'/",
      "x,y/1, a/2,b /",
      "x,y/1,größe/2,日本/",
      "x,y/NaN,a/Infinity,b/2,a/",
      "x;1,y/1,a;b/2,c/",
      "x,y/1,a|b/2,c d/",
      "x,y/1,2:30/2,b/"})
  void aPlainFileIsReadAsWekaReadsIt(String text) throws Exception {
    File file = file("plain.CSV", text.replace('/', '\n'), Charset.defaultCharset());
    CSVLoader weka = new CSVLoader();
    weka.setSource(file);
    Instances expected = weka.getDataSet();
    Instances data = DataFiles.load(file);
    assertEquals(expected.toString(), data.toString());
    assertEquals(Fingerprint.of(expected), Fingerprint.of(data));
  }

  @Test
  void whatWekaSavesAsCsvIsReadAsItWas() throws Exception {
    Instances data = DataFiles.load(file("s.arff", "@relation s\n@attribute t {'it\\'s','50\\% \\\"x\\\"','a,b',plain,'two\\nlines'}\n@attribute y {a,b}\n@data\n"
        + "'it\\'s',a\n'50\\% \\\"x\\\"',b\n'a,b',a\nplain,b\n'two\\nlines',a\n", StandardCharsets.UTF_8));
    CSVSaver saver = new CSVSaver();
    saver.setInstances(data);
    saver.setFile(folder.resolve("s.csv").toFile());
    saver.writeBatch();
    assertEquals(rows(data), rows(DataFiles.load(folder.resolve("s.csv").toFile())));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
      tabs                      ! x\\ty\\tv/1\\t2\\ta/3\\t4\\tb/                 ! x:numeric y:numeric v:a,b      ! 1|2|a/3|4|b
      semicolons                ! x;v/1.5;a/3;b/                              ! x:numeric v:a,b                ! 1.5|a/3|b
      decimal commas            ! x;y;v/-0,5;1;a/1.234,5;2e3;b/               ! x:numeric y:numeric v:a,b      ! -0.5|1|a/1234.5|2000|b
      decimal commas everywhere ! x;v/0,5;a/1,5;b/                            ! x:numeric v:a,b                ! 0.5|a/1.5|b
      commas in names           ! price, EUR;n;v/1,5;2;a/2,5;3;b/             ! price, EUR:numeric n:numeric v:a,b ! 1.5|2|a/2.5|3|b
      bars                      ! x|v/1|a/2|b/                                ! x:numeric v:a,b                ! 1|a/2|b
      blanks                    ! "x" "v"/1 "a b"/2 "c"/                      ! x:numeric v:a b,c              ! 1|a b/2|c
      Excel's first line        ! sep=;/x;v/1;a/2;b/                          ! x:numeric v:a,b                ! 1|a/2|b
      byte order mark           ! \\ufeffx,v/1,a/2,b/                         ! x:numeric v:a,b                ! 1|a/2|b
      Windows' line ends        ! x;v\\r/1;a\\r/2;b\\r/                       ! x:numeric v:a,b                ! 1|a/2|b
      apostrophes               ! n,v/O'Brien,a/d'Arcy 's,b/O'Brien,a/        ! n:O'Brien,d'Arcy 's v:a,b      ! O'Brien|a/d'Arcy 's|b/O'Brien|a
      one apostrophe            ! n,v/'til,a/x,b/'til,b/                      ! n:'til,x v:a,b                 ! 'til|a/x|b/'til|b
      doubled quotes            ! n,v/"a ""b"" c",a/d,b/d,b/                  ! n:a "b" c,d v:a,b              ! a "b" c|a/d|b/d|b
      backslashes before quotes ! n,v/"a \\"b\\", c",a/d,b/d,b/               ! n:a "b", c,d v:a,b             ! a "b", c|a/d|b/d|b
      inches                    ! n,v/5" pipe,a/"x" y,b/d,b/                  ! n:5" pipe,"x" y,d v:a,b        ! 5" pipe|a/"x" y|b/d|b
      blanks before quotes      ! n, v/"a, b", "c"/d, "e"/                    ! n:a, b,d v:c,e                 ! a, b|c/d|e
      separator at the end      ! x,v/1,a,/2,b,/                              ! x:numeric v:a,b                ! 1|a/2|b
      separators at all ends    ! x,v,/1,a,/2,b,/                             ! x:numeric v:a,b unnamed-3:string ! 1|a|?/2|b|?
      pandas' index             ! ,x,v/7,1,a/3,2,b/                           ! row-name:string x:numeric v:a,b ! 7|1|a/3|2|b
      R's row names             ! "","x","v"/"Mazda",1,"a"/"Fiat",2,"b"/      ! row-name:string x:numeric v:a,b ! Mazda|1|a/Fiat|2|b
      R's shorter header        ! x,v/"1",1,a/"2",2,b/                        ! row-name:string x:numeric v:a,b ! 1|1|a/2|2|b
      no name, but no index     ! ,v/1,a/1,b/2,a/                             ! row-name:numeric v:a,b         ! 1|a/1|b/2|a
      comments before it        ! # by a, b/x,v/1,a/2,b/                      ! x:numeric v:a,b                ! 1|a/2|b
      quote that is none        ! x;v/1;"open/2;b/                            ! x:numeric v:"open,b            ! 1|"open/2|b
      ids of 19 digits          ! id,v/1234567890123456789,a/1234567890123456790,b/ ! id:string v:a,b          ! 1234567890123456789|a/1234567890123456790|b
      leading zeros             ! id,v/007,a/008,b/8,a/                       ! id:string v:a,b                ! 007|a/008|b/8|a
      codes with leading zeros  ! m,v/01,a/02,b/01,a/02,a/                    ! m:01,02 v:a,b                  ! 01|a/02|b/01|a/02|a
      telephones                ! t,v/+4930123456,a/+4930123457,b/            ! t:string v:a,b                 ! +4930123456|a/+4930123457|b
      Java's own numbers        ! h,v/12d,a/13f,b/12d,b/                      ! h:12d,13f v:a,b                ! 12d|a/13f|b/12d|b
      long measurements         ! x,v/0.12345678901234567890,a/0.0,b/         ! x:numeric v:a,b                ! 0.12345678901234568|a/0|b
      missing                   ! x,t,v/NA,u,a/N/A,NA,b/null,N/A,NULL/,nan,c/1,u,a/nan,u,a/ ! x:numeric t:u,nan v:a,b,c ! ?|u|a/?|?|b/?|?|?/?|nan|c/1|u|a/?|u|a
      NA in quotes is a word    ! c,x,v/"NA",1,a/NA,"NA",b/DE,2,a/            ! c:NA,DE x:numeric v:a,b        ! NA|1|a/?|?|b/DE|2|a
      """)
  void isReadAsItIsMeant(String name, String text, String attributes, String rows) throws Exception {
    String written = text.replace("N/A", "N#A").replace('/', '\n').replace("N#A", "N/A").replace("\\t", "\t").replace("\\r", "\r").replace("\\ufeff", "\ufeff");
    Instances data = read(written).data();
    assertEquals(attributes, header(data));
    assertEquals(rows, rows(data));
  }

  @Test
  void lineBreaksInQuotesBelongToTheValue() throws Exception {
    Instances data = read("text,x,v\n\"line one\nline two\",1,a\n\"a\r\nb\",2,b\n").data();
    assertEquals("line one\nline two", data.instance(0).stringValue(0));
    assertEquals("a\r\nb", data.instance(1).stringValue(0));
    assertEquals(2, data.size());
  }

  @Test
  void tablesMayBeCompressedAndEndInTsv() throws Exception {
    assertEquals("x:numeric v:a", header(DataFiles.load(file("d.tsv", "x\tv\n1\ta\n", StandardCharsets.UTF_8))));
    Path gz = folder.resolve("d.csv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      out.write("x;v\n1;a\n".getBytes(StandardCharsets.UTF_8));
    }
    assertEquals("x:numeric v:a", header(DataFiles.load(gz.toFile())));
    assertEquals("x:numeric v:ä", header(DataFiles.load(file("excel.csv", "\ufeffx\tv\n1\tä\n", StandardCharsets.UTF_16LE))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
      x;y;v/1;2;a/3;4/                 ! separated by semicolons, quoted with ": line 3 has 2 values, but the lines before it have 3; correct that line
      x,y/1,a/2/3,b/                   ! separated by commas, quoted with ": line 3 has 1 value, but
      x,y/1,2,3,4/                     ! line 2 has 4 values, but line 1 names 2 columns
      a b,y/x 1,2/x 2,3,4/             ! separated by commas
      x,y/1,"open, still/2,b/3,c/      ! line 2
      x,x/1,2/                         ! not unique
      x,y/1,a/2,b,c/                   ! options -F and -E name separator and quotes
      """)
  void isRefusedInOneSentenceThatNamesSeparatorAndLine(String text, String says) throws IOException {
    String refusal = assertThrows(InvalidInputException.class, () -> read(text.replace('/', '\n'))).getMessage();
    assertTrue(refusal.contains(says) && refusal.contains("d.csv") && !refusal.contains("\n"), refusal);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
      x,v/1,a/2,b/             !
      x,v/?,a/2,b/             !
      x;v/1,5;a/2;b/           ! 'd.csv' was read as separated by semicolons, with decimal commas
      x,v/NA,a/2,b/NA,a/       ! missing values in 'd.csv': 'x' (NA in row 1, 2 in all); where NA is a word, write it in quotes ("NA")
      x,v/,a/2,b/              ! missing values in 'd.csv': 'x' (1 empty)
      id,v/007,a/8,b/          ! kept as text in 'd.csv', because as numbers they would lose digits or leading zeros: 'id' (007 in row 1)
      ,v/0,a/1,b/              ! the first column of 'd.csv' has no name; it is called 'row-name' and not learned from, because its values only tell the rows apart
      5.1,3.5,s/4.9,3.0,x/! the first line of 'd.csv' was read as the names of the columns, but looks like a row (5.1, 3.5); if it is one, put a line with names before it
      """)
  void howItWasReadIsSaidWhereItIsSpecial(String text, String remark) throws IOException {
    assertEquals(remark == null ? List.of() : List.of(remark), read(text.replace('/', '\n')).remarks());
  }

  @Test
  void whatWasReadComesOutAsItWasWritten() throws Exception {
    Instances data = read("id,n,v\n1234567890123456001,12345678,007\n1234567890123456008,10000000,010\n9,3,007\n9,4,010\n").data();
    StringWriter out = new StringWriter();
    ArffFiles.write(data, out);
    String rows = "1234567890123456001,12345678,007\n1234567890123456008,10000000,010\n9,3,007\n9,4,010\n";
    assertTrue(out.toString().endsWith("@data\n" + rows) || out.toString().endsWith("@data\n\n" + rows), out.toString());
    assertFalse(out.toString().contains("E"), out.toString());
  }
}
