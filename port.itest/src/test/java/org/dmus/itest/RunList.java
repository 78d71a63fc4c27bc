package org.dmus.itest;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.VersionRange;

/** The bundles of a run description of bnd. */
final class RunList {
  private static final Pattern BUNDLE = Pattern.compile("([^;,]+);version='([^']+)'(?:,|$)");

  private RunList() {}

  /** Returns the accepted versions of each bundle, by symbolic name. */
  static Map<String, VersionRange> read(Path bndrun) throws IOException {
    Properties properties = new Properties();
    try (Reader text = Files.newBufferedReader(bndrun)) {
      properties.load(text);
    }
    Map<String, VersionRange> bundles = new TreeMap<>();
    String list = properties.getProperty("-runbundles", "");
    Matcher bundle = BUNDLE.matcher(list);
    int end = 0;
    while (bundle.find() && bundle.start() == end) {
      bundles.put(bundle.group(1), VersionRange.valueOf(bundle.group(2)));
      end = bundle.end();
    }
    if (end < list.length() || bundles.isEmpty()) {
      throw new IOException(bndrun + ": -runbundles is not a list at: " + list.substring(end));
    }
    return bundles;
  }
}
