package cincer.spark.cluster;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import weka.core.Instances;

/**
 * Rows as a file has them.
 *
 * @param names    of the columns
 * @param rows     a cell for each column: null where it is missing, a Double where the file says that it is a number, else a String
 * @param declared the attributes of an ARFF file; null where the file declares none
 * @param typed    for each column, whether the file says that it is numeric; else that is guessed from its values
 * @param named    for each column, whether somebody says that its values are names, whatever they look like
 */
public record Table(List<String> names, JavaRDD<Object[]> rows, Instances declared, boolean[] typed, boolean[] named) {}
