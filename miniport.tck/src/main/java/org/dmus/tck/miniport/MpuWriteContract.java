package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mpu401.chip.ChipFault;
import org.dmus.mpu401.chip.ChipSettings;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Test;

/** How an MPU-401 is written that has room for a few bytes, or for none. */
@MiniportContract(value = DMusStreamType.MIDI_RENDER, area = Area.DEVICE)
public class MpuWriteContract {
  private static final int ZERO_WRITES = 100;

  private static MiniportBench withFifo(MiniportBench bench, int bytes) {
    return MpuAttempt.on(bench, new ChipDevice(ChipSettings.USUAL.withTransmitFifo(bytes), false));
  }

  @Test
  @Behaviour(83)
  @Claimed(83)
  void aGroupOfThreeThatWasBegunIsFinishedAndTheRestFollowsAfterTheRetry(MiniportBench bench) {
    MiniportBench small = withFifo(bench, 4);
    ChipDevice device = MpuAttempt.chip(small);
    TestStream stream = small.openRender().to(KsState.RUN);
    assertThat(stream.put(small.pool().event(Messages.sysex(10))))
        .as("the status of putMessage")
        .isEqualTo(NtStatus.SUCCESS);
    assertThat(device.log().dataWrites()).as("bytes written to the data port").isEqualTo(6);
    assertThat(small.pool().used()).as("events that are kept").isEqualTo(1);
    small.port().serve(0); // a millisecond later three bytes have left
    assertThat(device.log().dataWrites()).as("bytes written to the data port").isEqualTo(9);
    small.settle();
    device.pass(ReferenceTime.PER_SECOND);
    Sequence.assertBytes("bytes that the device got", device.received(), Messages.sysex(10));
  }

  @Test
  @Behaviour(83)
  @Claimed(83)
  void theSmallestFifoGetsALongMessageWholeAndInOrder(MiniportBench bench) {
    MiniportBench small = withFifo(bench, 2);
    TestStream stream = small.openRender().to(KsState.RUN);
    stream.put(small.pool().event(Messages.sysex(2_000)));
    small.workUntil(() -> small.device().received().length == 2_000);
    Sequence.assertBytes(
        "bytes that the device got", small.device().received(), Messages.sysex(2_000));
    assertThat(MpuAttempt.chip(small).chip().overruns())
        .as("bytes written to a chip that was not ready")
        .isZero();
  }

  @Test
  @Behaviour(83)
  @Claimed(83)
  void whatComesWhileARetryIsDueDoesNotTouchTheDevice(MiniportBench bench) {
    MiniportBench small = withFifo(bench, 4);
    ChipDevice device = MpuAttempt.chip(small);
    TestStream stream = small.openRender().to(KsState.RUN);
    stream.put(small.pool().event(Messages.sysex(10)));
    for (int i = 0; i < 2 * ZERO_WRITES; i++) {
      stream.put(small.pool().event(Messages.control(i)));
    }
    assertThat(device.log().dataWrites()).as("bytes written to the data port").isEqualTo(6);
    small.settle();
    device.pass(ReferenceTime.PER_SECOND);
    assertThat(device.received()).as("bytes that the device got").hasSize(10 + 3 * 2 * ZERO_WRITES);
  }

  @Test
  @Behaviour(84)
  @Claimed(84)
  void aHundredWritesWithoutProgressDropAnEventAndTheQueueGoesOn(MiniportBench bench) {
    ChipDevice device = MpuAttempt.chip(bench);
    TestStream stream = bench.openRender().to(KsState.RUN);
    device.stall();
    stream.put(bench.pool().event(Messages.control(1)));
    stream.put(bench.pool().event(Messages.control(2)));
    for (int i = 2; i < ZERO_WRITES; i++) {
      bench.port().serve(0);
    }
    assertThat(bench.pool().used()).as("events that are kept").isEqualTo(2);
    bench.port().serve(0);
    assertThat(bench.pool().used()).as("events that are kept").isEqualTo(1);
    device.chip().fault(ChipFault.STUCK_DRR, false);
    bench.settle();
    device.pass(ReferenceTime.PER_SECOND);
    Sequence.assertBytes("bytes that the device got", device.received(), Messages.control(2));
  }

  @Test
  @Behaviour(84)
  @Claimed(84)
  void aDeviceThatTakesAByteNowAndThenIsNotGivenUp(MiniportBench bench) {
    ChipDevice device = MpuAttempt.chip(bench);
    TestStream stream = bench.openRender().to(KsState.RUN);
    for (int message = 1; message <= 3; message++) {
      device.stall();
      stream.put(bench.pool().event(Messages.control(message)));
      for (int i = 2; i < ZERO_WRITES; i++) {
        bench.port().serve(0);
      }
      device.chip().fault(ChipFault.STUCK_DRR, false);
      bench.settle();
    }
    device.pass(ReferenceTime.PER_SECOND);
    assertThat(device.received()).as("bytes that the device got").hasSize(9);
  }

  @Test
  void theEndOfAHeldNoteLeavesADeviceThatIsFull(MiniportBench bench) {
    MiniportBench small = withFifo(bench, 2);
    TestStream stream = small.openRender().to(KsState.RUN);
    stream.put(small.pool().event(0x90, 60, 100));
    small.settle();
    stream.put(small.pool().event(Messages.sysex(500)));
    stream.put(small.pool().event(0x80, 60, 0));
    small.port().serve(0); // the sysex has begun
    stream.to(KsState.STOP);
    stream.close();
    small.device().pass(ReferenceTime.PER_SECOND);
    String sent = HexFormat.of().formatHex(small.device().received());
    assertThat(sent)
        .as("the last bytes that were sent, in hexadecimal")
        .endsWith("f7b04000b07b00"); // end of the sysex, sustain off, all notes off
  }
}
