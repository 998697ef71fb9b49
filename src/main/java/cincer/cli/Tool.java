package cincer.cli;

import cincer.options.OptionBearing;
import java.util.Collections;
import org.apiguardian.api.API;
import weka.core.CommandlineRunnable;

/** A tool with options that is started from a command line, by {@code weka.Run} or by its own {@code main}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public abstract class Tool extends OptionBearing implements CommandlineRunnable {

  private static final long serialVersionUID = 1L;

  /**
   * Does what the options ask for, which are set by now; what is to be read goes to standard output.
   *
   * @throws Exception whose message is told in one sentence
   */
  protected abstract void work() throws Exception;

  @Override
  public final void preExecution() {}

  @Override
  public final void postExecution() {}

  /** Sets the options and works, or lists the options where help is asked for. */
  @Override
  public final void run(Object toRun, String[] options) {
    String name = getClass().getSimpleName();
    CommandLine.run(name, options.clone(), () -> {
      if (CommandLine.asksForHelp(options)) {
        System.out.println("Options of " + name + ":\n");
        Collections.list(listOptions()).forEach(option -> System.out.println(option.synopsis() + "\n" + option.description()));
      } else {
        setOptions(options);
        work();
      }
    });
  }
}
