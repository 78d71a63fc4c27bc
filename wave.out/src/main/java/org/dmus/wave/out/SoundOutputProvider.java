package org.dmus.wave.out;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.WaveOutput;
import org.dmus.wave.WaveOutputProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The sound card: the target is the beginning of a mixer's name, or empty for the first that fits.
 */
@Component
@WaveScheme("sound")
public final class SoundOutputProvider implements WaveOutputProvider {

  /** Room for the wave sink's lead, which is 40 ms unless the machine proves slow. */
  private static final int BUFFERS_PER_SECOND = 4;

  /** Creates the provider. */
  public SoundOutputProvider() {}

  @Override
  public WaveOutput open(String target, WaveFormat format) throws IOException {
    // Every card takes 16 bits; few take what a file may have.
    WaveFormat playable =
        new WaveFormat(format.sampleRate(), format.channels(), WaveFormat.Encoding.PCM_16);
    AudioFormat audio = audioFormat(playable);
    SourceDataLine line = line(target, audio);
    try {
      line.open(audio, playable.sampleRate() / BUFFERS_PER_SECOND * playable.frameBytes());
    } catch (LineUnavailableException e) {
      throw noSound("in use or unavailable (" + e.getMessage() + "); close other programs", e);
    }
    line.start();
    return new SoundOutput(playable, line);
  }

  private static SourceDataLine line(String target, AudioFormat audio) throws IOException {
    DataLine.Info wanted = new DataLine.Info(SourceDataLine.class, audio);
    List<Mixer> mixers = playing(wanted);
    if (mixers.isEmpty()) {
      throw noSound("none plays " + words(audio) + "; render to a file instead", null);
    }
    for (Mixer mixer : mixers) {
      if (name(mixer).toLowerCase(Locale.ROOT).startsWith(target.toLowerCase(Locale.ROOT))) {
        return lineOf(mixer, wanted);
      }
    }
    String names = mixers.stream().map(SoundOutputProvider::name).collect(Collectors.joining(", "));
    throw new IOException("no sound card named " + target + "; there are: " + names);
  }

  private static String words(AudioFormat audio) {
    String channels = audio.getChannels() == 1 ? "mono" : "stereo";
    return "%.0f Hz 16-bit %s".formatted(audio.getSampleRate(), channels);
  }

  private static List<Mixer> playing(DataLine.Info wanted) {
    return Arrays.stream(AudioSystem.getMixerInfo())
        .map(AudioSystem::getMixer)
        .filter(mixer -> mixer.isLineSupported(wanted))
        .toList();
  }

  private static SourceDataLine lineOf(Mixer mixer, DataLine.Info wanted) throws IOException {
    try {
      return (SourceDataLine) mixer.getLine(wanted);
    } catch (LineUnavailableException e) {
      throw noSound(name(mixer) + " is in use; close other programs", e);
    }
  }

  private static String name(Mixer mixer) {
    return mixer.getMixerInfo().getName();
  }

  private static AudioFormat audioFormat(WaveFormat format) {
    boolean isBigEndian = false;
    return new AudioFormat(
        format.sampleRate(), format.encoding().bits(), format.channels(), true, isBigEndian);
  }

  private static IOException noSound(String why, Exception cause) {
    return new IOException("no sound card: " + why, cause);
  }
}
