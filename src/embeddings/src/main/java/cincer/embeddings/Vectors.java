package cincer.embeddings;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The vectors of many inputs: those that are kept at once, the others by the encoder on several threads. What was made is kept every few
 * seconds, so that a run that was stopped goes on where it was.
 *
 * @param <T> what is embedded
 */
public final class Vectors<T> {

  private static final int CHUNK = 64; // a few seconds: so long nobody hears how far it is, and nothing is kept

  /** Hears what came of each input, on the thread that asked, in no particular order. */
  public interface Sink {

    /** The vector of an input; not to be changed. */
    void vector(int index, float[] vector);

    /** An input has none; the reason is one sentence. */
    void unreadable(int index, String reason);
  }

  private final InputEncoder<T> encoder;
  private final int threads;
  private final VectorFile kept;
  private final String progress;

  /**
   * A way to vectors.
   *
   * @param threads  at most so many at a time; 0: as many as the machine has
   * @param keep     whether vectors are kept in the Weka home
   * @param progress a line for {@link String#format} with two numbers, "SentenceEmbedding: %,d of %,d texts"
   */
  public Vectors(InputEncoder<T> encoder, int threads, boolean keep, String progress) {
    this(encoder, threads, keep ? KeptVectors.of(encoder) : null, progress);
  }

  Vectors(InputEncoder<T> encoder, int threads, VectorFile kept, String progress) {
    this.encoder = encoder;
    this.threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    this.kept = kept;
    this.progress = progress;
  }

  /** Tells the sink about each input once, and says on standard error how far it is. */
  public void of(List<T> inputs, Sink sink) throws InterruptedException, OrtException {
    of(inputs, sink, null);
  }

  /** Hears how many of the inputs that are not kept are done. */
  @FunctionalInterface
  public interface ReadingTold {
    /** So many. */
    void done(int done, int of);
  }

  /**
   * Tells the sink about each input once.
   *
   * @param told hears how far it is; null to say it on standard error
   * @throws InterruptedException if the thread was interrupted; vectors made so far are kept
   * @throws OrtException         if the network cannot be run
   */
  public void of(List<T> inputs, Sink sink, ReadingTold told) throws InterruptedException, OrtException {
    Map<Key, List<Integer>> missing = missing(inputs, sink);
    if (missing.isEmpty()) {
      return;
    }
    EmbeddingProgress said = new EmbeddingProgress(progress, missing.size(), System.err);
    ExecutorService pool = Executors.newFixedThreadPool(threads, Vectors::daemon);
    try {
      List<Map.Entry<Key, List<Integer>>> todo = new ArrayList<>(missing.entrySet());
      for (int from = 0; from < todo.size(); from += CHUNK) {
        List<Map.Entry<Key, List<Integer>>> chunk = todo.subList(from, Math.min(todo.size(), from + CHUNK));
        make(chunk, inputs, sink, pool);
        if (told == null) {
          said.done(from + chunk.size());
        } else {
          told.done(from + chunk.size(), todo.size());
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "embedding");
    thread.setDaemon(true);
    return thread;
  }

  /** Inputs whose vectors are not kept, by what they contain. */
  private Map<Key, List<Integer>> missing(List<T> inputs, Sink sink) {
    Map<Key, List<Integer>> missing = new LinkedHashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      try {
        Key key = Key.of(encoder.content(inputs.get(i)));
        float[] vector = find(key);
        if (vector != null) {
          sink.vector(i, vector);
        } else {
          missing.computeIfAbsent(key, none -> new ArrayList<>()).add(i);
        }
      } catch (UnreadableException e) {
        sink.unreadable(i, e.getMessage());
      }
    }
    return missing;
  }

  private float[] find(Key key) {
    try {
      return kept == null ? null : kept.get(key);
    } catch (IOException e) {
      return null; // made anew
    }
  }

  private void make(List<Map.Entry<Key, List<Integer>>> chunk, List<T> inputs, Sink sink, ExecutorService pool) throws InterruptedException, OrtException {
    List<Passage<T>> pieces = new ArrayList<>();
    List<List<long[]>> cuts = new ArrayList<>();
    for (int c = 0; c < chunk.size(); c++) {
      T input = inputs.get(chunk.get(c).getValue().get(0));
      cuts.add(encoder.pieces(input));
      for (int p = 0; p < cuts.get(c).size(); p++) {
        pieces.add(new Passage<>(encoder, input, cuts.get(c).get(p), c, p));
      }
    }
    pieces.sort(Comparator.comparing((Passage<T> piece) -> -piece.ids.length)); // no thread is left with a long one at the end
    float[][][] made = new float[chunk.size()][][];
    for (int c = 0; c < chunk.size(); c++) {
      made[c] = new float[cuts.get(c).size()][];
    }
    Map<Integer, String> unreadable = new HashMap<>();
    List<Future<float[]>> results = pool.invokeAll(pieces);
    for (int r = 0; r < results.size(); r++) {
      try {
        made[pieces.get(r).input][pieces.get(r).place] = results.get(r).get();
      } catch (ExecutionException e) {
        unreadable.put(pieces.get(r).input, reason(e.getCause()));
      }
    }
    tell(chunk, cuts, made, unreadable, sink);
  }

  /** Why an input has no vector. */
  private static String reason(Throwable cause) throws OrtException {
    if (cause instanceof UnreadableException) {
      return cause.getMessage();
    }
    if (cause instanceof OrtException e) {
      throw e;
    }
    if (cause instanceof Error e) {
      throw e;
    }
    throw (RuntimeException) cause;
  }

  private void tell(List<Map.Entry<Key, List<Integer>>> chunk, List<List<long[]>> cuts, float[][][] made, Map<Integer, String> unreadable, Sink sink) {
    Map<Key, float[]> fresh = new LinkedHashMap<>();
    for (int c = 0; c < chunk.size(); c++) {
      String reason = unreadable.get(c);
      float[] vector = reason == null ? encoder.join(cuts.get(c), List.of(made[c])) : null;
      for (int index : chunk.get(c).getValue()) {
        if (reason == null) {
          sink.vector(index, vector);
        } else {
          sink.unreadable(index, reason);
        }
      }
      if (reason == null) {
        fresh.put(chunk.get(c).getKey(), vector);
      }
    }
    keep(fresh);
  }

  private void keep(Map<Key, float[]> fresh) {
    try {
      if (kept != null) {
        kept.add(fresh);
      }
    } catch (ClosedChannelException e) {
      return; // interrupted: the caller hears of it at the next chunk
    } catch (IOException e) {
      System.err.println("Vectors could not be kept in '" + kept.path() + "' (" + e.getMessage() + "); they will be computed again.");
    }
  }

  /** A part of an input that goes through the network. */
  private record Passage<T>(InputEncoder<T> encoder, T whole, long[] ids, int input, int place) implements Callable<float[]> {

    @Override
    public float[] call() throws OrtException, UnreadableException {
      return encoder.encode(whole, ids);
    }
  }
}
