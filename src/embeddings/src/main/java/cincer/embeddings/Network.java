package cincer.embeddings;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;

/** Loads networks for ONNX Runtime. Its native library is loaded here, at the first network, under one lock. */
final class Network {

  private static OrtEnvironment environment;

  private Network() {
  }

  /**
   * A network that several threads may run at a time, each run on the thread that asks: for many small inputs that is faster than
   * several threads in each, and the sums have one order whatever the number of threads.
   */
  static synchronized OrtSession load(byte[] model) throws OrtException {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false); // inputs differ in length
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      return environment().createSession(model, options);
    }
  }

  /** ONNX Runtime. */
  static synchronized OrtEnvironment environment() {
    if (environment == null) {
      environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "cincer");
    }
    return environment;
  }
}
