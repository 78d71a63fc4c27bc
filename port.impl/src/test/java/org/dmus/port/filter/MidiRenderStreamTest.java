package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.PinStatistics;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.EventPool;
import org.dmus.port.engine.ServiceGroup;
import org.dmus.port.stream.MidiRenderStream;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.IMiniportMidiStream;
import org.junit.jupiter.api.Test;

/** A pin on a MIDI miniport whose device takes as much as the test says. */
class MidiRenderStreamTest {
  private static final long MS = ReferenceTime.PER_MILLISECOND;

  private final FilterFixture f = new FilterFixture();
  private final Device device = new Device();
  private final IPin pin = open();

  private IPin open() {
    f.filter.attach(
        new FilterFixture().attach().filter.description(),
        (pinId, type, format, allocator) ->
            new DMusStream(
                new MidiRenderStream(device, allocator, new ServiceGroup(f.engine)),
                Optional.empty(),
                0));
    return f.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
  }

  /** Takes of each write what a function of its length says. */
  private static final class Device implements IMiniportMidiStream {
    final StringBuilder bytes = new StringBuilder();
    final List<KsState> states = new ArrayList<>();
    IntUnaryOperator takes = length -> length;
    int writes;

    @Override
    public int write(byte[] buffer, int offset, int length) {
      writes++;
      int count = takes.applyAsInt(length);
      if (count > 0 && count <= length) {
        bytes.append(HexFormat.of().formatHex(buffer, offset, offset + count));
      }
      return count;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return INVALID_DEVICE_REQUEST;
    }

    @Override
    public void setFormat(KsDataFormat format) {}

    @Override
    public void setState(KsState state) {
      states.add(state);
    }

    @Override
    public void close() {}
  }

  private void write(String... messages) {
    ByteBuffer buffer = DMusBuffer.allocate(16_384);
    for (String message : messages) {
      byte[] data = HexFormat.of().parseHex(message);
      DMusBuffer.put(buffer, 1, 0, data, 0, data.length);
    }
    assertThat(pin.write(buffer.flip(), 0)).isEqualTo(messages.length);
    f.engine.step();
  }

  private void run() {
    pin.setState(KsState.RUN);
    f.engine.step();
  }

  private void assertBalance(long delivered, long undeliverable) {
    PinStatistics s = pin.statistics();
    assertThat(s.delivered()).as("delivered").isEqualTo(delivered);
    assertThat(s.undeliverable()).as("undeliverable").isEqualTo(undeliverable);
    assertThat(s.written()).isEqualTo(delivered + undeliverable);
  }

  @Test
  void theBytesGoOutAsTheyAreRunningStatusAndAll() {
    run();
    write("903c40", "3e40", "f8", "f07e7f0901f7");
    assertThat(device.bytes).hasToString("903c403e40f8f07e7f0901f7");
  }

  @Test
  void aPartialWriteGoesOnAMillisecondLaterWhereItStopped() {
    run();
    device.takes = length -> Math.min(4, length);
    write("f0010203040506070809f7", "903c40");
    assertThat(device.bytes).hasToString("f0010203");
    f.runUntil(f.clock.getTime() + MS - 1);
    assertThat(device.bytes).hasToString("f0010203");
    f.runUntil(f.clock.getTime() + 1);
    assertThat(device.bytes).hasToString("f001020304050607");
    f.runUntil(f.clock.getTime() + MS);
    assertThat(device.bytes).hasToString("f0010203040506070809f7903c40");
    assertBalance(2, 0);
  }

  @Test
  void aBusyDeviceIsAskedOnceAMillisecondHoweverManyEventsCome() {
    run();
    device.takes = length -> 0;
    write("903c40", "903d40", "903e40");
    write("903f40");
    assertThat(device.writes).isEqualTo(1);
    device.takes = length -> length;
    f.runUntil(f.clock.getTime() + MS);
    assertThat(device.bytes).hasToString("903c40903d40903e40903f40");
  }

