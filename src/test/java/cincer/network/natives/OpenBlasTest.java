package cincer.network.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.openblas.presets.openblas_nolapack.MklSetNumThreadsLocal;
import org.bytedeco.openblas.presets.openblas_nolapack.SetNumThreads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class OpenBlasTest {

  @BeforeEach
  void load() {
    assumeTrue(OpenBlas.LINUX);
    Natives.loadBlas();
  }

  @Test
  void oneThreadIsWhatOpenBlasItselfCountsAfterwards() {
    new Setter(OpenBlas.address("openblas_set_num_threads")).call(3);
    assertEquals(3, threads());
    OpenBlas.useOneThread();
    assertEquals(1, threads());
  }

  @Test
  void aFunctionThatOpenBlasHasNotHasNoAddress() {
    assertNotNull(OpenBlas.address("cblas_sgemm"));
    assertNull(OpenBlas.address("cblas_sgemm_batch"));
  }

  /** JavaCPP's own way of setting threads remembers how many: it was never gone, by us or by ND4J. */
  @Test
  void nd4jStartsWithoutLookingForAddressesInAllLibraries() {
    assertEquals(LinuxArrayFactory.class, Backend.call(() -> Nd4j.factory().getClass()));
    assertEquals(-1, openblas_nolapack.blas_get_num_threads());
    assertEquals(1, threads());
    assertEquals(32, Backend.call(() -> Nd4j.create(new float[][] {{1, 2}, {3, 4}}).mmul(Nd4j.create(new float[][] {{5}, {6}})).getDouble(1)) - 7);
  }

  private static int threads() {
    return new Getter(OpenBlas.address("openblas_get_num_threads")).call(0);
  }

  private static final class Setter extends SetNumThreads {
    Setter(Pointer address) {
      put(address);
    }
  }

  /** A C function that gives an int; what it is given is ignored. */
  private static final class Getter extends MklSetNumThreadsLocal {
    Getter(Pointer address) {
      put(address);
    }
  }
}
