package org.dmus.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A block of a page of the documentation.
 *
 * @param page its path from the root of the checkout
 * @param kind {@code sh}, {@code console}, {@code java} ...; empty when it has none; {@code
 *     included} when it names its source
 * @param text what stands in it
 */
record ShownBlock(String page, String kind, String text) {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^(<!-- from \\S+ -->\\n)?```(\\w*)\\n(.*?)^```$");
  private static final Pattern TYPED = Pattern.compile("(dmus>|g!|\\$) .*");
  private static final Pattern PROGRAM =
      Pattern.compile("((\\./)?dmus|mvn|bnd|java|port\\.bench/\\S+)( .*|$)");
  private static final String INCLUDED = "included";
  private static final String SHELL = "$ ./dmus shell";

  /** Every page, the README first. */
  static List<Path> pages() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String name :
        List.of(
            "README.md",
            "CONTRIBUTING.md",
            "demo/README.md",
            "bnd-template/README.md",
            "archetype/src/main/archetype/README.md")) {
      all.add(ROOT.resolve(name));
    }
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(all::add);
    }
    return all;
  }

  static List<ShownBlock> of(Path page) throws IOException {
    String name = ROOT.relativize(page).toString();
    return BLOCK
        .matcher(Files.readString(page))
        .results()
        .map(b -> new ShownBlock(name, b.group(1) == null ? b.group(2) : INCLUDED, b.group(3)))
        .toList();
  }

  /** What somebody would type, as it stands there; a block of Java is its first line. */
  List<String> commands() {
    List<String> lines = text.lines().map(String::strip).toList();
    return switch (kind) {
      case "sh" -> lines.stream().filter(line -> !line.isEmpty()).toList();
      case "java" -> List.of(kind + ": " + lines.get(0));
      case "console", "" ->
          lines.stream().filter(l -> TYPED.matcher(l).matches() || isProgram(l)).toList();
      default -> List.of();
    };
  }

  private static boolean isProgram(String line) {
    return PROGRAM.matcher(line).matches();
  }

  /** A session with the console as one command for the shell. */
  String asScript() {
    String console =
        commands().stream()
            .filter(line -> line.startsWith("dmus> "))
            .map(line -> " -c '" + line.substring("dmus> ".length()).replace("'", "'\\''") + "'")
            .collect(Collectors.joining());
    Stream<String> before =
        commands().stream()
            .filter(line -> line.startsWith("$ ") && !line.equals(SHELL))
            .map(line -> line.substring("$ ".length()));
    return Stream.concat(before, Stream.of("./dmus shell" + console))
        .collect(Collectors.joining("; "));
  }
}
