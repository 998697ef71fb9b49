/**
 * What our faces do when they are run from a command line: load every input first, and say what is wrong in one sentence.
 *
 * <pre>{@code
 * new Tool() {
 *   @Override
 *   public String globalInfo() {
 *     return "Counts rows.";
 *   }
 *
 *   @Override
 *   protected void work() throws Exception { // what is thrown is told in one sentence
 *     System.out.println(DataFiles.load(new File("data.arff")).size());
 *   }
 * }.run(null, new String[0]);
 * }</pre>
 */
@API(status = API.Status.INTERNAL)
package cincer.cli;

import org.apiguardian.api.API;
