package org.dmus.wave.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.SourceDataLine;
import org.dmus.ks.WaveFormat;
import org.dmus.ks.WaveFormat.Encoding;
import org.junit.jupiter.api.Test;

class SoundOutputTest {

  private static final WaveFormat FORMAT = new WaveFormat(44_100, 2, Encoding.PCM_16);

  private final List<String> calls = new ArrayList<>();
  private final ByteArrayOutputStream played = new ByteArrayOutputStream();
  private boolean isOpen = true;
  private boolean isPluggedIn = true;
  private final SoundOutput output = new SoundOutput(FORMAT, line());

  @Test
  void theRoomInTheLineIsCountedInFrames() {
    assertThat(output.writableFrames()).isEqualTo(25);
    assertThat(output.isRealTime()).isTrue();
  }

  @Test
  void whatIsWrittenPlaysAtOnce() throws IOException {
    output.write(new float[][] {{0.5f}, {-0.5f}}, 1);
    assertThat(played.toByteArray()).containsExactly(0, 0x40, 0, 0xC0);
  }

  @Test
  void closePlaysOutWhatIsBuffered() {
    output.close();
    output.close();
    assertThat(calls).containsExactly("drain", "close");
  }

  @Test
  void abortIsSilentAtOnce() {
    output.abort();
    output.abort();
    assertThat(calls).containsExactly("stop", "flush", "close");
  }

  @Test
  void aCardThatVanishesIsAnError() {
    isPluggedIn = false;
    assertThatThrownBy(() -> output.write(new float[2][1], 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("sound card: stopped taking audio");
  }

  private SourceDataLine line() {
    return (SourceDataLine)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {SourceDataLine.class},
            (proxy, method, arguments) -> answer(method.getName(), arguments));
  }

  private Object answer(String method, Object[] arguments) {
    return switch (method) {
      case "available" -> 100;
      case "isOpen" -> isOpen;
      case "write" -> play((byte[]) arguments[0], (int) arguments[1], (int) arguments[2]);
      default -> record(method);
    };
  }

  private int play(byte[] bytes, int offset, int length) {
    if (!isPluggedIn) {
      return 0;
    }
    played.write(bytes, offset, length);
    return length;
  }

  private Object record(String method) {
    calls.add(method);
    isOpen = isOpen && !method.equals("close");
    return null;
  }
}
