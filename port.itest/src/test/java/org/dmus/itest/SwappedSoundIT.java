package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.inject.Inject;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;

/**
 * Whatever a song told the synthesizer about its sound before an update, it sounds the same after:
 * notes with swaps between them are, bit for bit, those without.
 */
@ExtendWith(PaxExamExtension.class)
public class SwappedSoundIT {
  private static final int SWAPS = 3;
  private static final int CHANNELS = 9;
  private static final int NOTES = 4 * CHANNELS;
  private static final int NOTE_FRAMES = SwappingRender.RATE / 5;
  private static final int KEY = 69;

  @Inject private BundleContext context;

  @Test
  public void tuningsParametersPartsAndModesOutliveAnUpdate() throws Exception {
    float[] told = render(song(true), 0);
    float[] untold = render(song(false), 0);
    float[] swapped = render(song(true), SWAPS);
    List<Integer> channels = IntStream.range(0, CHANNELS).boxed().toList();
    assertThat(channels)
        .as("every channel was told something that is heard")
        .noneMatch(channel -> isSame(told, untold, channel));
    List<Integer> cut =
        IntStream.range(0, NOTES).filter(note -> !isSame(told, swapped, note)).boxed().toList();
    // a note that sounds when the synthesizer goes is not begun again
    assertThat(cut).hasSizeLessThanOrEqualTo(SWAPS);
  }

  private static boolean isSame(float[] one, float[] other, int note) {
    int from = note * NOTE_FRAMES + NOTE_FRAMES;
    return Arrays.equals(one, from, from + NOTE_FRAMES, other, from, from + NOTE_FRAMES);
  }

  private float[] render(MidiFile song, int swaps) throws Exception {
    WatchedOutput output = new WatchedOutput(context);
    new SwappingRender(context, swaps)
        .of(song, output, Map.of("bank", ToneBank.write().toString(), "effects", "false"));
    return output.left();
  }

  /** A note each 200 ms, half of it silence, on one channel after the other. */
  private static MidiFile song(boolean isTold) throws Exception {
    return SongBytes.format0(
        "told.mid",
        track -> {
          if (isTold) {
            tell(track);
          }
          track.write(0x81); // 200 ticks until the first note
          track.write(0x48);
          track.writeBytes(new byte[] {(byte) 0xB0, 100, 127});
          for (int i = 0; i < NOTES; i++) {
            int channel = i % CHANNELS;
            track.writeBytes(bytes(0, 0x90 | channel, KEY, 100));
            track.writeBytes(bytes(100, 0x80 | channel, KEY, 0));
            track.writeBytes(bytes(100, 0xB0 | channel, 100, 127));
          }
        },
        Leniency.LENIENT);
  }

  private static void tell(ByteArrayOutputStream track) {
    int[] dump = new int[408];
    int[] head = {0xF0, 0x7E, 0x7F, 8, 1, 5};
    System.arraycopy(head, 0, dump, 0, head.length);
    dump[22 + 3 * KEY] = KEY + 2;
    dump[407] = 0xF7;
    sysex(track, dump);
    parameter(track, 0, 101, 3, 5);
    parameter(track, 1, 99, 1 << 7 | 9, 100);
    sysex(track, 0xF0, 0x41, 0x10, 0x42, 0x12, 0x40, 0x13, 0x16, 67, 84, 0xF7);
    sysex(track, 0xF0, 0x43, 0x10, 0x4C, 8, 3, 8, 60, 0xF7);
    sysex(track, 0xF0, 0x7F, 0x7F, 9, 1, 4, 0, 70, 0xF7);
    track.writeBytes(bytes(0, 0xD4, 90));
    parameter(track, 5, 101, 5, 2);
    track.writeBytes(bytes(0, 0xB5, 1, 127));
    sysex(track, 0xF0, 0x7F, 0x7F, 0x0A, 1, 6, KEY, 7, 32, 0xF7);
    sysex(
        track, 0xF0, 0x7F, 0x7F, 8, 8, 0, 1, 0, 64, 64, 64, 64, 64, 64, 64, 64, 64, 90, 64, 64,
        0xF7);
    track.writeBytes(bytes(0, 0xB8, 73, 100));
  }

  private static void parameter(
      ByteArrayOutputStream track, int channel, int msb, int number, int value) {
    track.writeBytes(bytes(0, 0xB0 | channel, msb, number >> 7));
    track.writeBytes(bytes(0, 0xB0 | channel, msb - 1, number & 0x7F));
    track.writeBytes(bytes(0, 0xB0 | channel, 6, value));
  }

  private static void sysex(ByteArrayOutputStream track, int... message) {
    track.write(0);
    track.write(0xF0);
    int rest = message.length - 1;
    if (rest > 127) {
      track.write(0x80 | rest >> 7);
    }
    track.write(rest & 0x7F);
    track.write(bytes(message), 1, rest);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
