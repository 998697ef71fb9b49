package cincer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/** What the classes of a type are in a session, where others than this project may write them: so they are called where one of them fails. */
@API(status = API.Status.INTERNAL)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SessionRole {

  /** In one or two words, such as "annotator". */
  String value();
}
