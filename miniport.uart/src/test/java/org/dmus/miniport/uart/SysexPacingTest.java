package org.dmus.miniport.uart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dmus.mxf.DMusKernelEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a device that digests system exclusive slowly is spared, and what passes meanwhile. */
@Timeout(60)
class SysexPacingTest {

  private static final int MIDI_RATE = UartSettings.MIDI_BYTES_PER_SECOND;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  @Test
  void afterEachMessageTheLineRests() throws IOException {
    VirtualWire wire = wire(50, 0, 0);
    wire.give("F0 01 F7 F0 02 F7 90 3C 64");
    wire.pass(SECOND);
    assertThat(wire.sent()).isEqualTo("F0 01 F7 F0 02 F7 90 3C 64");
    assertThat(wire.atMs(2)).isEqualTo(0.64);
    assertThat(wire.atMs(3)).isEqualTo(0.96 + 50);
    assertThat(wire.atMs(6)).isCloseTo(0.96 + 50 + 0.96 + 50, within(1e-9));
  }

  @Test
  void afterSoManyBytesOfAMessageTheLineRests() throws IOException {
    VirtualWire wire = wire(0, 4, 10);
    wire.give("F0 01 02 03 04 05 06 07 F7 90 3C 64");
    wire.pass(SECOND);
    assertThat(wire.atMs(3)).isEqualTo(0.96);
    assertThat(wire.atMs(4)).isEqualTo(1.28 + 10);
    assertThat(wire.atMs(8)).isCloseTo(2 * (1.28 + 10), within(1e-9));
    assertThat(wire.atMs(9)).isCloseTo(2 * (1.28 + 10) + 0.32, within(1e-9));
  }

  @Test
  void aLineWithoutLimitRestsToo() throws IOException {
    VirtualWire wire = new VirtualWire(LineGovernor.UNLIMITED, new SysexSettings(5, 2, 1), false);
    wire.give("F0 01 02 03 F7 F8 F0 F7");
    wire.pass(SECOND);
    assertThat(wire.sent()).isEqualTo("F0 01 02 03 F7 F8 F0 F7");
    assertThat(wire.timesNanos.stream().map(t -> (t - wire.timesNanos.get(0)) / 1_000_000))
        .containsExactly(0L, 0L, 1L, 1L, 2L, 7L, 7L, 7L);
  }

  @Test
  void realTimePassesWhileTheLineRestsAndBetweenTheBytes() throws IOException {
    VirtualWire wire = wire(50, 4, 10);
    wire.give("F0 01 02 03 04 05 06 F7 F0 11 12 13 14 15 F7");
    wire.pass(5_000_000);
    wire.fifo.writeRealTime((byte) 0xF8);
    wire.pass(20_000_000);
    wire.fifo.writeRealTime((byte) 0xFA);
    wire.pass(SECOND);
    assertThat(wire.sent()).isEqualTo("F0 01 02 03 F8 04 05 06 F7 FA F0 11 12 13 14 15 F7");
    assertThat(wire.atMs(4)).isEqualTo(5);
    assertThat(wire.atMs(9)).isEqualTo(25);
  }

  @Test
  void realTimeOvertakesNothingButSystemExclusive() throws IOException {
    VirtualWire wire = wire(0, 0, 0);
    wire.give("F2 01 02 90 3C 64 F0 01 02 03 04 F7");
    wire.fifo.writeRealTime((byte) 0xFB);
    wire.give("91 3C 64");
    wire.fifo.writeRealTime((byte) 0xFC);
    wire.pass(SECOND);
    assertThat(wire.sent()).isEqualTo("F2 01 02 90 3C 64 FB F0 01 02 03 04 F7 91 3C 64 FC");
  }

  @Test
  void messagesThatAreCutOffAreNotRestedAfter() throws IOException {
    VirtualWire wire = wire(50, 0, 0);
    wire.give("F0 01 90 3C 64 F7 90 3C 00");
    wire.pass(SECOND);
    assertThat(wire.atMs(8)).isCloseTo(8 * 0.32, within(1e-9));
  }

  @Test
  void aClockPassesADumpThatWaitsInTheStreamForRoom() throws Exception {
    RecordingLink held = RecordingLink.held();
    Rig rig = Rig.on(held, Map.of("rate", 0));
    UartStream stream = rig.openRunning();
    byte[] dump = new byte[200_000];
    dump[0] = (byte) 0xF0;
    dump[dump.length - 1] = (byte) 0xF7;
    stream.putMessage(rig.pool.event(dump));
    stream.putMessage(rig.pool.event(0xF8));
    stream.putMessage(rig.pool.event(0x90, 60, 100));
    assertThat(rig.pool.used()).isEqualTo(2); // the clock is on the line
    held.release();
    rig.drain();
    Rig.stop(stream);
    byte[] sent = held.bytes();
    assertThat(sent).hasSize(dump.length + 4);
    assertThat(indexOf(sent, 0xF8)).isBetween(0, 70_000);
    assertThat(Hex.text(sent)).endsWith("00 F7 90 3C 64");
  }

  @Test
  void aClockOfOneStreamPassesTheDumpOfTheOther() throws Exception {
    RecordingLink link = RecordingLink.open();
    Rig rig = Rig.on(link, Map.of("rate", 0));
    UartStream first = rig.openRunning();
    UartStream second = rig.openRunning();
    DMusKernelEvent piece = rig.pool.event(0xF0, 1, 2);
    piece.flags(DMusKernelEvent.EVENT_INCOMPLETE);
    first.putMessage(piece);
    second.putMessage(rig.chain(rig.pool.event(0xF8), rig.pool.event(0x90, 60, 100)));
    first.putMessage(rig.pool.event(3, 0xF7));
    rig.drain();
    Rig.stop(first);
    Rig.stop(second);
    assertThat(Hex.text(link.bytes())).isEqualTo("F0 01 02 F8 03 F7 90 3C 64");
  }

  private static int indexOf(byte[] bytes, int value) {
    int at = 0;
    while ((bytes[at] & 0xFF) != value) {
      at++;
    }
    return at;
  }

  private static VirtualWire wire(int gapMs, int chunkBytes, int pauseMs) {
    return new VirtualWire(MIDI_RATE, new SysexSettings(gapMs, chunkBytes, pauseMs), false);
  }
}
