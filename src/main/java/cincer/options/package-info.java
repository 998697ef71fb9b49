/**
 * Weka options read from {@link weka.core.OptionMetadata} annotations, with errors that name the value and the way out.
 *
 * <pre>{@code
 * class Threshold extends OptionBearing {
 *   private double tau = 0.2;
 *
 *   @Override
 *   public String globalInfo() {
 *     return "Holds a threshold.";
 *   }
 *
 *   public double getTau() {
 *     return tau;
 *   }
 *
 *   @OptionMetadata(displayName = "tau", commandLineParamName = "tau", commandLineParamSynopsis = "-tau <number>", description = "The threshold.",
 *       displayOrder = 1)
 *   public void setTau(double tau) {
 *     this.tau = tau;
 *   }
 * }
 * }</pre>
 */
@API(status = API.Status.INTERNAL)
package cincer.options;

import org.apiguardian.api.API;
