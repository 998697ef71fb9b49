package cincer.options;

import java.io.Serializable;
import java.util.Enumeration;
import org.apiguardian.api.API;
import weka.core.Option;
import weka.core.OptionHandler;
import weka.core.Utils;

/**
 * Base of the classes that a user can choose and set up on the command line, in the GenericObjectEditor and from Java:
 * every getter or setter annotated with {@link weka.core.OptionMetadata} is an option.
 */
@API(status = API.Status.MAINTAINED, since = "0.2.0")
public abstract class OptionBearing implements OptionHandler, Checked, Serializable {

  private static final long serialVersionUID = 1L;

  /** One or two sentences for the GenericObjectEditor's "More" button. */
  public abstract String globalInfo();

  @Override
  public Enumeration<Option> listOptions() {
    return Option.listOptionsForClassHierarchy(getClass(), OptionBearing.class).elements();
  }

  /** @throws cincer.InvalidInputException if a value does not fit its option, or an option is unknown */
  @Override
  public void setOptions(String[] options) {
    for (Class<?> type = getClass(); type != OptionBearing.class; type = type.getSuperclass()) {
      Options.parse(this, type, options).apply();
    }
    for (String option : options) {
      if (!option.isEmpty()) {
        throw Options.unknown(option, this);
      }
    }
    Checked.all(this);
  }

  /** Accepts what there is; a class with options that may be impossible says which, after {@code super.check()}. */
  @Override
  public void check() {}

  @Override
  public String[] getOptions() {
    return Option.getOptionsForHierarchy(this, OptionBearing.class);
  }

  /** Class name and options, as they are written on a command line. */
  public String specification() {
    return (getClass().getName() + " " + Utils.joinOptions(getOptions())).trim();
  }

  @Override
  public String toString() {
    return specification();
  }
}
