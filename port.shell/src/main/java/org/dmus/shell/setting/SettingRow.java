package org.dmus.shell.setting;

import java.util.Arrays;
import org.dmus.shell.Lines;
import org.dmus.shell.metatype.Setting;

/**
 * A setting and its value.
 *
 * @param of port, or PID
 * @param key name of the setting
 * @param value its value; empty = that of the miniport's own choice
 * @param usual what it is unless set; empty = nothing
 * @param takes what it takes
 * @param help what it does
 */
public record SettingRow(
    String of, String key, String value, String usual, String takes, String help) implements Lines {

  private static final String SECRET = "***";

  static SettingRow of(String of, Setting setting, Object value) {
    String shown = value == null ? setting.usual() : setting.isSecret() ? SECRET : text(value);
    return new SettingRow(
        of, setting.key(), shown, setting.usual(), setting.values(), setting.help());
  }

  private static String text(Object value) {
    return value instanceof Object[] many
        ? String.join(",", Arrays.stream(many).map(String::valueOf).toList())
        : String.valueOf(value);
  }

  @Override
  public String text() {
    String set = of + "  " + key + "=" + value;
    String usually = value.equals(usual) || usual.isEmpty() ? "" : ", usually " + usual;
    return "%-44s (%s%s)%n      %s".formatted(set, takes, usually, help);
  }
}
