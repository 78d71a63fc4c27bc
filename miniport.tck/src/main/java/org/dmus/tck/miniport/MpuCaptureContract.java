package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyVerb;
import org.dmus.mpu401.chip.ChipSettings;
import org.dmus.mpu401.chip.Mpu401Chip;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Test;

/** What comes from an MPU-401. */
@MiniportContract(value = DMusStreamType.MIDI_CAPTURE, area = Area.DEVICE)
public class MpuCaptureContract {

  private static TestStream capture(MiniportBench bench, CollectingSink sink, KsState state) {
    TestStream stream = bench.open(DMusStreamType.MIDI_CAPTURE);
    stream.mxf().connectOutput(sink);
    return stream.to(state);
  }

  private static long lost(MiniportBench bench, TestStream stream) {
    Properties properties = new Properties(bench.description(), stream.mxf());
    ByteBuffer value = Properties.room(LineStatus.BYTES);
    properties.send(
        properties.find(LineStatus.PROPSETID_LINE, LineStatus.STATUS).orElseThrow(),
        PropertyVerb.GET,
        Properties.room(0),
        value,
        stream.mxf());
    return LineStatus.from(value).lostBytes();
  }

  @Test
  @Behaviour(66)
  @Claimed(66)
  void ofTwoHundredBytesWithoutServiceTheOldest127AreKept(MiniportBench bench) {
    ChipDevice device = MpuAttempt.chip(bench);
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = capture(bench, sink, KsState.RUN);
    device.feed(Messages.sysex(200));
    device.awaitTaken(bench, stream);
    stream.put(null);
    Sequence.assertBytes(
        "bytes that were delivered", sink.bytes(), Arrays.copyOf(Messages.sysex(200), 127));
    assertThat(lost(bench, stream)).as("bytes told as lost").isEqualTo(73);
  }

  @Test
  @Behaviour(75)
  @Claimed(75)
  void withoutACaptureStreamInRunTheDeviceIsEmptiedAllTheSame(MiniportBench bench) {
    ChipDevice device = MpuAttempt.chip(bench);
    assertEmptied(device);
    CollectingSink sink = new CollectingSink(bench.pool());
    TestStream stream = capture(bench, sink, KsState.STOP);
    assertEmptied(device);
    stream.to(KsState.ACQUIRE);
    assertEmptied(device);
    stream.to(KsState.RUN).put(null);
    assertThat(sink.bytes()).as("bytes that were delivered").isEmpty();
  }

  private static void assertEmptied(ChipDevice device) {
    device.feed(Messages.control(1));
    device.pass(ReferenceTime.PER_SECOND);
    assertThat(device.chip().readStatus() & Mpu401Chip.DSR)
        .as("the line Data Set Ready, which says that nothing waits")
        .isEqualTo(Mpu401Chip.DSR);
  }

  @Test
  @Behaviour(85)
  @Claimed(85)
  void whatIsWrittenToACaptureStreamIsRefusedAndComesBack(MiniportBench bench) {
    ChipDevice device = MpuAttempt.chip(bench);
    TestStream stream = capture(bench, new CollectingSink(bench.pool()), KsState.RUN);
    assertThat(stream.put(bench.pool().event(0x90, 60, 100)))
        .as("the status of putMessage")
        .isEqualTo(NtStatus.INVALID_DEVICE_REQUEST);
    bench.pool().assertFull();
    assertThat(device.log().dataWrites()).as("bytes written to the data port").isZero();
  }

  @Test
  @Behaviour(81)
  @Claimed(81)
  void withoutAnInterruptWhatComesIsLookedFor(MiniportBench bench) {
    MiniportBench polled = MpuAttempt.on(bench, new ChipDevice(ChipSettings.USUAL, true));
    CollectingSink sink = new CollectingSink(polled.pool());
    polled.openCapture(sink).to(KsState.RUN);
    polled.device().feed(Messages.sysex(50));
    polled.workUntil(() -> sink.bytes().length >= 50);
    Sequence.assertBytes("bytes that were delivered", sink.bytes(), Messages.sysex(50));
  }

  @Test
  void whatComesWhileSysexLeavesIsNotLost(MiniportBench bench) {
    ChipDevice device = MpuAttempt.chip(bench);
    CollectingSink sink = new CollectingSink(bench.pool());
    bench.openCapture(sink).to(KsState.RUN);
    TestStream render = bench.openRender().to(KsState.RUN);
    render.put(bench.pool().event(Messages.sysex(1_000)));
    device.feed(Messages.sysex(1_000));
    bench.workUntil(() -> sink.bytes().length == 1_000 && device.received().length == 1_000);
    Sequence.assertBytes("bytes that were delivered", sink.bytes(), Messages.sysex(1_000));
    Sequence.assertBytes("bytes that the device got", device.received(), Messages.sysex(1_000));
  }
}
