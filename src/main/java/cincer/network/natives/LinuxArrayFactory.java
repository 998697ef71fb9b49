package cincer.network.natives;

import cincer.EnvironmentException;
import java.util.List;
import org.bytedeco.javacpp.PointerPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.cpu.nativecpu.CpuNDArrayFactory;
import org.nd4j.linalg.cpu.nativecpu.blas.CpuBlas;

/** ND4J's factory of arrays; finds the functions of OpenBLAS without {@code Loader.addressof}, see {@link OpenBlas}. */
public final class LinuxArrayFactory extends CpuNDArrayFactory {

  /** What ND4J's native code calls, in the order that it wants; OpenBLAS has no batches. */
  private static final List<String> FUNCTIONS = List.of("cblas_sgemv", "cblas_dgemv", "cblas_sgemm", "cblas_dgemm",
      "cblas_sgemm_batch", "cblas_dgemm_batch", "LAPACKE_sgesvd", "LAPACKE_dgesvd", "LAPACKE_sgesdd", "LAPACKE_dgesdd");

  /** Called by ND4J. */
  public LinuxArrayFactory(DataType type, char order) {
    super(type, order);
  }

  @Override
  public void createBlas() {
    if (!nativeOps.isMinimalRequirementsMet()) { // ND4J itself would end the JVM
      throw new EnvironmentException("the native libraries of ND4J need a newer processor than this one (level "
          + nativeOps.binaryLevel() + ", but it has " + nativeOps.optimalLevel() + ")");
    }
    blas = new OneThread();
    PointerPointer<?> addresses = new PointerPointer<>(FUNCTIONS.size());
    for (int i = 0; i < FUNCTIONS.size(); i++) {
      addresses.put(i, OpenBlas.address(FUNCTIONS.get(i)));
    }
    nativeOps.initializeFunctions(addresses);
    if (nativeOps.lastErrorCode() != 0) {
      throw new IllegalStateException(nativeOps.lastErrorMessage());
    }
  }

  /** {@link OpenBlas} has set it. */
  private static final class OneThread extends CpuBlas {
    @Override
    public void setMaxThreads(int threads) {}

    @Override
    public int getMaxThreads() {
      return 1;
    }
  }
}
