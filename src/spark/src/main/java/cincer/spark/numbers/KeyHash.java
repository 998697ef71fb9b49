package cincer.spark.numbers;

/** A number that a key has on every machine, and that looks drawn at random. */
public final class KeyHash {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long STEP = 0x9e3779b97f4a7c15L;

  private KeyHash() {}

  /** FNV-1a over the characters, mixed as SplittableRandom mixes; another purpose has independent numbers. */
  public static long of(String key, long purpose) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      hash = (hash ^ (c & 0xff)) * FNV_PRIME;
      hash = (hash ^ (c >>> Byte.SIZE)) * FNV_PRIME;
    }
    return mixed(mixed(hash) + purpose * STEP);
  }

  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** In [0, 1). */
  public static double share(long hash) {
    return (hash >>> 11) * 0x1.0p-53;
  }
}
