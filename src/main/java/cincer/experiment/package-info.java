/**
 * The paper's experiments on its own streams or on any data: noise, walks and reviews, figures on a test set, tables, charts; and how well wrong
 * labels are found where nobody is asked.
 *
 * <pre>{@code
 * Compare compare = new Compare();
 * compare.setOptions(Utils.splitOptions("-pool data.arff -strategies TopFisher,NoCounterExample -repeats 10 -out target/compare"));
 * compare.run(compare, compare.getOptions());
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
package cincer.experiment;

import org.apiguardian.api.API;
