package weka.core.converters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;

class ImageDirectoryLoaderTest {

  @TempDir
  Path folder;

  private void touch(String name) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.createFile(folder.resolve(name));
  }

  private ImageDirectoryLoader loader(File source) throws IOException {
    ImageDirectoryLoader loader = new ImageDirectoryLoader();
    loader.setSource(source);
    return loader;
  }

  @Test
  void imagesOfAllSubFoldersInTheOrderOfTheirNamesAndNothingElse() throws Exception {
    for (String name : new String[] {"dog/b.JPG", "dog/a.png", "dog/young/c.gif", "cat/1.bmp", "cat/.2.png", "cat/notes.txt", ".git/x.png", "y.png"}) {
      touch(name);
    }
    Files.createDirectories(folder.resolve("nothing yet"));
    Instances data = loader(folder.toFile()).getDataSet();
    assertEquals("cat/1.bmp cat, dog/a.png dog, dog/b.JPG dog, dog/young/c.gif dog", data.stream()
        .map(row -> row.stringValue(0) + " " + row.stringValue(1)).collect(Collectors.joining(", ")));
    assertEquals(1, data.classIndex());
    assertEquals(3, data.numClasses()); // a folder that is empty is a class all the same
    assertTrue(loader(folder.toFile()).getStructure().equalHeaders(data));
  }

  @Test
  void whatIsNoSuchFolderIsRefusedInOneSentence() throws Exception {
    String said = assertThrows(IOException.class, () -> loader(new File("nowhere"))).getMessage();
    assertEquals("'nowhere' is no folder; choose one that has a sub-folder of images for each class", said);
    touch("y.png");
    said = assertThrows(IOException.class, () -> loader(folder.toFile()).getDataSet()).getMessage();
    assertTrue(said.endsWith("has no sub-folders; choose a folder that has a sub-folder of images for each class"), said);
  }

  @Test
  void itsOptionIsTheFolder() throws Exception {
    ImageDirectoryLoader loader = new ImageDirectoryLoader();
    loader.setOptions(new String[] {"-dir", folder.toString()});
    assertArrayEquals(new String[] {"-dir", folder.toString()}, loader.getOptions());
    assertEquals(folder.toFile(), loader.getDirectory());
  }
}
