package cincer.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cincer.network.natives.Natives;
import org.junit.jupiter.api.Test;

class NativeFloatsTest {

  @Test
  void aBlockForWhichThereWasNoMemoryIsUsedAgainWithWhatThereIs() {
    Natives.loadBlas();
    NativeFloats block = new NativeFloats().atLeast(20_000);
    assertThrows(OutOfMemoryError.class, () -> block.atLeast(1L << 40));
    float[] values = {1, 2, 3};
    float[] back = new float[3];
    block.atLeast(19_900).put(19_897, values, 0, 3).get(19_897, back, 0, 3);
    assertArrayEquals(values, back);
  }
}
