package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Optional;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.port.engine.ServiceGroup;
import org.dmus.port.stream.MidiCaptureStream;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.IMiniportMidiStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pin on a MIDI miniport whose device has what the test gives it. */
@Timeout(30)
class MidiCaptureStreamTest {
  private final FilterFixture f = new FilterFixture();
  private final ServiceGroup group = new ServiceGroup(f.engine);
  private final Device device = new Device();
  private final IPin pin = open();

  private IPin open() {
    f.filter.attach(
        new FilterFixture().attach().filter.description(),
        (pinId, type, format, allocator) ->
            new DMusStream(
                new MidiCaptureStream(device, allocator, f.clock, Optional.of(group)),
                Optional.of(group),
                0));
    return f.filter.openPin(FilterFixture.CAPTURE_PIN, KsDataFormat.MIDI);
  }

  private static final class Device implements IMiniportMidiStream {
    final ArrayDeque<Byte> fifo = new ArrayDeque<>();
    boolean endless;
    boolean broken;
    long reads;

    void receive(String hex) {
      for (byte b : HexFormat.of().parseHex(hex)) {
        fifo.add(b);
      }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      reads++;
      if (broken) {
        return IO_DEVICE_ERROR;
      }
      if (endless) {
        buffer[offset] = (byte) 0xF8;
        return 1;
      }
      int count = 0;
      while (count < length && !fifo.isEmpty()) {
        buffer[offset + count++] = fifo.poll();
      }
      return count;
    }

    @Override
    public int write(byte[] buffer, int offset, int length) {
      return INVALID_DEVICE_REQUEST;
    }

    @Override
    public void setFormat(KsDataFormat format) {}

    @Override
    public void setState(KsState state) {}

    @Override
    public void close() {}
  }

  private int serve() {
    group.requestService();
    f.engine.step();
    ByteBuffer records = DMusBuffer.allocate(16_384);
    return pin.read(records);
  }

  @Test
  void theStreamIsReadUntilItHasNothingMoreAndWholeMessagesReachTheClient() {
    pin.setState(KsState.RUN);
    device.receive("903c40803c00903d40803d00f0010203040506070809f7");
    assertThat(serve()).isEqualTo(5);
    assertThat(device.fifo).isEmpty();
    assertThat(pin.statistics().pool().used()).isZero();
  }

  @Test
  void aDeviceThatFailsIsReadAgainAtTheNextService() {
    pin.setState(KsState.RUN);
    device.broken = true;
    assertThat(serve()).isZero();
    device.broken = false;
    device.receive("f8");
    assertThat(serve()).isEqualTo(1);
  }

  @Test
  void aDeviceThatNeverRunsDryDoesNotKeepTheEngineForEverWhateverTheState() {
    device.endless = true;
    // Paused it fills the pool that nobody reads; running it has to wait for the client.
    for (KsState state : KsState.values()) {
      pin.setState(state);
      device.reads = 0;
      group.requestService();
      f.engine.step();
      assertThat(device.reads).as("%s", state).isLessThanOrEqualTo(4_096);
      assertThat(device.reads > 0).as("%s", state).isEqualTo(state != KsState.RUN);
    }
  }

  @Test
  void aBurstLongerThanAServiceIsReadInSeveral() {
    pin.setState(KsState.ACQUIRE);
    device.receive("f8".repeat(100_000));
    group.requestService();
    for (int steps = 0; steps < 4; steps++) {
      f.engine.step();
    }
    assertThat(device.fifo).isEmpty();
  }
}
