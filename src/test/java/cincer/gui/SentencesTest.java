package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What the window says in plain words. */
class SentencesTest {

  @Test
  void theLineOfTheStatusHasTheFirstClauseAndSaysWhereTheRestIs() {
    assertEquals("Nothing is learned from 1 of 151 rows: row 1 (cannot read 'a.png') (more: Log)",
        Sentences.inStatusLine("nothing is learned from 1 of 151 rows: row 1 (cannot read 'a.png'); such a row may be asked about all the same"));
    assertEquals("This takes long", Sentences.inStatusLine("this takes long"));
  }
}
