package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link of the documentation leads to a file, and to a heading of it where it names one. */
class DeadLinksIT {
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\\n]*`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#]*)(?:#([^)\\s]*))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void everyLinkOfTheDocumentationLeadsSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    int links = 0;
    for (Path document : documents()) {
      Matcher link = LINK.matcher(CODE.matcher(Files.readString(document)).replaceAll(""));
      while (link.find()) {
        links++;
        if (!leadsSomewhere(document, link.group(1), link.group(2))) {
          dead.add(ROOT.relativize(document) + ": " + link.group());
        }
      }
    }
    assertThat(dead).isEmpty();
    assertThat(links).isGreaterThan(500);
  }

  private static List<Path> documents() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String folder : List.of(".", "demo", "archetype", "port.fuzz")) {
      addDocuments(all, ROOT.resolve(folder).normalize(), 1);
    }
    addDocuments(all, ROOT.resolve("docs"), Integer.MAX_VALUE);
    return all;
  }

  private static void addDocuments(List<Path> all, Path folder, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(all::add);
    }
  }

  private static boolean leadsSomewhere(Path document, String path, String heading)
      throws IOException {
    if (path.startsWith("http")) {
      return true; // nobody asks the network here
    }
    Path target = path.isEmpty() ? document : document.resolveSibling(path);
    return Files.exists(target) && (heading == null || headings(target).contains(heading));
  }

  /** As GitHub and GitLab name them: small letters, hyphens for spaces, no punctuation. */
  private static Set<String> headings(Path document) throws IOException {
    return HEADING
        .matcher(Files.readString(document))
        .results()
        .map(heading -> heading.group(1).strip().toLowerCase(Locale.ROOT))
        .map(text -> text.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }
}