  @Test
  void afterAHundredZeroWritesTheMessageIsLostAndCountedAndTheNextOneFollows() {
    run();
    device.takes = length -> device.writes <= 100 ? 0 : length;
    write("903c40", "803c00");
    f.runUntil(f.clock.getTime() + 98 * MS);
    assertBalance(2, 0);
    f.runUntil(f.clock.getTime() + MS);
    assertThat(device.bytes).hasToString("803c00");
    assertBalance(1, 1);
    assertThat(pin.statistics().pool().used()).isZero();
  }

  @Test
  void someProgressStartsTheCountAnew() {
    run();
    device.takes = length -> device.writes % 90 == 0 ? Math.min(4, length) : 0;
    write("f0010203040506070809f7");
    f.runUntil(f.clock.getTime() + 300 * MS);
    assertThat(device.bytes).hasToString("f0010203040506070809f7");
    assertBalance(1, 0);
  }

  @Test
  void aDeviceThatFailsLosesTheMessageAtOnceAndNoOther() {
    run();
    for (int error :
        new int[] {
          IMiniportMidiStream.IO_DEVICE_ERROR, IMiniportMidiStream.INVALID_DEVICE_REQUEST, 99
        }) {
      device.takes = length -> error;
      write("903c40");
    }
    device.takes = length -> length;
    write("903d40");
    assertThat(device.bytes).hasToString("903d40");
    assertBalance(1, 3);
    assertThat(pin.failure()).isEmpty();
  }

  @Test
  void aDeviceThatFailsAfterItWasBusyLosesWhatWasTakenBefore() {
    run();
    device.takes = length -> 0;
    write("903c40", "903d40");
    device.takes = length -> IMiniportMidiStream.IO_DEVICE_ERROR;
    f.runUntil(f.clock.getTime() + MS);
    assertBalance(0, 2);
  }

  @Test
  void ofASysexThatFailsInItsMiddleNothingFollows() {
    run();
    String sysex = "f0" + "01".repeat(9_000) + "f7";
    device.takes = length -> device.writes == 2 ? -1 : length;
    write(sysex, "903c40");
    assertThat(device.bytes.toString()).startsWith("f001").endsWith("01903c40");
    assertThat(device.writes).isEqualTo(3);
    assertBalance(1, 1);
  }

  @Test
  void inPauseAndAcquireWhatIsTakenWaitsForRun() {
    run();
    device.takes = length -> 0;
    write("f8");
    pin.setState(KsState.PAUSE);
    device.takes = length -> length;
    f.runUntil(f.clock.getTime() + 10 * MS);
    assertThat(device.bytes).isEmpty();
    pin.setState(KsState.ACQUIRE);
    f.runUntil(f.clock.getTime() + 10 * MS);
    assertThat(device.bytes).isEmpty();
    run();
    f.runUntil(f.clock.getTime() + MS);
    assertThat(device.bytes).hasToString("f8");
  }

  @Test
  void stopGivesBackWhatWaitedForTheDevice() {
    run();
    device.takes = length -> 0;
    write("f8", "f8");
    pin.setState(KsState.STOP);
    device.takes = length -> length;
    run();
    f.runUntil(f.clock.getTime() + 10 * MS);
    assertThat(device.bytes).isEmpty();
    assertThat(pin.statistics().pool().used()).isZero();
  }

  @Test
  void theMembersOfAPackageAreWrittenInARowBehindWhatWaits() {
    EventPool pool = new EventPool(16, 2);
    MidiRenderStream stream = new MidiRenderStream(device, pool, new ServiceGroup(f.engine));
    stream.setState(KsState.RUN);
    device.takes = length -> 0;
    stream.putMessage(note(pool, 1));
    DMusKernelEvent chain = pool.getMessage();
    DMusKernelEvent members = note(pool, 2);
    members.next(note(pool, 3));
    chain.flags(DMusKernelEvent.PACKAGE_EVENT);
    chain.packageHead(members);
    stream.putMessage(chain);
    stream.putMessage(note(pool, 4));
    device.takes = length -> length;
    f.runUntil(f.clock.getTime() + MS);
    assertThat(device.bytes).hasToString("900140900240900340900440");
    assertThat(pool.statistics().used()).isZero();
  }

  private static DMusKernelEvent note(EventPool pool, int key) {
    DMusKernelEvent event = pool.getMessage();
    event.shortMessage(0x90, key, 0x40, 3);
    return event;
  }
}
