package org.dmus.itest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * The single samples that are not zero in a WAV file of {@link ClickSong}, which played some of
 * them late perhaps: several that fell together are one, and louder.
 *
 * @param frames where they are, rising
 * @param counts how many clicks fell on each
 */
record Clicks(List<Long> frames, List<Integer> counts) {

  /** Reads the left channel of a 16-bit WAV file. */
  static Clicks read(Path wav) throws IOException, UnsupportedAudioFileException {
    List<Long> frames = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    short[] samples = Wav16.channel(wav, 0);
    int single = single(samples);
    for (int i = 0; i < samples.length; i++) {
      if (samples[i] != 0) {
        frames.add((long) i);
        counts.add(Math.round((float) samples[i] / single));
      }
    }
    return new Clicks(frames, counts);
  }

  /** The least there is: the first that sounds may be several. */
  private static int single(short[] samples) {
    int least = Short.MAX_VALUE;
    for (short sample : samples) {
      least = sample == 0 ? least : Math.min(least, sample);
    }
    return least;
  }

  /** The frame of each click. */
  List<Long> each() {
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      all.addAll(Collections.nCopies(counts.get(i), frames.get(i)));
    }
    return all;
  }
}
