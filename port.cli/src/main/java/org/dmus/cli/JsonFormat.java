package org.dmus.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Progress as one line of JSON.
 *
 * @param name what is going on
 * @param totalSeconds expected end
 */
record JsonFormat(String name, double totalSeconds) implements StepProgress.StepFormat {
  @Override
  public String line(int percent, double seconds, double speed, int voices) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("song", name);
    line.put("percent", percent);
    line.put("seconds", seconds);
    line.put("totalSeconds", totalSeconds);
    line.put("xRealTime", speed);
    line.put("voices", voices < 0 ? null : voices);
    return Json.text(line);
  }
}
