package cincer.experiment;

import cincer.InvalidInputException;
import cincer.Selector;
import cincer.cli.Inputs;
import cincer.data.Sources;
import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import weka.core.Instances;

/** Gets ready what {@link StreamOptions} ask for: loads, holds out a test set, reads or draws streams. */
final class StreamDataLoader {

  /** One part of so many is held out where no test set is given. */
  private static final int PARTS = 4;
  private static final int STREAMS = 5;

  private StreamDataLoader() {}

  /**
   * Loads.
   *
   * @param asked who chooses counter-examples
   * @throws InvalidInputException if a file cannot be used, the pool is too small, or the network too large for somebody of these
   */
  static StreamData of(StreamOptions options, Collection<Selector> asked) throws Exception {
    if (options.getPool().getPath().isEmpty()) {
      throw new InvalidInputException("there is no data; name a file with -pool");
    }
    options.requireSourcesApart(Sources.of(options.getPool(), options.getTest(), options.getStreams()));
    Instances pool = Experiments.load(options.getPool(), options.getClassAttribute());
    return hasFile(options.getStreams()) ? read(options, pool, asked) : draw(options, pool, asked);
  }

  private static boolean hasFile(File file) {
    return !file.getPath().isEmpty();
  }

  private static Instances test(StreamOptions options, Instances pool) {
    Instances test = Experiments.load(options.getTest(), options.getClassAttribute());
    Inputs.requireSameAttributes(pool, options.getPool().getPath(), test, options.getTest().getPath());
    return test;
  }

  /** The rows of streams are the pool's, so nothing of it can be held out. */
  private static StreamData read(StreamOptions options, Instances pool, Collection<Selector> asked) throws Exception {
    List<Streams.Stream> all = Streams.read(options.getStreams(), pool.size(), pool.classAttribute()).repeats();
    List<Streams.Stream> some = options.getRepeats() == 0 ? all : all.subList(0, Math.min(options.getRepeats(), all.size()));
    return StreamData.of(pool, hasFile(options.getTest()) ? test(options, pool) : null, some, options.getClassifier(), asked);
  }

  private static StreamData draw(StreamOptions options, Instances pool, Collection<Selector> asked) throws Exception {
    requireEnough(pool, options.getPool());
    Instances[] parts = hasFile(options.getTest()) ? new Instances[] {pool, test(options, pool)} : heldOut(pool, options.getPool(), options.getSeed());
    StreamData material = StreamData.of(parts[0], parts[1], List.of(), options.getClassifier(), asked);
    Noise noise = Noise.of(options.getNoiseKind(), material.features(), material.truth(), material.classes(),
        material.setUp(1).learner());
    DrawnStreams streams = new DrawnStreams(noise, options.getNoise(), options.getBootstrap(), options.getIterations(), options.getSeed());
    return material.with(streams.draw(options.getRepeats() == 0 ? STREAMS : options.getRepeats()));
  }

  private static void requireEnough(Instances pool, File file) {
    pool.deleteWithMissingClass();
    if (pool.size() < PARTS) {
      throw new InvalidInputException("'" + file + "' has " + pool.size() + " rows with a label; at least " + PARTS
          + " are needed, and some hundred to tell anything");
    }
  }

  /**
   * The labelled rows in two parts: three quarters to learn from, and a quarter that is held out, each class with its share.
   *
   * @param file where they are from
   * @throws InvalidInputException if they are too few
   */
  static Instances[] heldOut(Instances pool, File file, int seed) {
    requireEnough(pool, file);
    Instances shuffled = new Instances(pool);
    shuffled.randomize(new Random(seed));
    shuffled.stratify(PARTS);
    return new Instances[] {shuffled.trainCV(PARTS, 0), shuffled.testCV(PARTS, 0)};
  }
}
