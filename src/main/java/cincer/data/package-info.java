/**
 * Weka instances turned into numbers: which attributes the network sees, their scaling, texts, image files and the layout of images; and the files
 * that data is read from and written to.
 *
 * <pre>{@code
 * Instances rows = DataFiles.load(new File("data.arff")); // the format by the name, as Weka has them
 * rows.setClassIndex(rows.numAttributes() - 1);
 * float[][] features = new Encoder(rows, null, Set.of()).encode(rows); // n x d, scaled
 * }</pre>
 */
@API(status = API.Status.INTERNAL)
package cincer.data;

import org.apiguardian.api.API;
