package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.AllocatorTrace.Fault;
import org.dmus.mxf.AllocatorTrace.Misuse;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.engine.PoolSettings;
import org.dmus.portcls.DMusStream;
import org.junit.jupiter.api.Test;

/** Streams that do not give back what they got. */
class KeptEventsTest {
  private final ManualClock clock = new ManualClock();
  private final Engine engine = new Engine(clock);
  private final Filter filter =
      new Filter(
          "kept",
          UUID.randomUUID(),
          engine,
          true,
          new PinSettings(new PoolSettings(16, 2, true), 0),
          new GlobalInstances(),
          (what, cause) -> {
            throw new AssertionError(what, cause);
          });
  private final List<KeepingStream> streams = new ArrayList<>();

  /** Keeps every event. */
  private final class KeepingStream extends RecordingStream {
    final List<DMusKernelEvent> kept = new ArrayList<>();

    KeepingStream(IAllocatorMXF allocator) {
      super(allocator, clock);
    }

    @Override
    public NtStatus putMessage(DMusKernelEvent chain) {
      for (DMusKernelEvent e = chain; e != null; e = e.next()) {
        kept.add(e);
      }
      return NtStatus.SUCCESS;
    }
  }

  private void attach() {
    filter.attach(
        new FilterFixture().attach().filter.description(),
        (pinId, type, format, allocator) -> {
          KeepingStream stream = new KeepingStream(allocator);
          streams.add(stream);
          return DMusStream.whenDue(stream);
        });
  }

  private IPin play(int bytes) {
    attach();
    IPin pin = filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    write(pin, bytes);
    return pin;
  }

  private void write(IPin pin, int bytes) {
    ByteBuffer buffer = DMusBuffer.allocate(2 * DMusBuffer.recordBytes(bytes));
    byte[] sysex = new byte[bytes];
    sysex[0] = (byte) 0xF0;
    sysex[bytes - 1] = (byte) 0xF7;
    DMusBuffer.put(buffer, 1, 0, sysex, 0, bytes);
    DMusBuffer.put(buffer, 1, 0, sysex, 0, bytes);
    assertThat(pin.write(buffer.flip(), 0)).isEqualTo(2);
    engine.step();
  }

  @Test
  void whatAStreamKeepsIsReplacedWhenItIsClosed() {
    IPin pin = play(20);
    assertThat(pin.statistics().pool().used()).isEqualTo(2);
    assertThat(pin.statistics().pool().freeBuffers()).isZero();
    for (int swap = 1; swap <= 20; swap++) {
      filter.detach();
      assertThat(pin.statistics().pool().leaked()).isEqualTo(2L * swap);
      assertThat(pin.statistics().pool().used()).isZero();
      assertThat(pin.statistics().pool().freeBuffers()).isEqualTo(2);
      attach();
      write(pin, 20);
    }
  }

  @Test
  void aStreamThatGivesBackAfterItWasClosedIsRefused() {
    IPin pin = play(20);
    filter.detach();
    KeepingStream stream = streams.get(0);
    assertThat(stream.allocator.putMessage(stream.kept.get(0)))
        .isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(pin.statistics().pool().free()).isEqualTo(16);
    assertThat(pin.statistics().pool().refused()).isEqualTo(1);
  }

  @Test
  void theTraceNamesTheStreamThatKeptThem() {
    IPin pin = play(3);
    assertThat(pin.poolTrace().outstanding())
        .hasSize(2)
        .allMatch(o -> o.owner().startsWith(KeepingStream.class.getName()));
    filter.detach();
    assertThat(pin.poolTrace().outstanding()).isEmpty();
    assertThat(pin.poolTrace().misuses())
        .hasSize(2)
        .allMatch(m -> m.fault() == Fault.LEAKED)
        .extracting(Misuse::owner)
        .allMatch(owner -> owner.startsWith(KeepingStream.class.getName()));
  }

  @Test
  void whatACaptureStreamTookAndDidNotDeliverIsReplacedAndWhatWaitsForTheClientIsNot() {
    attach();
    IPin pin = filter.openPin(FilterFixture.CAPTURE_PIN, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    IAllocatorMXF allocator = streams.get(0).allocator;
    allocator.getMessage();
    DMusKernelEvent delivered = allocator.getMessage();
    delivered.shortMessage(0x90, 60, 64, 3);
    streams.get(0).output.putMessage(delivered);
    filter.detach();
    assertThat(pin.statistics().pool().leaked()).isEqualTo(1);
    assertThat(pin.statistics().pool().used()).isEqualTo(1);
    assertThat(pin.read(DMusBuffer.allocate(64))).isEqualTo(1);
    assertThat(pin.statistics().pool().used()).isZero();
  }
}
