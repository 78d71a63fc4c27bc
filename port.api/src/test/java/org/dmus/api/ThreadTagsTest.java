package org.dmus.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tags of the documentation and the annotations say the same. */
class ThreadTagsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern METHOD =
      Pattern.compile(
          "(?s)  /\\*\\*((?:(?!\\*/).)*)\\*/\\n((?:  @[^\\n]*\\n)*)  ([^\\n]*\\([^\\n]*)");

  private record Method(Path file, String doc, String annotations, String signature) {
    boolean isTagged(String tag) {
      return doc.contains("[" + tag + "]");
    }

    boolean has(String annotation) {
      return annotations.contains("@" + annotation + "\n");
    }
  }

  /** The documented methods of the interfaces that others implement. */
  private static List<Method> methods() throws IOException {
    return methods(SOURCES, "@ConsumerType\n");
  }

  /** Those of the interfaces of a folder, by who implements them. */
  private static List<Method> methods(Path folder, String type) throws IOException {
    List<Method> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        Matcher method = METHOD.matcher(source);
        while (source.contains(type) && method.find()) {
          all.add(new Method(file, method.group(1), method.group(2), method.group(3)));
        }
      }
    }
    return all;
  }

  @Test
  void aMethodForTheControlThreadSaysSoTwice() throws IOException {
    assertThat(methods())
        .filteredOn(method -> method.isTagged("control") || method.has("ControlThread"))
        .hasSizeGreaterThan(20)
        .allMatch(method -> method.isTagged("control") && method.has("ControlThread"));
  }

  @Test
  void whatAPortGivesAMiniportAndTheEngineMustNotCallSaysSo() throws IOException {
    assertThat(methods(SOURCES.resolve("org/dmus/portcls"), "@ProviderType\n"))
        .filteredOn(method -> method.isTagged("control") && !method.isTagged("engine"))
        .hasSizeGreaterThan(10)
        .allMatch(method -> method.has("ControlThread"));
  }

  @Test
  void aMethodForTheEngineSaysSoTwice() throws IOException {
    assertThat(methods())
        .filteredOn(
            method ->
                method.isTagged("engine") && !method.isTagged("control")
                    || method.has("AudioThread")
                    || method.has("ServiceThread"))
        .hasSizeGreaterThan(5)
        .allMatch(
            method ->
                method.isTagged("engine")
                    && (method.has("AudioThread") != method.has("ServiceThread")));
  }
}
