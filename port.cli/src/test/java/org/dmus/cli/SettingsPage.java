package org.dmus.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The PIDs, keys and values of docs/configuration.md, which another test holds against the Metatype
 * of the bundles.
 */
final class SettingsPage {
  private static final Pattern SECTION = Pattern.compile("## `(\\S+)`");
  private static final Pattern ROW = Pattern.compile("\\| `(\\S+)` \\|[^|]*\\| ([^|]*) \\|.*");
  private static final Pattern RANGE = Pattern.compile("(?:whole )?number (\\S+)\\.\\.(\\S+)");
  private static final Pattern FILE = Pattern.compile("conf/(\\S+)\\.cfg");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final String MANY = "-*";
  private static final String MINIPORTS = "org.dmus.miniport.";
  private static final String PORTS = "org.dmus.subdevice" + MANY;

  private final Map<String, Map<String, String>> valuesByKeyByPid = new HashMap<>();

  SettingsPage(Path page) throws IOException {
    Map<String, String> keys = Map.of();
    for (String line : Files.readAllLines(page)) {
      Matcher section = SECTION.matcher(line);
      Matcher row = ROW.matcher(line);
      if (section.matches()) {
        keys = new HashMap<>();
        valuesByKeyByPid.put(section.group(1), keys);
      } else if (row.matches()) {
        keys.put(row.group(1), row.group(2));
      }
    }
    for (Map.Entry<String, Map<String, String>> each : valuesByKeyByPid.entrySet()) {
      if (each.getKey().startsWith(MINIPORTS)) {
        valuesByKeyByPid.get(PORTS).forEach(each.getValue()::putIfAbsent);
        each.getValue().remove("miniport"); // the PID is about one
      }
    }
  }

  /**
   * Says what is wrong with a file of {@code conf}.
   *
   * @param file its path from the folder of the installation
   */
  List<String> problems(String file, String text) throws IOException {
    Matcher name = FILE.matcher(file);
    Map<String, String> keys = name.matches() ? keys(name.group(1)) : null;
    if (keys == null) {
      return List.of(file + ": no PID of the distribution");
    }
    Properties settings = new Properties();
    settings.load(new StringReader(text));
    List<String> problems = new ArrayList<>();
    for (String key : settings.stringPropertyNames()) {
      String value = settings.getProperty(key);
      if (!keys.containsKey(key)) {
        problems.add(file + ": unknown key " + key);
      } else if (!isValue(value, keys.get(key))) {
        problems.add(file + ": " + key + " = " + value + ", not " + keys.get(key));
      }
    }
    return settings.isEmpty() ? List.of(file + ": no setting") : problems;
  }

  private Map<String, String> keys(String pid) {
    Map<String, String> keys = valuesByKeyByPid.get(pid);
    int dash = pid.lastIndexOf('-');
    return keys != null || dash < 0 ? keys : valuesByKeyByPid.get(pid.substring(0, dash) + MANY);
  }

  private static boolean isValue(String value, String values) {
    Matcher range = RANGE.matcher(values);
    if (range.matches() && NUMBER.matcher(value).matches()) {
      double number = Double.parseDouble(value);
      return number >= Double.parseDouble(range.group(1))
          && number <= Double.parseDouble(range.group(2));
    }
    boolean isText = !range.matches() && !values.startsWith("`");
    return isText || values.contains("`" + value + "`");
  }
}
