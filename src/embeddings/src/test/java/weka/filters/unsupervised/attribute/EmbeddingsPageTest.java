package weka.filters.unsupervised.attribute;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Option;
import weka.filters.Filter;

/** The page of this package has every option of its filters. */
class EmbeddingsPageTest {

  @Test
  void everyOptionIsOnThePage() throws IOException {
    String page = Files.readString(Path.of("../../docs/embeddings.md"));
    for (Filter filter : List.of(new SentenceEmbedding(), new OnnxEmbedding())) {
      for (Option option : Collections.list(filter.listOptions())) {
        String synopsis = option.synopsis().replace("|", "\\|");
        boolean ofWeka = option.name().equals("output-debug-info") || option.name().contains("do-not-check-capabilities");
        assertTrue(ofWeka || page.contains("`" + synopsis + "`"), "-" + option.name() + " of " + filter.getClass().getSimpleName() + " as `" + synopsis + "`");
      }
    }
  }
}
