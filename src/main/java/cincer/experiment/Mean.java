package cincer.experiment;

import java.util.Collection;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * A mean over streams.
 *
 * @param value NaN if there is none
 * @param error standard error; NaN for fewer than two streams
 */
record Mean(double value, double error) {

  static Mean of(Collection<Double> values) {
    SummaryStatistics statistics = new SummaryStatistics();
    values.forEach(statistics::addValue);
    return new Mean(statistics.getMean(), values.size() < 2 ? Double.NaN : statistics.getStandardDeviation() / Math.sqrt(values.size()));
  }
}
