package org.dmus.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.dmus.smf.MidiFile;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Draws pictures; published as a service.
 *
 * <p>Methods are safe from any thread; each blocks until its picture is drawn. The stream given
 * stays open. A PNG needs module {@code java.desktop} and a font on the machine, an SVG neither.
 */
@ProviderType
public interface Pictures {

  /**
   * Draws notes as bars over time, one line for each key.
   *
   * @param song the song
   * @param name what to call it when it has no title
   * @param span the part of the song that is shown
   * @param style how
   * @param out receives the picture
   * @throws IllegalArgumentException when the part begins behind the end
   * @throws IOException when the stream fails
   */
  void roll(MidiFile song, String name, TimeSpan span, PictureStyle style, OutputStream out)
      throws IOException;

  /**
   * Draws peaks and root mean square of each channel over time.
   *
   * @param wav a WAV or RF64 file
   * @param span the part of the sound that is shown
   * @param style how
   * @param out receives the picture
   * @throws WaveFormatException when the file is no WAV that can be read
   * @throws IllegalArgumentException when the part begins behind the end
   * @throws IOException when the file or the stream fails
   */
  void wave(Path wav, TimeSpan span, PictureStyle style, OutputStream out) throws IOException;

  /**
   * Draws the level of each frequency over time.
   *
   * @param wav a WAV or RF64 file
   * @param span the part of the sound that is shown
   * @param style how
   * @param out receives the picture
   * @throws WaveFormatException when the file is no WAV that can be read
   * @throws IllegalArgumentException when the part begins behind the end
   * @throws IOException when the file or the stream fails
   */
  void spectrogram(Path wav, TimeSpan span, PictureStyle style, OutputStream out)
      throws IOException;

  /**
   * Draws the mean level of each frequency, a curve for each channel.
   *
   * @param wav a WAV or RF64 file
   * @param span the part of the sound that is analysed
   * @param style how
   * @param out receives the picture
   * @throws WaveFormatException when the file is no WAV that can be read
   * @throws IllegalArgumentException when the part begins behind the end
   * @throws IOException when the file or the stream fails
   */
  void spectrum(Path wav, TimeSpan span, PictureStyle style, OutputStream out) throws IOException;
}
