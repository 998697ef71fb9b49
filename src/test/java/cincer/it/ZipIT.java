package cincer.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is in the zip that Weka installs. For the zip of all desktops: {@code mvn -Pall-desktops verify -Dit.test=ZipIT -Dtest=NONE
 * -Dsurefire.failIfNoSpecifiedTests=false -Dfuzz.skip=true}.
 */
class ZipIT {

  private static final List<String> DESKTOPS = List.of("linux-x86_64", "macosx-arm64", "macosx-x86_64", "windows-x86_64");
  /** The libraries without which ND4J does not start, by the artefact that has them. */
  private static final Map<String, String> NATIVES =
      Map.of("nd4j-native", "org/nd4j/linalg/cpu/nativecpu/bindings/%s/%sjnind4jcpu%s", "openblas", "org/bytedeco/openblas/%s/%sjniopenblas%s",
          "javacpp", "org/bytedeco/javacpp/%s/%sjnijavacpp%s");

  private static ZipFile zip;
  private static List<String> names;
  private static List<String> jars;
  private static Properties description;

  @BeforeAll
  static void open() throws IOException {
    zip = new ZipFile(InstalledPackage.ZIP.toFile());
    names = zip.stream().map(ZipEntry::getName).toList();
    jars = names.stream().filter(name -> name.matches("lib/[^/]+\\.jar")).map(name -> name.substring(4)).sorted().toList();
    description = new Properties();
    description.load(new ByteArrayInputStream(bytes("Description.props")));
  }

