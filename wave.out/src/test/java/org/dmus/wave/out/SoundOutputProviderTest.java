package org.dmus.wave.out;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.dmus.ks.WaveFormat;
import org.dmus.ks.WaveFormat.Encoding;
import org.junit.jupiter.api.Test;

class SoundOutputProviderTest {

  @Test
  void anUnknownCardIsOneSentence() {
    WaveFormat format = new WaveFormat(44_100, 2, Encoding.PCM_16);
    assertThatThrownBy(() -> new SoundOutputProvider().open("no such card", format))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("no sound card");
  }
}
