package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.MidiBuffer;
import org.dmus.client.PinListener;
import org.dmus.client.PinStatistics;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.DMusStream;
import org.junit.jupiter.api.Test;

class RenderPinTest {
  private static final long MS = ReferenceTime.PER_MILLISECOND;
  private static final long T0 = 1_000_000;

  private final FilterFixture f = new FilterFixture().attach();
  private final IPin pin = f.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
  private final ByteBuffer buffer = DMusBuffer.allocate(1 << 16);

  private void note(long delta, int key) {
    DMusBuffer.put(buffer, 1, delta, new byte[] {(byte) 0x90, (byte) key, 64}, 0, 3);
  }

  private void write(long start) {
    assertThat(pin.write(buffer.flip(), start)).isPositive();
    buffer.clear();
  }

  @Test
  void withPrefetchZeroEventsComeInOrderExactlyWhenDue() {
    pin.setState(KsState.RUN);
    note(30 * MS, 1);
    note(10 * MS, 2);
    note(20 * MS, 3);
    write(0);
    f.runUntil(T0 + 100 * MS);
    assertThat(f.stream().log)
        .containsExactly(
            line(2, 10 * MS, 10 * MS), line(3, 20 * MS, 20 * MS), line(1, 30 * MS, 30 * MS));
  }

  private static String line(int key, long stamp, long at) {
    return "90%02X40@%d at %d".formatted(key, T0 + stamp, T0 + at);
  }

  @Test
  void prefetchDeliversThatMuchEarlier() {
    f.prefetch = 20 * MS;
    IPin early = f.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    early.setState(KsState.RUN);
    note(50 * MS, 1);
    note(5 * MS, 2);
    early.write(buffer.flip(), 0);
    f.runUntil(T0 + 100 * MS);
    assertThat(f.stream().log).containsExactly(line(2, 5 * MS, 0), line(1, 50 * MS, 30 * MS));
  }

  @Test
  void dontHoldDeliversOnArrival() {
    f.prefetch = ReferenceTime.DONT_HOLD_FOR_SEQUENCING;
    IPin atOnce = f.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    atOnce.setState(KsState.RUN);
    note(3_600_000 * MS, 1);
    atOnce.write(buffer.flip(), 0);
    f.engine.step();
    assertThat(f.stream().log).containsExactly(line(1, 3_600_000 * MS, 0));
  }

  @Test
  void aLateEventIsDeliveredAtOnceAndCounted() {
    pin.setState(KsState.RUN);
    f.runUntil(T0 + 50 * MS);
    note(10 * MS, 1);
    write(0);
    f.engine.step();
    assertThat(f.stream().log).containsExactly(line(1, 10 * MS, 50 * MS));
    assertThat(pin.statistics().late()).isEqualTo(1);
  }

  @Test
  void theStreamSeesEveryStateBetweenStopAndRun() {
    pin.setState(KsState.RUN);
    pin.setState(KsState.STOP);
    assertThat(f.stream().states)
        .containsExactly(
            KsState.ACQUIRE,
            KsState.PAUSE,
            KsState.RUN,
            KsState.PAUSE,
            KsState.ACQUIRE,
            KsState.STOP);
  }

  @Test
  void pauseFreezesPresentationTimeAndWhatIsPendingKeepsItsOffset() {
    pin.setState(KsState.RUN);
    note(30 * MS, 1);
    write(0);
    f.runUntil(T0 + 10 * MS);
    pin.setState(KsState.PAUSE);
    f.runUntil(T0 + 500 * MS);
    assertThat(pin.presentationTime()).isEqualTo(10 * MS);
    assertThat(f.stream().log).isEmpty();
    pin.setState(KsState.RUN);
    f.runUntil(T0 + 600 * MS);
    assertThat(f.stream().log).containsExactly(line(1, 520 * MS, 520 * MS));
  }

  @Test
  void stopFlushesToTheAllocatorAndResetsTime() {
    pin.setState(KsState.RUN);
    note(30 * MS, 1);
    write(0);
    f.runUntil(T0 + 10 * MS);
    pin.setState(KsState.STOP);
    assertThat(pin.presentationTime()).isZero();
    PinStatistics s = pin.statistics();
    assertThat(s.flushed()).isEqualTo(1);
    assertThat(s.pool().used()).isZero();
    f.runUntil(T0 + 100 * MS);
    assertThat(f.stream().log).isEmpty();
  }

  @Test
  void leavingRunEndsExactlyTheNotesThatSound() {
    pin.setState(KsState.RUN);
    note(0, 60);
    note(1, 61);
    DMusBuffer.put(buffer, 1, 2, new byte[] {(byte) 0x80, 60, 0}, 0, 3);
    DMusBuffer.put(buffer, 1, 3, new byte[] {(byte) 0xB0, 64, 127}, 0, 3);
    write(0);
    f.runUntil(T0 + 10 * MS);
    f.stream().log.clear();
    pin.setState(KsState.PAUSE);
    assertThat(f.stream().log).hasSize(2);
    assertThat(f.stream().log.get(0)).startsWith("B04000");
    assertThat(f.stream().log.get(1)).startsWith("803D40");
    assertThat(pin.statistics().notesEnded()).isEqualTo(1);
    assertThat(pin.statistics().pool().used()).isZero();
  }

