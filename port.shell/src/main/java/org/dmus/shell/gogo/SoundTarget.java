package org.dmus.shell.gogo;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the sound of a synthesizer goes.
 *
 * @param scheme scheme of the wave output
 * @param target what the output makes of it: a file, or the empty string
 */
record SoundTarget(String scheme, String target) {
  private static final String WAV = "wav";

  /**
   * Reads {@code SCHEME}, {@code SCHEME:TARGET}, or the name of a WAV file.
   *
   * @param text what was typed
   * @param folder where relative paths begin
   */
  static SoundTarget parse(String text, Path folder) {
    if (text.toLowerCase(Locale.ROOT).endsWith("." + WAV) && !text.startsWith(WAV + ":")) {
      return new SoundTarget(WAV, folder.resolve(text).toString());
    }
    int colon = text.indexOf(':');
    return colon < 0
        ? new SoundTarget(text, "")
        : new SoundTarget(
            text.substring(0, colon), folder.resolve(text.substring(colon + 1)).toString());
  }
}
