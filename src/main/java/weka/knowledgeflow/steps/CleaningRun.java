package weka.knowledgeflow.steps;

import cincer.InvalidInputException;
import cincer.gui.SessionModel;
import java.io.File;
import java.time.Clock;
import java.util.Map;
import weka.core.Instances;
import weka.core.WekaException;
import weka.filters.Filter;
import weka.filters.supervised.instance.CincerFilter;

/** One cleaning pass of a {@link CincerStep}, which another thread can watch and stop. */
public final class CleaningRun {

  private final CincerFilter filter;
  private final Instances data;
  private final SessionModel session;
  private Thread walker;
  private boolean stopped;

  /** @param images where the images lie that a string attribute names; null if nobody knows */
  CleaningRun(CincerFilter template, Instances data, File images) throws Exception {
    this.filter = (CincerFilter) Filter.makeCopy(template);
    this.data = data;
    this.session = new SessionModel(Clock.systemUTC(), template.who(), Map.of());
    filter.setFolder(images);
    filter.setListener(session);
  }

  /** The header of the data that comes out where this one goes in; null if it cannot be cleaned. */
  static Instances structure(CincerFilter template, Instances header) throws WekaException {
    try {
      CincerFilter filter = (CincerFilter) Filter.makeCopy(template);
      return filter.setInputFormat(header) ? filter.getOutputFormat() : null;
    } catch (InvalidInputException e) {
      return null;
    } catch (Exception e) {
      throw new WekaException(e);
    }
  }

  /** What has happened so far. */
  public SessionModel session() {
    return session;
  }

  /** The rows as they came; not to be modified. */
  public Instances data() {
    return data;
  }

  /** The pass itself. */
  public CincerFilter filter() {
    return filter;
  }

  /** @throws InterruptedException if it was stopped; what was answered is in the journal */
  Instances clean() throws Exception {
    synchronized (this) {
      if (stopped) {
        throw new InterruptedException();
      }
      walker = Thread.currentThread();
    }
    session.begin();
    try {
      filter.setInputFormat(data);
      return Filter.useFilter(data, filter);
    } finally {
      session.rest();
      synchronized (this) {
        walker = null;
      }
    }
  }

  /** For a reader; empty before everything is cleaned. */
  public String report() {
    return filter.account() == null ? "" : filter.account() + (note().isEmpty() ? "" : "(" + note() + ")\n");
  }

  /** Where the journal is; empty if there is none. */
  String note() {
    return filter.note() == null ? "" : filter.note();
  }

  synchronized void stop() {
    stopped = true;
    if (walker != null) {
      walker.interrupt();
    }
  }
}
