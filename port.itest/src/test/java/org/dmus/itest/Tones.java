package org.dmus.itest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.UnsupportedAudioFileException;

/** When the right channel of a 16-bit WAV file sounds. */
record Tones(List<Tone> each) {
  /** What is silent for less is one tone: a few periods of the lowest. */
  private static final int LONGEST_REST = 480;

  /** From one frame to another. */
  record Tone(long first, long last) {}

  static Tones read(Path wav) throws IOException, UnsupportedAudioFileException {
    short[] samples = Wav16.channel(wav, 1);
    List<Tone> tones = new ArrayList<>();
    long first = -1;
    long last = -1;
    for (int i = 0; i < samples.length; i++) {
      if (samples[i] == 0) {
        continue;
      }
      if (first >= 0 && i - last > LONGEST_REST) {
        tones.add(new Tone(first, last));
        first = -1;
      }
      first = first < 0 ? i : first;
      last = i;
    }
    if (first >= 0) {
      tones.add(new Tone(first, last));
    }
    return new Tones(tones);
  }
}
