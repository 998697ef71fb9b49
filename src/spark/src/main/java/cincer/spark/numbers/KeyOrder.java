package cincer.spark.numbers;

import java.io.Serializable;
import java.util.Comparator;

/** The order of keys: by number where they are numbers, else by character. Total, so that nothing depends on which row came first. */
public enum KeyOrder implements Comparator<String>, Serializable {
  NUMBERS {
    @Override
    public int compare(String one, String other) {
      int order = Double.compare(Double.parseDouble(one), Double.parseDouble(other));
      return order != 0 ? order : one.compareTo(other);
    }
  },
  TEXTS {
    @Override
    public int compare(String one, String other) {
      return one.compareTo(other);
    }
  }
}
