package cincer.data;

import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/** Dates as a file writes them, whatever the time zone, the summer time and the digits of this computer are. */
final class DateFormats {

  private static final Pattern QUOTED = Pattern.compile("'[^']*'");
  private static final Pattern ZONE = Pattern.compile("[zZX]");

  private DateFormats() {}

  /** Whether a date in this format (as of {@link SimpleDateFormat}) says its time zone. */
  static boolean hasZone(String format) {
    return ZONE.matcher(QUOTED.matcher(format).replaceAll("")).find();
  }

  /** The milliseconds since 1970 of a date, read as if it was written in UTC. */
  static double utc(String format, String date) {
    SimpleDateFormat utc = new SimpleDateFormat(format);
    utc.setTimeZone(TimeZone.getTimeZone("UTC"));
    Date read = utc.parse(date, new ParsePosition(0));
    if (read == null) {
      throw new IllegalArgumentException("'" + date + "' is no date in the format '" + format + "'");
    }
    return read.getTime();
  }

  /**
   * Loads data whose dates keep the time of UTC for ever, which skips no hour. Weka's date attributes take the time zone
   * of the moment at which they are made, and there is no other way to give them one.
   */
  static synchronized <T> T inUtc(Callable<T> load) throws Exception {
    TimeZone here = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    try {
      return load.call();
    } finally {
      TimeZone.setDefault(here);
    }
  }

  /** The same with the digits 0 to 9: some languages of Java write others. */
  static String latinDigits(String date) {
    StringBuilder text = new StringBuilder(date);
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit >= 0) {
        text.setCharAt(i, (char) ('0' + digit));
      }
    }
    return text.toString();
  }
}
