package org.dmus.itest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the manifest of a bundle says of its place among the others.
 *
 * @param name symbolic name without {@code org.dmus.}
 * @param imports packages of ours that it imports, its own not
 * @param exports packages that it exports
 * @param services interfaces, of any package, that its components publish
 */
record DrawnBundle(String name, List<String> imports, List<String> exports, List<String> services) {

  private static final Pattern IMPORTED = Pattern.compile("(org\\.dmus[\\w.]*)(?=;|,|$)");
  private static final Pattern EXPORTED = Pattern.compile("(org\\.dmus[\\w.]*);version");
  private static final Pattern PUBLISHED = Pattern.compile("objectClass:List<String>=\"([^\"]*)\"");

  static DrawnBundle of(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes headers = file.getManifest().getMainAttributes();
      List<String> exports = all(EXPORTED, headers.getValue("Export-Package"));
      List<String> imports = all(IMPORTED, headers.getValue("Import-Package"));
      return new DrawnBundle(
          headers.getValue("Bundle-SymbolicName").replaceFirst("org\\.dmus\\.", ""),
          imports.stream().filter(each -> !exports.contains(each)).toList(),
          exports,
          all(PUBLISHED, headers.getValue("Provide-Capability")).stream()
              .flatMap(each -> List.of(each.split(",")).stream())
              .toList());
    }
  }

  private static List<String> all(Pattern pattern, String header) {
    TreeSet<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(header == null ? "" : header);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return List.copyOf(found);
  }
}
