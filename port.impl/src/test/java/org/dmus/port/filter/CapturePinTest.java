package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.PinStatistics;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.engine.EventPool;
import org.dmus.port.engine.PoolSettings;
import org.dmus.port.engine.ServiceGroup;
import org.junit.jupiter.api.Test;

class CapturePinTest {
  private static final long T0 = 1_000_000;

  private final FilterFixture f = new FilterFixture().attach();
  private final IPin pin = f.filter.openPin(FilterFixture.CAPTURE_PIN, KsDataFormat.DIRECTMUSIC);
  private final ByteBuffer buffer = DMusBuffer.allocate(8_192);

  /** What a capture stream does: raw bytes in an INCOMPLETE event. */
  private void capture(String hex, long masterTime) {
    capture(f, hex, masterTime);
  }

  private static void capture(FilterFixture f, String hex, long masterTime) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    DMusKernelEvent event = f.stream().allocator.getMessage();
    System.arraycopy(bytes, 0, event.bytes(), 0, bytes.length);
    event.eventBytes(bytes.length);
    event.channelGroup(1);
    event.flags(DMusKernelEvent.EVENT_INCOMPLETE);
    event.presTime100ns(masterTime);
    f.stream().output.putMessage(event);
  }

  @Test
  void rawBytesComeOutAsMessagesWithTheTimeOfTheirFirstByte() {
    pin.setState(KsState.RUN);
    capture("903c", T0 + 5);
    capture("403e41", T0 + 9);
    assertThat(pin.read(buffer)).isEqualTo(2);
    buffer.flip();
    assertRecord(0, 5, "903c40");
    assertRecord(24, 9, "903e41");
    assertThat(pin.statistics().pool().used()).isZero();
  }

  private void assertRecord(int at, long delta, String hex) {
    int length = buffer.getInt(at);
    byte[] data = new byte[length];
    buffer.get(at + DMusBuffer.HEADER_BYTES, data);
    assertThat(HexFormat.of().formatHex(data)).isEqualTo(hex);
    assertThat(buffer.getLong(at + DMusBuffer.DELTA_OFFSET)).isEqualTo(delta);
    assertThat(buffer.getInt(at + DMusBuffer.CHANNEL_GROUP_OFFSET)).isEqualTo(1);
    assertThat(buffer.getInt(at + DMusBuffer.FLAGS_OFFSET)).isEqualTo(DMusBuffer.EVENT_STRUCTURED);
  }

  @Test
  void whatDoesNotFitTheBufferComesWithTheNextOne() {
    pin.setState(KsState.RUN);
    capture("903c40903e40", T0);
    ByteBuffer one = DMusBuffer.allocate(30);
    assertThat(pin.read(one)).isEqualTo(1);
    one.clear();
    assertThat(pin.read(one)).isEqualTo(1);
    one.clear();
    assertThat(pin.read(one)).isZero();
  }

  @Test
  void nothingIsDeliveredInStopOrAcquireNotEvenLater() {
    capture("903c40", T0);
    pin.setState(KsState.ACQUIRE);
    capture("903c40", T0);
    pin.setState(KsState.RUN);
    assertThat(pin.read(buffer)).isZero();
    assertThat(pin.statistics().pool().used()).isZero();
  }

  @Test
  void aClientThatDoesNotReadHoldsTheDeviceBackAndLosesNothing() {
    ServiceGroup group = new ServiceGroup(f.engine);
    f.group = group;
    IPin patient = f.filter.openPin(FilterFixture.CAPTURE_PIN, KsDataFormat.DIRECTMUSIC);
    patient.setState(KsState.RUN);
    int served = 0;
    for (int i = 0; i < 10_000; i++) {
      group.requestService();
      f.engine.step();
      if (f.stream().serviced > served) {
        served = f.stream().serviced;
        capture("903c40", T0);
      }
    }
    assertThat(served).isBetween(2_000, 4_000);
    assertThat(patient.statistics().rejected()).isZero();
    while (patient.read(buffer.clear()) > 0) {
      // the client catches up
    }
    f.engine.step();
    assertThat(f.stream().serviced).as("asked again by itself").isEqualTo(served + 1);
  }

  @Test
  void whatNobodyReadIsFlushedByStopAndCloseAndCounted() {
    pin.setState(KsState.RUN);
    capture("903c40903e40", T0);
    pin.setState(KsState.STOP);
    assertThat(pin.read(buffer)).isZero();
    pin.setState(KsState.RUN);
    capture("903c40", T0);
    pin.close();
    PinStatistics s = pin.statistics();
    assertThat(s.written()).isEqualTo(3).isEqualTo(s.flushed());
    assertThat(s.queued()).isZero();
    assertThat(s.pool().used()).isZero();
  }

  @Test
  void anEventThatDidNotFitIsStillQueued() {
    pin.setState(KsState.RUN);
    capture("903c40", T0);
    assertThat(pin.read(DMusBuffer.allocate(10))).isZero();
    assertThat(pin.statistics().queued()).isEqualTo(1);
  }

  @Test
  void aMessageMayHaveHalfOfThePoolAndOneThatIsLongerStopsNothing() {
    FilterFixture small =
        new FilterFixture(
                new PinSettings(new PoolSettings(64, 8, false), PinSettings.DEFAULT.stale100ns()))
            .attach();
    ServiceGroup group = new ServiceGroup(small.engine);
    small.group = group;
    IPin reader = small.filter.openPin(FilterFixture.CAPTURE_PIN, KsDataFormat.DIRECTMUSIC);
    reader.setState(KsState.RUN);
    int half = 4 * EventPool.BUFFER_BYTES;
    List<String> device = new ArrayList<>(List.of("f0"));
    device.addAll(Collections.nCopies(half - 2, "01"));
    device.addAll(List.of("f7", "903c40", "f0"));
    device.addAll(Collections.nCopies(half - 1, "01"));
    device.addAll(List.of("f7", "903e40"));
    int asked = 0;
    int sent = 0;
    int bytes = 0;
    for (int turn = 0; turn < 3 * half; turn++) {
      group.requestService();
      small.engine.step();
      if (small.stream().serviced > asked && sent < device.size()) {
        asked = small.stream().serviced;
        capture(small, device.get(sent++), T0);
      }
      for (buffer.clear(); reader.read(buffer) > 0; buffer.clear()) {
        bytes += buffer.getInt(0);
      }
    }
    assertThat(sent).as("the device is asked to the end").isEqualTo(device.size());
    assertThat(bytes).isEqualTo(half + 3 + 3);
    assertThat(reader.statistics().rejected()).isEqualTo(1);
    assertThat(reader.statistics().pool().used()).isZero();
  }

  @Test
  void longMessagesHoldTheDeviceBackBeforeTheBuffersRunOut() {
    pin.setState(KsState.RUN);
    ServiceGroup group = new ServiceGroup(f.engine);
    f.group = group;
    IPin patient = f.filter.openPin(FilterFixture.CAPTURE_PIN, KsDataFormat.DIRECTMUSIC);
    patient.setState(KsState.RUN);
    int served = 0;
    for (int i = 0; i < 200; i++) {
      group.requestService();
      f.engine.step();
      if (f.stream().serviced > served) {
        served = f.stream().serviced;
        capture("f0010203", T0);
        capture("0405060708f7", T0);
      }
    }
    assertThat(served).isBetween(30, 64);
    assertThat(patient.statistics().rejected()).isZero();
  }

  @Test
  void aPackageIsDeliveredByItsMembersAndAnEventWithAWrongLengthIsCounted() {
    pin.setState(KsState.RUN);
    DMusKernelEvent member = f.stream().allocator.getMessage();
    member.shortMessage(0x90, 60, 64, 3);
    DMusKernelEvent wrong = f.stream().allocator.getMessage();
    wrong.eventBytes(5_000);
    DMusKernelEvent head = f.stream().allocator.getMessage();
    head.packageHead(member);
    head.next(wrong);
    f.stream().output.putMessage(head);
    assertThat(pin.read(buffer)).isEqualTo(1);
    assertThat(pin.statistics().rejected()).isEqualTo(1);
    assertThat(pin.statistics().pool().used()).isZero();
  }
}
