package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that a page of the documentation shows, or a piece of one.
 *
 * @param page its path from the root of the checkout
 * @param kind {@code json}, {@code xml} or {@code properties}; empty when a file of {@code conf}
 *     has none
 * @param text what stands in it
 */
record ShownFile(String page, String kind, String text) {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^ *```(json|properties|xml|(?=\\n# conf/))\\n(.*?)^ *```");

  private static final List<String> BESIDE_DOCS =
      List.of(
          "README.md",
          "CONTRIBUTING.md",
          "demo/README.md",
          "bnd-template/README.md",
          "archetype/src/main/archetype/README.md");

  /** Those of every page. */
  static List<ShownFile> all() throws IOException {
    List<ShownFile> all = new ArrayList<>();
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      Stream<Path> others = BESIDE_DOCS.stream().map(ROOT::resolve);
      for (Path page : Stream.concat(others, docs).sorted().toList()) {
        if (page.toString().endsWith(".md")) {
          addBlocks(page, all);
        }
      }
    }
    return all;
  }

  private static void addBlocks(Path page, List<ShownFile> all) throws IOException {
    String name = ROOT.relativize(page).toString();
    BLOCK
        .matcher(Files.readString(page))
        .results()
        .map(block -> new ShownFile(name, block.group(1), block.group(2)))
        .forEach(all::add);
  }
}