  @AfterAll
  static void close() throws IOException {
    zip.close();
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return in.readAllBytes();
    }
  }

  private static String text(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  @Test
  void theDescriptionKeepsWekasRules() {
    String version = description.getProperty("Version");
    assertTrue(version.matches("\\d+\\.\\d+\\.\\d+"), version);
    assertTrue(description.getProperty("Maintainer").matches("[^<>]+ <[^<>@\\s]+@[^<>@\\s]+>"), description.getProperty("Maintainer"));
    assertTrue(description.getProperty("PackageURL").matches("https://.*/cincer-" + Pattern.quote(version) + "\\.zip"),
        description.getProperty("PackageURL"));
    assertFalse(LocalDate.parse(description.getProperty("Date")).isBefore(LocalDate.of(2026, 11, 25)));
    assertFalse(description.getProperty("Changes").isBlank());
    assertFalse(description.values().stream().anyMatch(value -> value.toString().contains("${")), description.toString());
    assertEquals(Set.of("linux", "macosx", "windows").stream().filter(this::hasNativesFor).collect(Collectors.toSet()),
        Arrays.stream(description.getProperty("OSName").split(",")).map(os -> os.equals("Mac") ? "macosx" : os.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));
  }

  private boolean hasNativesFor(String system) {
    return jars.stream().anyMatch(jar -> jar.matches("nd4j-native-\\d.*-" + system + "-.*"));
  }

  @Test
  void theNativesOfEachPlatformAreWhole() throws IOException {
    Set<String> platforms = new TreeSet<>();
    for (String jar : jars) {
      Matcher m = Pattern.compile("nd4j-native-\\d.*?-((linux|windows|macosx)-\\w+)\\.jar").matcher(jar);
      if (m.matches()) {
        platforms.add(m.group(1));
      }
    }
    assertTrue(platforms.size() == 1 || platforms.equals(new TreeSet<>(DESKTOPS)), platforms.toString());
    for (String platform : platforms) {
      boolean windows = platform.startsWith("windows");
      String suffix = windows ? ".dll" : platform.startsWith("macosx") ? ".dylib" : ".so";
      for (Map.Entry<String, String> library : NATIVES.entrySet()) {
        String jar = jars.stream().filter(name -> name.matches(library.getKey() + "-\\d.*-" + platform + "\\.jar")).findFirst()
            .orElseThrow(() -> new AssertionError(library.getKey() + " for " + platform + " is not among " + jars));
        String entry = String.format(library.getValue(), platform, windows ? "" : "lib", suffix);
        assertTrue(size(jar, entry) > 10_000, entry + " in " + jar);
      }
    }
  }

  /** Length of a file in a jar of the zip; -1 if it is not there. */
  private static long size(String jar, String entry) throws IOException {
    try (ZipInputStream in = new ZipInputStream(zip.getInputStream(zip.getEntry("lib/" + jar)))) {
      for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
        if (next.getName().equals(entry)) {
          return in.transferTo(OutputStream.nullOutputStream());
        }
      }
    }
    return -1;
  }

  @Test
  void everyLibraryIsListedWithItsLicenceWhoseTextIsThere() throws IOException {
    List<String> lines = text("licenses/THIRD-PARTY.txt").lines().filter(line -> line.startsWith("     (")).toList();
    for (String jar : jars) {
      String artifact = jar.replaceFirst("-(\\d[\\w.]*)(-.*)?\\.jar$", ":$1");
      assertTrue(lines.stream().anyMatch(line -> line.contains(":" + artifact)), jar + " as " + artifact + " is not in " + lines);
    }
    for (String line : lines) { // one of its licences, where there is a choice
      List<String> licences = Pattern.compile("\\(([^()]+)\\)").matcher(line.substring(0, line.lastIndexOf(" ("))).results()
          .map(found -> found.group(1)).toList();
      assertTrue(licences.stream().anyMatch(licence -> names.contains("licenses/" + licence + ".txt")), line);
    }
  }

  @Test
  void theBillOfMaterialsNamesEveryLibrary() throws IOException {
    Set<String> listed = StreamSupport.stream(JsonParser.parseString(text("bom.json")).getAsJsonObject().getAsJsonArray("components")
        .spliterator(), false).map(JsonElement::getAsJsonObject)
        .map(component -> component.get("name").getAsString() + "-" + component.get("version").getAsString()).collect(Collectors.toSet());
    List<String> missing = jars.stream().filter(jar -> listed.stream().noneMatch(jar::startsWith)).toList();
    assertEquals(List.of(), missing, listed.toString());
  }

  @Test
  void whatIsOldAndNeverCalledIsLeftOut() {
    List<String> unwanted = List.of("commons-net", "commons-compress", "oshi", "deeplearning4j-core", "weka", "slf4j-simple", "fastutil");
    assertEquals(List.of(), jars.stream().filter(jar -> unwanted.stream().anyMatch(jar::startsWith)).toList());
    Set<String> artifacts = new TreeSet<>();
    List<String> twice = new ArrayList<>(jars);
    twice.removeIf(jar -> artifacts.add(jar.replaceFirst("-\\d[\\w.-]*?(-(linux|windows|macosx)-\\w+)?\\.jar$", "$1")));
    assertEquals(List.of(), twice, "in two versions");
  }

  @Test
  void onAnotherPlatformWekaSaysWhyItSkipsThePackage() throws IOException {
    Path folder = InstalledPackage.emptyFolder("foreign");
    Path foreign = folder.resolve("cincer-foreign.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(foreign))) {
      for (String name : names.stream().filter(name -> !name.contains("/")).toList()) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.equals("Description.props")
            ? text(name).replaceAll("(?m)^OSName=.*", "OSName=Plan 9").getBytes(StandardCharsets.UTF_8) : bytes(name));
      }
    }
    Jvm weka = new Jvm(Files.createDirectory(folder.resolve("home")), folder, InstalledPackage.get().jvm(folder).classPath(), "");
    Jvm.Finished installed = weka.start("weka.core.WekaPackageManager", "", "-offline", "-install-package", foreign.toString());
    Jvm.Finished run = weka.run(".CincerFilter", "-h");
    String said = installed.out() + installed.err() + run.out() + run.err();
    assertTrue(said.contains("Skipping package cincer because the OS/arch (" + System.getProperty("os.name")), said);
    assertTrue(said.contains("does not meet package OS/arch constraints: Plan 9"), said);
  }
}
