package cincer.embeddings;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The SHA-256 of an input: what was embedded, without saying what it was. */
final class Key {

  static final int LENGTH = 32;

  private final byte[] bytes;

  Key(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The key of this content. */
  static Key of(ByteBuffer content) {
    return new Key(digest(content));
  }

  /** SHA-256. */
  static byte[] digest(ByteBuffer content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(content);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // each Java has it
    }
  }

  /** 32 bytes. */
  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Key key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return ByteBuffer.wrap(bytes).getInt();
  }
}
