package org.dmus.itest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
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
    try (AudioInputStream in = AudioSystem.getAudioInputStream(wav.toFile())) {
      AudioFormat format = in.getFormat();
      byte[] all = in.readAllBytes();
      int single = 0;
      for (int at = 0; at + 1 < all.length; at += format.getFrameSize()) {
        int sample = all[at + 1] << 8 | all[at] & 0xFF;
        if (sample != 0) {
          single = single == 0 ? sample : single;
          frames.add((long) at / format.getFrameSize());
          counts.add(Math.round((float) sample / single));
        }
      }
    }
    return new Clicks(frames, counts);
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
