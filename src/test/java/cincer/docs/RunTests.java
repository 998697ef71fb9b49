package cincer.docs;

import java.io.PrintWriter;
import java.util.Arrays;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs test classes in this JVM; ends with 1 if one fails or none is found in one of them. */
final class RunTests {

  private RunTests() {}

  /** @param args names of test classes */
  public static void main(String[] args) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
        .selectors(Arrays.stream(args).map(DiscoverySelectors::selectClass).toList()).build(), listener);
    TestExecutionSummary summary = listener.getSummary();
    summary.printFailuresTo(new PrintWriter(System.out, true));
    System.exit(summary.getTotalFailureCount() == 0 && summary.getTestsSucceededCount() >= args.length ? 0 : 1);
  }
}
