package cincer.spark.cluster;

import cincer.InvalidInputException;
import cincer.data.Plain;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.ArffLoader.ArffReader;

/** Reads one ARFF file: its header here, its rows line by line where they are, both by Weka's own reader. */
final class ArffTable {

  private static final String SPLIT = "mapreduce.input.fileinputformat.split.maxsize";

  private final JavaSparkContext context;
  private final ClusterFiles files;

  ArffTable(SparkSession session, ClusterFiles files) {
    this.context = new JavaSparkContext(session.sparkContext());
    this.files = files;
  }

  Table read(String path, Set<String> leftOut, int slices) {
    try {
      Path file = new Path(path);
      FileSystem system = files.system(file);
      if (system.getFileStatus(file).isDirectory()) {
        throw new InvalidInputException("'" + path + "' is a folder of ARFF files; name one file, or give CSV or Parquet");
      }
      Head head = head(system, file);
      Instances header = head.header;
      long begin = head.length;
      for (String name : leftOut) {
        if (header.attribute(name) == null) {
          throw new InvalidInputException("there is no column '" + name + "' in '" + path + "'; correct -leave-out");
        }
      }
      int[] kept = IntStream.range(0, header.numAttributes()).filter(a -> !leftOut.contains(header.attribute(a).name())
          && !header.attribute(a).isRelationValued()).toArray();
      Configuration configuration = new Configuration(context.hadoopConfiguration());
      if (slices > 1) {
        configuration.setLong(SPLIT, Math.max(1, (system.getFileStatus(file).getLen() + slices - 1) / slices));
      }
      JavaRDD<Object[]> rows = context.newAPIHadoopFile(path, TextInputFormat.class, LongWritable.class, Text.class, configuration)
          .filter(line -> line._1.get() >= begin).map(line -> line._2.toString())
          .mapPartitions(lines -> new RowIterator(lines, header, kept));
      return new Table(IntStream.of(kept).mapToObj(a -> header.attribute(a).name()).toList(), rows, without(header, kept), new boolean[kept.length],
          new boolean[kept.length]);
    } catch (IOException e) {
      throw new InvalidInputException("cannot read '" + path + "': " + SparkErrors.of(e), e);
    }
  }

  private static Instances without(Instances header, int[] kept) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int a : kept) {
      attributes.add((Attribute) header.attribute(a).copy());
    }
    return new Instances(header.relationName(), attributes, 0);
  }

  /** The attributes, and how many bytes come before the rows. */
  private record Head(Instances header, long length) {}

  private static Head head(FileSystem system, Path path) throws IOException {
    CompressionCodec codec = new CompressionCodecFactory(system.getConf()).getCodec(path);
    StringBuilder text = new StringBuilder();
    long length = 0;
    try (InputStream raw = system.open(path); InputStream in = new BufferedInputStream(codec == null ? raw : codec.createInputStream(raw))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        line.write(next);
        length++;
        if (next == '\n') {
          String words = line.toString(StandardCharsets.UTF_8);
          text.append(words);
          line.reset();
          if (words.strip().toLowerCase(Locale.ROOT).equals("@data")) {
            return new Head(new ArffReader(new StringReader(text.toString())).getStructure(), length);
          }
        }
      }
    }
    throw new IOException("it has no line @data");
  }

  /** The rows of a part of the file. */
  private static final class RowIterator implements Iterator<Object[]> {
    private final Instances header;
    private final int[] kept;
    private final ArffReader reader;
    private Instance next;

    RowIterator(Iterator<String> lines, Instances header, int[] kept) throws IOException {
      this.header = new Instances(header, 0);
      this.kept = kept;
      this.reader = new ArffReader(new LinesReader(lines), this.header, 0, 1);
      reader.setRetainStringValues(false);
      read();
    }

    private void read() {
      try {
        next = reader.readInstance(header);
      } catch (IOException e) {
        throw new InvalidInputException("a row of the ARFF file cannot be read: " + Plain.text(SparkErrors.of(e)).replaceAll(", read Token.*", "")
            + "; correct the file", e);
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Object[] next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      Object[] cells = new Object[kept.length];
      for (int i = 0; i < kept.length; i++) {
        Attribute attribute = header.attribute(kept[i]);
        if (!next.isMissing(kept[i])) {
          cells[i] = attribute.type() == Attribute.NUMERIC ? (Object) next.value(kept[i]) : next.stringValue(kept[i]);
        }
      }
      read();
      return cells;
    }
  }

  /** Lines as a reader sees them. */
  private static final class LinesReader extends Reader {
    private final Iterator<String> lines;
    private String line = "";
    private int at;

    LinesReader(Iterator<String> lines) {
      this.lines = lines;
    }

    @Override
    public int read(char[] to, int from, int length) {
      if (at == line.length()) {
        if (!lines.hasNext()) {
          return -1;
        }
        line = lines.next() + "\n";
        at = 0;
      }
      int some = Math.min(length, line.length() - at);
      line.getChars(at, at + some, to, from);
      at += some;
      return some;
    }

    @Override
    public void close() {}
  }

  /** Names of the values of a nominal attribute. */
  static List<String> values(Attribute nominal) {
    return Collections.list(nominal.enumerateValues()).stream().map(Object::toString).toList();
  }
}
