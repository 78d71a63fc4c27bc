package org.dmus.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the sound of a synthesizer goes.
 *
 * @param scheme scheme of the wave output
 * @param target what the output makes of it: a file, or the empty string
 */
public record SoundTarget(String scheme, String target) {
  private static final String WAV = "wav";
  private static final String RAW = "raw";

  /** A single letter and a colon begin a path of Windows. */
  private static final String SCHEME = "[A-Za-z][A-Za-z0-9+.-]+:.*";

  /** {@return the file that it is written to, if there is one: sound cards have names, too} */
  public Optional<Path> file() {
    boolean isFile = scheme.equals(WAV) || scheme.equals(RAW);
    return isFile && !target.isEmpty() ? Optional.of(Path.of(target)) : Optional.empty();
  }

  /**
   * Reads {@code SCHEME}, {@code SCHEME:TARGET}, or the name of a WAV file.
   *
   * @param text what was typed
   * @param folder where relative paths begin
   */
  public static SoundTarget parse(String text, Path folder) {
    boolean namesScheme = text.matches(SCHEME);
    if (text.toLowerCase(Locale.ROOT).endsWith("." + WAV) && !namesScheme) {
      return new SoundTarget(WAV, folder.resolve(text).toString());
    }
    int colon = text.indexOf(':');
    return !namesScheme
        ? new SoundTarget(text, "")
        : new SoundTarget(
            text.substring(0, colon), folder.resolve(text.substring(colon + 1)).toString());
  }
}