  @Test
  void longSysexBecomesAChainOfPieces() {
    byte[] sysex = new byte[10_000];
    sysex[0] = (byte) 0xF0;
    sysex[9_999] = (byte) 0xF7;
    DMusBuffer.put(buffer, 1, 0, sysex, 0, sysex.length);
    pin.setState(KsState.RUN);
    write(0);
    f.engine.step();
    assertThat(f.stream().log).hasSize(3);
    int hexDigits = f.stream().log.stream().mapToInt(l -> l.indexOf('@')).sum();
    assertThat(hexDigits).isEqualTo(20_000);
    assertThat(pin.statistics().pool().freeBuffers())
        .isEqualTo(pin.statistics().pool().bufferCapacity());
  }

  @Test
  void aFullPoolTakesWhatFitsAndTheRestLater() {
    ByteBuffer many = DMusBuffer.allocate(5_000 * 24);
    for (int i = 0; i < 5_000; i++) {
      DMusBuffer.put(many, 1, i, new byte[] {(byte) 0x90, 1, 1}, 0, 3);
    }
    many.flip();
    pin.setState(KsState.RUN);
    assertThat(pin.write(many, 0)).isEqualTo(4_096);
    assertThat(many.remaining()).isEqualTo((5_000 - 4_096) * 24);
    f.runUntil(T0 + MS);
    assertThat(pin.write(many, 0)).isEqualTo(5_000 - 4_096);
    f.runUntil(T0 + 2 * MS);
    assertThat(f.stream().log).hasSize(5_000);
  }

  @Test
  void legacyBuffersPlayStrictlyInOrder() {
    IPin legacy = f.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.MIDI);
    legacy.setState(KsState.RUN);
    legacy(0, 1);
    legacy(1, 2);
    legacy(7, 3);
    legacy.write(buffer.flip(), 123 * MS);
    buffer.clear();
    legacy(5, 4);
    legacy(15, 5);
    legacy.write(buffer.flip(), 120 * MS);
    f.runUntil(T0 + 200 * MS);
    assertThat(f.stream().log)
        .containsExactly(
            line(1, 123 * MS, 123 * MS),
            line(2, 124 * MS, 124 * MS),
            line(3, 131 * MS, 131 * MS),
            line(4, 131 * MS, 131 * MS),
            line(5, 140 * MS, 140 * MS));
  }

  private void legacy(int deltaMs, int key) {
    MidiBuffer.put(buffer, deltaMs, new byte[] {(byte) 0x90, (byte) key, 64}, 0, 3);
  }

  @Test
  void aMiniportThatGoesAndComesBackFindsThePinInItsState() {
    List<PinListener.Event> events = new ArrayList<>();
    pin.listener((p, event) -> events.add(event));
    pin.setState(KsState.RUN);
    note(0, 60);
    note(20 * MS, 61);
    note(60 * MS, 62);
    write(0);
    f.runUntil(T0 + 10 * MS);
    RecordingStream old = f.stream();
    f.filter.detach();
    assertThat(old.log.get(1)).startsWith("803C40");
    assertThat(old.states).endsWith(KsState.PAUSE, KsState.ACQUIRE, KsState.STOP);
    assertThat(old.closed).isTrue();
    f.runUntil(T0 + 40 * MS);
    f.attach();
    f.runUntil(T0 + 100 * MS);
    assertThat(f.stream()).isNotSameAs(old);
    assertThat(f.stream().log)
        .containsExactly(line(61, 20 * MS, 40 * MS), line(62, 60 * MS, 60 * MS));
    assertThat(events).containsExactly(PinListener.Event.DETACHED, PinListener.Event.ATTACHED);
    PinStatistics s = pin.statistics();
    assertThat(s.late()).isEqualTo(1);
    assertThat(s.written()).isEqualTo(s.delivered());
    assertThat(s.pool().used()).isZero();
  }

  @Test
  void aClosedPinReturnsEverything() {
    pin.setState(KsState.RUN);
    note(30 * MS, 1);
    write(0);
    pin.close();
    assertThat(f.filter.openPins()).isEmpty();
    assertThat(f.stream().closed).isTrue();
    assertThat(pin.statistics().pool().used()).isZero();
    assertThatThrownBy(() -> pin.setState(KsState.RUN)).isInstanceOf(NtStatusException.class);
  }

  @Test
  void theThirdInstanceOfAPinForTwoIsRefused() {
    f.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    assertThatThrownBy(() -> f.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC))
        .isInstanceOf(NtStatusException.class)
        .hasMessageContaining("is open 2 times");
    assertThatThrownBy(
            () ->
                f.filter.openPin(
                    FilterFixture.RENDER_PIN,
                    KsDataFormat.pcm(new WaveFormat(44_100, 2, WaveFormat.Encoding.PCM_16))))
        .isInstanceOf(NtStatusException.class);
  }

  @Test
  void aMiniportThatThrowsLosesItsStreamAndTheEngineGoesOn() {
    FilterFixture bad = new FilterFixture();
    bad.filter.attach(
        f.filter.description(),
        (pinId, type, format, allocator) ->
            DMusStream.whenDue(
                new RecordingStream(allocator, bad.clock) {
                  @Override
                  public NtStatus putMessage(DMusKernelEvent chain) {
                    throw new IllegalStateException("broken");
                  }
                }));
    IPin broken = bad.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    broken.setState(KsState.RUN);
    note(0, 1);
    broken.write(buffer.flip(), 0);
    bad.runUntil(T0 + MS);
    assertThat(broken.failure()).isPresent();
    assertThat(broken.isAttached()).isFalse();
    assertThat(bad.reports).isNotEmpty();
  }
}
