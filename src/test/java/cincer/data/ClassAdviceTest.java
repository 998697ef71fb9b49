package cincer.data;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.Filter;

/** The advice of a refusal is followed, and then the data can be used. */
class ClassAdviceTest {

  private static final Pattern COMMAND = Pattern.compile("java weka.Run (\\S+)(.*?) -i <data> -o <new file>.arff");

  @TempDir
  Path folder;

  private Instances read(String text) throws IOException {
    Instances data = DataFiles.load(Files.writeString(folder.resolve("d.arff"), "@relation d\n" + text.replace('/', '\n')).toFile());
    data.setClassIndex(data.numAttributes() - 1);
    return data;
  }

  private static Instances follow(String advice, Instances data) throws Exception {
    Matcher command = COMMAND.matcher(advice);
    assertTrue(command.find(), advice);
    Filter filter = (Filter) Utils.forName(Filter.class, command.group(1), Utils.splitOptions(command.group(2).strip()));
    Instances withoutClass = new Instances(data);
    withoutClass.setClassIndex(-1);
    filter.setInputFormat(withoutClass);
    Instances filtered = Filter.useFilter(withoutClass, filter);
    filtered.setClassIndex(filtered.numAttributes() - 1);
    return filtered;
  }

  @ParameterizedTest
  @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
      StringToNominal  ! @attribute x numeric/@attribute v string/@data/1,good/2,bad/3,good/
      NumericToNominal ! @attribute x numeric/@attribute v numeric/@data/1,0/2,1/3,0/
      DateToNumeric    ! @attribute x numeric/@attribute v date yyyy/@data/1,2020/2,2021/3,2020/
      Discretize       ! @attribute x numeric/@attribute v numeric/@data/1,0.5/2,1.25/3,0/
      """)
  void theAdvisedFilterMakesAClassOfIt(String filter, String text) throws Exception {
    Instances data = read(text);
    String refusal = assertThrows(InvalidInputException.class, () -> Attributes.requireNominalClass(data)).getMessage();
    assertTrue(refusal.contains(filter), refusal);
    Instances followed = follow(refusal, data);
    if (!followed.classAttribute().isNominal()) { // a date becomes a number first; then the next advice is followed
      String next = assertThrows(InvalidInputException.class, () -> Attributes.requireNominalClass(followed)).getMessage();
      assertTrue(refusal.contains("NumericToNominal") && next.contains("NumericToNominal"), refusal + next);
      Attributes.requireNominalClass(follow(next, followed));
    } else {
      Attributes.requireNominalClass(followed);
    }
  }

  @Test
  void bagsAreNoAttributesAndTheFilterForThemIsNamedWithItsPackage() throws Exception {
    Instances bags = read("@attribute m {m0,m1}/@attribute bag relational/@attribute f numeric/@end bag/@attribute v {0,1}/@data/"
        + "m0,'0.5\\n0.7',0/m1,'1.5\\n1.7',1/");
    String refusal = assertThrows(InvalidInputException.class, () -> Attributes.features(bags, Set.of())).getMessage();
    assertTrue(refusal.contains("'bag'") && refusal.endsWith("MultiInstanceToPropositional of Weka's package multiInstanceFilters"), refusal);
  }

  @Test
  void whereAnotherAttributeIsNominalItIsOfferedFirst() throws Exception {
    Instances data = read("@attribute v {a,b}/@attribute x numeric/@data/a,1/b,2/");
    assertTrue(assertThrows(InvalidInputException.class, () -> Attributes.requireNominalClass(data)).getMessage().contains("choose 'v' with -c 1, or "));
  }
}
