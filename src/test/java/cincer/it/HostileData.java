package cincer.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Writes data files that are strange, extreme or broken, always the same ones. Most have {@value #ROWS} rows. */
final class HostileData {

  private static final int ROWS = 40;
  private static final String TWO = "@attribute x numeric\n@attribute z numeric\n";
  private static final String Y = "@attribute y {a,b}\n";
  private static final List<String> NASTY = List.of("it's", "say \"so\"", "a,b", "tab\there", "50%", "<b>bold</b>", "שלום", "?", "",
      " blank ", "back\\slash", "{brace}", "new\nline", "=1+1", "@data", "\u202eevil", "x".repeat(10_000));

  private final Path folder;

  HostileData(Path folder) {
    this.folder = folder;
  }

  void write() throws IOException {
    classes();
    numbers();
    attributes();
    weights();
    sizes();
    formats();
    references();
  }

  private void classes() throws IOException {
    arff("plain", TWO + Y, i -> xz(i) + ab(i));
    arff("some-labels-missing", TWO + Y, i -> xz(i) + (i % 10 == 0 ? "?" : ab(i)));
    arff("two-labels", TWO + Y, i -> xz(i) + (i == 7 ? "a" : i == 9 ? "b" : "?"));
    arff("one-labelled", TWO + Y, i -> xz(i) + (i == 7 ? "a" : "?"));
    arff("single-example", TWO + "@attribute y {a,b,c}\n", i -> xz(i) + (i == 30 ? "c" : ab(i)));
    arff("class-without-examples", TWO + "@attribute y {a,never,b,'not once'}\n", i -> xz(i) + ab(i));
    arff("many-classes", TWO + "@attribute y {a,b," + list(1000, i -> "c" + i) + "}\n", i -> xz(i) + ab(i));
    arff("class-per-row", TWO + "@attribute y {" + list(ROWS, i -> "c" + i) + "}\n", i -> xz(i) + "c" + i);
    arff("class-first", Y + TWO, i -> ab(i) + "," + xz(i).replaceAll(",$", ""));
    arff("class-in-the-middle", "@attribute x numeric\n" + Y + "@attribute z {u,v}\n", i -> i + "," + ab(i) + ",u");
    arff("string-class", TWO + "@attribute y string\n", i -> xz(i) + ab(i));
    arff("date-class", TWO + "@attribute y date yyyy\n", i -> xz(i) + (2000 + i));
    arff("relational-class", TWO + "@attribute y relational\n@attribute u numeric\n@end y\n", i -> xz(i) + "'1'");
    arff("class-without-values", TWO + "@attribute y {}\n", i -> xz(i) + "?");
    arff("value-twice", TWO + "@attribute y {a,b,a}\n", i -> xz(i) + ab(i));
    arff("nasty-labels", TWO + "@attribute y {" + NASTY.stream().map(HostileData::quoted).collect(Collectors.joining(",")) + "}\n",
        i -> xz(i) + quoted(NASTY.get(i % NASTY.size())));
    arff("nasty-names", "@attribute 'x, <i>y</i> \\'%\\'' numeric\n@attribute 'ש ' {' ','\\t'}\n@attribute '=y()' {a,b}\n",
        i -> i + "," + (i % 3 == 0 ? "' '," : "'\\t',") + ab(i));
    arff("escape", "@attribute 'x\u001b]0;owned\u0007\u001b[2J' numeric\n" + Y, i -> "Infinity," + ab(i));
    arff("cincer-class", TWO + "@attribute cincer-predicted {a,b}\n", i -> xz(i) + ab(i));
    arff("second-pass", TWO + "@attribute cincer-margin numeric\n@attribute cincer-predicted {a,b}\n"
        + "@attribute cincer-status {x}\n" + Y, i -> xz(i) + "0.5,b,x," + ab(i));
    arff("only-results", "@attribute cincer-margin numeric\n" + Y, i -> "0.5," + ab(i));
    arff("contradictions", TWO + Y, i -> "1,1," + ab(i));
  }

  private void numbers() throws IOException {
    arff("nan", TWO + Y, i -> i % 5 == 0 ? "NaN,1," + ab(i) : xz(i) + ab(i));
    arff("infinity", TWO + Y, i -> i == 16 ? "1,Infinity," + ab(i) : xz(i) + ab(i));
    arff("minus-infinity", TWO + Y, i -> i == 0 ? "-Infinity,1," + ab(i) : xz(i) + ab(i));
    arff("overflow", TWO + Y, i -> i == 3 ? "1e309,1," + ab(i) : xz(i) + ab(i));
    arff("huge", TWO + Y, i -> (i % 2 == 0 ? "1e308,-1.7e308," : "-1e308,1.7e308,") + ab(i));
    arff("one-huge", TWO + Y, i -> i == 5 ? "1.7976931348623157E308,1," + ab(i) : xz(i) + ab(i));
    arff("denormal", TWO + Y, i -> (i % 2 == 0 ? "4.9e-324,1e-310," : "0,2e-310,") + ab(i));
    arff("many-digits", TWO + Y, i -> "0.1234567890123456" + i + "," + (9007199254740993L + i) + "," + ab(i));
    arff("minus-zero", TWO + Y, i -> (i % 2 == 0 ? "-0.0,0," : "0.0,-0,") + ab(i));
    arff("decimal-comma", TWO + Y, i -> "1,5,2,5," + ab(i));
    arff("hexadecimal", TWO + Y, i -> "0x10,1," + ab(i));
  }

  private void attributes() throws IOException {
    arff("constant", TWO + "@attribute k numeric\n" + Y, i -> xz(i) + "7," + ab(i));
    arff("all-constant", TWO + Y, i -> "3,3," + ab(i));
    arff("all-missing", TWO + "@attribute n {u,v}\n" + Y, i -> "?,?,?," + ab(i));
    arff("empty-nominal", TWO + "@attribute n {}\n" + Y, i -> xz(i) + "?," + ab(i));
    arff("one-valued-nominal", TWO + "@attribute n {only}\n" + Y, i -> xz(i) + "only," + ab(i));
    arff("duplicate-columns", TWO + "@attribute x2 numeric\n@attribute z2 numeric\n" + Y, i -> xz(i) + xz(i) + ab(i));
    arff("same-name", TWO + "@attribute x numeric\n" + Y, i -> xz(i) + "1," + ab(i));
    arff("class-only", Y, HostileData::ab);
    arff("mixed", TWO + "@attribute s string\n@attribute d date 'yyyy-MM-dd'\n@attribute r relational\n@attribute u numeric\n"
        + "@attribute w {p,q}\n@end r\n" + Y, i -> xz(i) + "'text " + i + ", <i>%</i>','2020-01-0" + (1 + i % 9) + "','" + i + ",p\\n2,q'," + ab(i));
    arff("dates-only", "@attribute d date 'yyyy-MM-dd'\n" + Y, i -> "'2020-01-0" + (1 + i % 9) + "'," + ab(i));
    arff("relations-only", "@attribute r relational\n@attribute u numeric\n@end r\n" + Y, i -> "'1'," + ab(i));
    arff("bad-date", "@attribute d date 'yyyy-MM-dd'\n" + Y, i -> "yesterday," + ab(i));
    arff("bad-type", "@attribute x complex\n" + Y, i -> "1," + ab(i));
    arff("keyed", "@attribute id numeric\n" + TWO + Y, i -> i / 2 + "," + xz(i) + ab(i));
    arff("pixels", list(4, i -> "@attribute p" + i + " numeric\n", "") + Y, i -> list(4, p -> String.valueOf(i * p)) + "," + ab(i));
    arff("pixels-and-nominal", list(3, i -> "@attribute p" + i + " numeric\n", "") + "@attribute n {u,v}\n" + Y,
        i -> "1,2,3,u," + ab(i));
  }

  private void weights() throws IOException {
    arff("weight-0", TWO + Y, i -> xz(i) + ab(i) + (i % 4 < 2 ? ",{0}" : ",{2}"));
    arff("weights-0", TWO + Y, i -> xz(i) + ab(i) + ",{0}");
    arff("weight-below-0", TWO + Y, i -> xz(i) + ab(i) + (i == 11 ? ",{-0.5}" : ",{1}"));
    arff("weight-infinite", TWO + Y, i -> xz(i) + ab(i) + (i == 2 ? ",{Infinity}" : ""));
    arff("weights-huge", TWO + Y, i -> xz(i) + ab(i) + ",{1e308}");
    arff("weights-tiny", TWO + Y, i -> xz(i) + ab(i) + ",{1e-300}");
    arff("weight-dominates", TWO + Y, i -> xz(i) + ab(i) + (i == 2 ? ",{1e30}" : ",{1}"));
    arff("weight-no-number", TWO + Y, i -> xz(i) + ab(i) + ",{heavy}");
    arff("weight-below-0-unlabelled", TWO + Y, i -> xz(i) + (i == 4 ? "?,{-3}" : ab(i)));
  }

  private void sizes() throws IOException {
    arff("row-1", TWO + Y, 1, i -> xz(i) + ab(i));
    arff("rows-2", TWO + Y, 2, i -> xz(i) + ab(i));
    arff("rows-3", TWO + Y, 3, i -> xz(i) + ab(i));
    arff("rows-100000", TWO + Y, 100_000, i -> xz(i) + ab(i));
    arff("attributes-20000", list(20_000, i -> "@attribute x" + i + " numeric\n", "") + Y,
        i -> list(20_000, a -> String.valueOf((i * 31 + a * 17) % 101)) + "," + ab(i));
    arff("values-10000", "@attribute n {" + list(10_000, i -> "v" + i) + "}\n" + TWO + Y, i -> "v" + 97 * i + "," + xz(i) + ab(i));
    arff("sparse", list(50, i -> "@attribute x" + i + " numeric\n", "") + Y, i -> "{" + i % 50 + " " + (i + 1) + (i % 2 == 0 ? "" : ",50 b") + "}");
    arff("sparse-weighted", list(50, i -> "@attribute x" + i + " numeric\n", "") + Y, i -> "{" + i % 50 + " ?" + (i % 2 == 0 ? "" : ",50 b") + "},{0.5}");
    arff("sparse-beyond", TWO + Y, i -> "{0 1,7 2}");
    arff("sparse-unsorted", TWO + Y, i -> "{1 1,0 2}");
    arff("sparse-negative", TWO + Y, i -> "{-1 1}");
  }

  private void formats() throws IOException {
    String plain = text(TWO + Y, ROWS, i -> xz(i) + ab(i));
    String csv = "x,z,y\n" + list(ROWS, i -> xz(i) + ab(i) + "\n", "");
    file("crlf.arff", plain.replace("\n", "\r\n"));
    file("cr.arff", plain.replace('\n', '\r'));
    file("bom.arff", "\ufeff" + plain);
    file("utf16.arff", plain, StandardCharsets.UTF_16);
    file("latin1.arff", plain.replace("{a,b}", "{a,b,ü}"), StandardCharsets.ISO_8859_1);
    file("latin1-comment.arff", "% für alle\n" + plain, StandardCharsets.ISO_8859_1);
    file("nul.arff", plain.replace("@data", "\0@data"));
    file("no-line-break-at-end.arff", plain.strip());
    file("comments.arff", plain.replace("\n", "\n% a comment, 'with quote\n\n"));
    file("upper.ARFF", plain.replace("@relation", "@RELATION").replace("@attribute", "@ATTRIBUTE").replace("@data", "@DATA"));
    file("open-quote.arff", plain.replace("y {a,b}", "y {'a,b}"));
    file("with blank.arff", plain);
    file("ünï-שלום-日本.arff", plain);
    file("100%,'quote'.arff", plain);
    file("binary.arff", random(5000), StandardCharsets.ISO_8859_1);
    file("plain.csv", csv);
    file("crlf.csv", csv.replace("\n", "\r\n"));
    file("bom.csv", "\ufeff" + csv);
    file("missing.csv", csv.replaceFirst("\n[^,]+,", "\n?,").replaceFirst("a\n", "\n"));
    file("header-only.csv", "x,z,y\n");
    file("numbers.csv", "x,y\n" + list(ROWS, i -> i + "," + i % 2 + "\n", ""));
    file("semicolons.csv", csv.replace(',', ';'));
    file("tabs.csv", csv.replace(',', '\t'));
    file("decimal-commas.csv", csv.replace(',', ';').replace('.', ','));
    file("unnamed.csv", ",x,z,y\n" + list(ROWS, i -> i + "," + xz(i) + ab(i) + "\n", ""));
    file("na.csv", csv.replaceFirst("\n[^,]+,", "\nNA,"));
    file("one-word.csv", csv + "unknown,0,a\n");
    file("texts.csv", "text,x,y\n" + list(ROWS, i -> "\"O'Brien " + i % 3 + "\nand \"\"Co\"\", Ltd.\"," + i + "," + (i % 2 == 0 ? "a" : "b") + "\n", ""));
    file("ids.csv", "id,x,y\n" + list(ROWS, i -> (1234567890123456001L + i) + "," + i % 7 + "," + (i % 2 == 0 ? "a" : "b") + "\n", ""));
    file("class-first.csv", "class,x,colour\n" + list(ROWS, i -> (i % 2 == 0 ? "a," : "b,") + i + "," + "red blue green".split(" ")[i % 3] + "\n", ""));
    file("keel.dat", "@relation d\n@attribute x real[-2.0,5.0]\n@attribute v{a,b}\n@inputs x\n@outputs v\n@data\n1,a\n");
    file("sheet.xlsx", "PK\u0003\u0004 xl/workbook.xml");
    file("same-name.csv", csv.replace("x,z,y", "x,x,y"));
    file("short-row.csv", csv + "1,2\n");
    file("binary.csv", random(5000), StandardCharsets.ISO_8859_1);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("plain.arff.gz")))) {
      out.write(plain.getBytes(StandardCharsets.UTF_8));
    }
    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(cut)) {
      out.write(plain.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("cut.arff.gz"), Arrays.copyOf(cut.toByteArray(), cut.size() / 2));
    file("empty.arff", "");
    file("empty.csv", "");
  }

  private void references() throws IOException {
    arff("truth", TWO + Y, i -> xz(i) + truth(i));
    arff("truth-more-values", TWO + "@attribute y {c,b,a}\n", i -> xz(i) + truth(i));
    arff("truth-other-label", TWO + "@attribute y {a,b,c}\n", i -> xz(i) + (i == 20 ? "c" : truth(i)));
    arff("truth-missing", TWO + Y, i -> xz(i) + "?");
    arff("truth-string", "@attribute y string\n", HostileData::truth);
    arff("truth-empty", TWO + Y, 0, i -> "");
    arff("truth-key-twice", "@attribute id numeric\n" + Y, i -> i / 2 + "," + truth(i));
    arff("truth-key-missing", "@attribute id numeric\n" + Y, i -> (i == 5 ? "?" : i) + "," + truth(i));
    arff("truth-key-lacks", "@attribute id numeric\n" + Y, 5, i -> i + "," + truth(i));
    arff("truth-key", "@attribute id string\n" + Y, 20, i -> i + "," + truth(2 * i));
    file("truth.csv", "y\n" + list(ROWS, i -> truth(i) + "\n", ""));
  }

  /** Two numbers, far apart where the true labels differ. */
  private static String xz(int row) {
    Random random = new Random(row);
    int side = row % 2 == 0 ? 0 : 4;
    return String.format(Locale.ROOT, "%.4f,%.4f,", side + random.nextGaussian(), side + random.nextGaussian());
  }

  private static String truth(int row) {
    return row % 2 == 0 ? "a" : "b";
  }

  /** The true label, but wrong in each ninth row. */
  private static String ab(int row) {
    return truth(row % 9 == 8 ? row + 1 : row);
  }

  private static String quoted(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        .replace("%", "\\%") + "'";
  }

  private static String random(int length) {
    return new Random(1).ints(length, 0, 256).mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining());
  }

  private static String list(int n, IntFunction<String> item) {
    return list(n, item, ",");
  }

  private static String list(int n, IntFunction<String> item, String between) {
    return IntStream.range(0, n).mapToObj(item).collect(Collectors.joining(between));
  }

  private static String text(String attributes, int rows, IntFunction<String> row) {
    return "@relation hostile\n" + attributes + "@data\n" + list(rows, i -> row.apply(i) + "\n", "");
  }

  private void arff(String name, String attributes, IntFunction<String> row) throws IOException {
    arff(name, attributes, ROWS, row);
  }

  private void arff(String name, String attributes, int rows, IntFunction<String> row) throws IOException {
    file(name + ".arff", text(attributes, rows, row));
  }

  private void file(String name, String text) throws IOException {
    file(name, text, StandardCharsets.UTF_8);
  }

  private void file(String name, String text, Charset charset) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(charset));
  }
}
