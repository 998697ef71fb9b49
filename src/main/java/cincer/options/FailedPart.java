package cincer.options;

import cincer.CincerException;
import cincer.PartException;
import cincer.SessionRole;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Names the part that failed: a class with a {@link SessionRole}, which somebody else may have written, in whose code something went wrong.
 *
 * @param type  the class of the part
 * @param role  what it is
 * @param frame where in it
 * @param cause what it threw
 */
@API(status = API.Status.INTERNAL)
public record FailedPart(Class<?> type, String role, StackTraceElement frame, Throwable cause) {

  /** What a person is told where no part failed, but Java has no memory left. */
  public static final String NO_MEMORY = "the memory is used up; give Java more, for example java -Xmx4g";

  /**
   * What is thrown instead of an unchecked exception or an error.
   *
   * @param catches the class that has caught it: what had called that is not looked at
   * @param kept    what a person should know besides, as a part of the sentence; empty if nothing
   * @return a {@link PartException} if a part failed, else the exception itself
   * @throws Error the error itself, if no part failed
   */
  public static RuntimeException named(Throwable problem, Class<?> catches, String kept) {
    Optional<FailedPart> part = find(problem, catches);
    if (part.isPresent() || problem instanceof PartException && !kept.isEmpty()) {
      return new PartException(part.map(FailedPart::sentence).orElseGet(problem::getMessage) + (kept.isEmpty() ? "" : "; " + kept), problem);
    } else if (problem instanceof Error e) {
      throw e;
    }
    return (RuntimeException) problem;
  }

  /**
   * What a part has returned.
   *
   * @param part   which one
   * @param method of it
   * @throws PartException if that is null
   */
  public static <T> T returned(T value, Object part, String method) {
    if (value == null) {
      throw new PartException("the " + NearestClass.roles(part.getClass()).findFirst().map(FailedPart::role).orElse("class") + " " + part.getClass().getName()
          + " returns null from " + method + "; choose another one, or have this one mended");
    }
    return value;
  }

  private static String role(Class<?> type) {
    return type.getAnnotation(SessionRole.class).value();
  }

  /** The part in whose code something went wrong; nothing where it refuses something in a sentence of its own, or Java has no memory left. */
  private static Optional<FailedPart> find(Throwable problem, Class<?> catches) {
    Deque<Throwable> deepestFirst = new ArrayDeque<>();
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      deepestFirst.push(cause);
    }
    Throwable deepest = deepestFirst.peek();
    if (CincerException.in(problem) != null || deepest instanceof VirtualMachineError && !(deepest instanceof StackOverflowError)) {
      return Optional.empty();
    }
    return deepestFirst.stream().flatMap(cause -> in(cause, catches)).findFirst();
  }

  private static Stream<FailedPart> in(Throwable cause, Class<?> catches) {
    return Arrays.stream(cause.getStackTrace()).takeWhile(frame -> !frame.getClassName().equals(catches.getName()))
        .map(frame -> of(frame, cause, catches.getClassLoader())).filter(Objects::nonNull);
  }

  /** A part, or a class inside of one; null where the code is of no part. */
  private static FailedPart of(StackTraceElement frame, Throwable cause, ClassLoader loader) {
    try {
      for (Class<?> type = Options.find(frame.getClassName(), loader); type != null; type = type.getEnclosingClass()) {
        Optional<Class<?>> role = Modifier.isAbstract(type.getModifiers()) ? Optional.empty() : NearestClass.roles(type).findFirst();
        if (role.isPresent()) {
          return new FailedPart(type, role(role.get()), frame, cause);
        }
      }
    } catch (ClassNotFoundException | LinkageError e) { // neither a class of ours, nor of another package
      return null;
    }
    return null;
  }

  /** Who failed, how and where, and the way out. */
  private String sentence() {
    String message = cause.getMessage() == null ? "" : ": " + cause.getMessage().strip().replaceAll("\\s+", " ");
    return "the " + role + " " + type.getName() + " failed (" + cause.getClass().getSimpleName() + message
        + (frame.getFileName() == null ? "" : ", " + frame.getFileName() + ":" + frame.getLineNumber()) + "); choose another " + role
        + ", or have this one mended";
  }
}
