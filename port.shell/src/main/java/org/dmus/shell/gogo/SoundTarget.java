package org.dmus.shell.gogo;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the sound of a synthesizer goes.
 *
 * @param scheme scheme of the wave output
 * @param target what the output makes of it: a file, or the empty string
 */
record SoundTarget(String scheme, String target) {
  private static final String WAV = "wav";
  private static final String RAW = "raw";

  /** Returns the file that it is written to, if there is one: sound cards have names, too. */
  Optional<Path> file() {
    boolean isFile = scheme.equals(WAV) || scheme.equals(RAW);
    return isFile && !target.isEmpty() ? Optional.of(Path.of(target)) : Optional.empty();
  }

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
