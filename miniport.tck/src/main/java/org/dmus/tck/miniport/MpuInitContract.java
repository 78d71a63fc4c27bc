package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mpu401.chip.ChipFault;
import org.dmus.mpu401.chip.ChipSettings;
import org.dmus.mpu401.chip.Mpu401Chip;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IPowerNotify;
import org.dmus.portcls.IPowerNotify.DevicePowerState;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IResourceList.Resource;
import org.dmus.portcls.IResourceList.Type;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Test;

/** The dialogue with an MPU-401, from init to close; for miniports whose device is a chip. */
@MiniportContract(value = DMusStreamType.MIDI_RENDER, area = Area.DEVICE)
public class MpuInitContract {
  private static final Resource PORTS = new Resource(Type.PORT, ChipDevice.BASE, 2);
  private static final Resource INTERRUPT = new Resource(Type.INTERRUPT, ChipDevice.IRQ, 1);
  private static final long TIMEOUT = 50 * ReferenceTime.PER_MILLISECOND;

  private static ChipDevice faulty(ChipFault fault) {
    ChipDevice device = new ChipDevice();
    device.chip().fault(fault, true);
    return device;
  }

  @Test
  @Behaviour(76)
  @Claimed(76)
  void aHealthyDeviceIsResetTwiceAndEntersUartMode(MiniportBench bench) {
    ChipDevice device = MpuAttempt.chip(bench);
    assertThat(device.log().commands())
        .as("commands that the chip got")
        .containsExactly(0xFF, 0xFF, 0x3F);
    assertThat(device.chip().isUart()).as("the chip is in UART mode").isTrue();
  }

  @Test
  @Behaviour(76)
  @Claimed(76)
  void theDialogueOfInitIsTheRecordedOne(MiniportBench bench) {
    ChipDevice device = new ChipDevice();
    device.log().record();
    MpuAttempt.on(bench, device);
    assertThat(device.log().trace())
        .as("accesses to the chip")
        .containsExactly(
            "in 331 BF", // ready, nothing there
            "out 331 FF",
            "in 331 7F", // busy, something there
            "in 330 FE",
            "in 331 FF", // busy for 14 ms
            "in 331 BF",
            "out 331 FF",
            "in 331 7F",
            "in 330 FE",
            "in 331 FF",
            "in 331 BF",
            "out 331 3F");
  }

  @Test
  @Behaviour(77)
  @Claimed(77)
  void aDeviceInUartModeDoesNotAcknowledgeTheFirstResetAndIsInitialised(MiniportBench bench) {
    ChipDevice device = new ChipDevice();
    device.chip().writeCommand(Mpu401Chip.ENTER_UART);
    device.chip().readData();
    long before = device.now100ns();
    MpuAttempt.on(bench, device);
    assertThat(device.log().commands())
        .as("commands that the chip got")
        .containsExactly(0xFF, 0xFF, 0x3F);
    assertThat(device.now100ns() - before)
        .as("how long it waited for the device, 100 ns")
        .isGreaterThanOrEqualTo(TIMEOUT);
  }

  @Test
  @Behaviour(78)
  @Claimed(78)
  void aSecondResetThatIsNotAcknowledgedIsADeviceError(MiniportBench bench) {
    for (ChipFault fault : Stream.of(ChipFault.WRONG_ACK, ChipFault.NO_ACK).toList()) {
      ChipDevice device = faulty(fault);
      assertThat(MpuAttempt.init(bench, device))
          .as("the status of init")
          .isEqualTo(NtStatus.IO_DEVICE_ERROR);
      assertThat(device.log().commands()).as("%s: it is no UART", fault).doesNotContain(0x3F);
      assertThat(device.held()).as("%s: ports and interrupts held", fault).isZero();
    }
  }

  @Test
  @Behaviour(79)
  @Claimed(79)
  void aDeviceThatStaysBusyIsWaitedForFor50Ms(MiniportBench bench) {
    ChipDevice device = MpuAttempt.chip(bench);
    device.stall();
    long before = device.now100ns();
    assertThat(Refusals.of(() -> bench.open(DMusStreamType.MIDI_RENDER)))
        .as("the status that newStream is refused with")
        .isEqualTo(NtStatus.IO_DEVICE_ERROR);
    assertThat(device.now100ns() - before)
        .as("how long it waited for the device, 100 ns")
        .isBetween(TIMEOUT, TIMEOUT + ReferenceTime.PER_MILLISECOND);
  }

  @Test
  @Behaviour(79)
  @Claimed(79)
  void aDeviceThatIsNotThereEndsInitAfterFourWaits(MiniportBench bench) {
    ChipDevice device = faulty(ChipFault.ABSENT);
    long before = device.now100ns();
    assertThat(MpuAttempt.init(bench, device))
        .as("the status of init")
        .isEqualTo(NtStatus.IO_DEVICE_ERROR);
    assertThat(device.log().commands()).as("commands that the chip got").isEmpty();
    assertThat(device.now100ns() - before)
        .as("how long it waited for the device, 100 ns")
        .isBetween(2 * TIMEOUT, 5 * TIMEOUT);
  }

  @Test
  @Behaviour(80)
  @Claimed(80)
  void resourcesThatAreNoUartsAreRefused(MiniportBench bench) {
    ChipDevice device = new ChipDevice();
    Resource dma = new Resource(Type.DMA, 1, 1);
    Resource nothing = new Resource(Type.PORT, ChipDevice.BASE, 0);
    Resource more = new Resource(Type.PORT, 0x300, 2);
    Resource another = new Resource(Type.INTERRUPT, 5, 1);
    assertThat(
            Stream.of(
                TestResources.on(device, PORTS, more),
                TestResources.on(device, nothing, INTERRUPT),
                TestResources.on(device, INTERRUPT),
                TestResources.on(device, PORTS, INTERRUPT, dma),
                TestResources.on(device, PORTS, INTERRUPT, another)))
        .as("what init answers to resources that are none of a UART")
        .allMatch(
            list -> MpuAttempt.init(bench, device, list) == NtStatus.DEVICE_CONFIGURATION_ERROR);
    assertThat(device.held()).as("ranges of ports and interrupts that are still held").isZero();
    assertThat(device.log().commands()).as("commands that the chip got").isEmpty();
  }

  @Test
  @Behaviour(81)
  @Claimed(81)
  void withoutAnInterruptItIsInitialisedAndConnectsNone(MiniportBench bench) {
    ChipDevice device = new ChipDevice(ChipSettings.USUAL, true);
    MpuAttempt.on(bench, device);
    assertThat(device.chip().isUart()).as("the chip is in UART mode").isTrue();
    assertThat(device.held()).as("a range of ports and no interrupt").isEqualTo(1);
  }

  @Test
  @Behaviour(82)
  @Claimed(82)
  void runIsRefusedOnHardwareThatDidNotComeUp(MiniportBench bench) {
    ChipDevice device = MpuAttempt.chip(bench);
    TestStream stream = bench.openRender().to(KsState.PAUSE);
    device.chip().fault(ChipFault.ABSENT, true);
    power(bench, DevicePowerState.D3, DevicePowerState.D0);
    assertThat(Refusals.of(() -> stream.mxf().setState(KsState.RUN)))
        .as("the status that RUN is refused with")
        .isEqualTo(NtStatus.INVALID_DEVICE_STATE);
    device.chip().fault(ChipFault.ABSENT, false);
    power(bench, DevicePowerState.D3, DevicePowerState.D0);
    stream.to(KsState.RUN);
  }

  private static void power(MiniportBench bench, DevicePowerState... states) {
    IPowerNotify miniport = bench.miniport().as(IPowerNotify.class).orElseThrow();
    Stream.of(states).forEach(miniport::powerChangeNotify);
  }

  @Test
  @Behaviour(88)
  @Claimed(88)
  void aDeviceThatComesUpIsInitialisedAgain(MiniportBench bench) {
    ChipDevice device = MpuAttempt.chip(bench);
    device.log().commands().clear();
    power(bench, DevicePowerState.D3);
    assertThat(device.log().commands()).as("commands that the chip got").isEmpty();
    power(bench, DevicePowerState.D0);
    assertThat(device.log().commands())
        .as("commands that the chip got")
        .containsExactly(0xFF, 0xFF, 0x3F);
    power(bench, DevicePowerState.D0);
    assertThat(device.log().commands()).as("commands that the chip got").hasSize(3);
  }

  @Test
  @Behaviour(89)
  @Claimed(89)
  void theEndOfTheMiniportResetsTheDevice(MiniportBench bench) {
    ChipDevice device = MpuAttempt.chip(bench);
    device.log().commands().clear();
    bench.close();
    assertThat(device.log().commands())
        .as("commands that the chip got")
        .containsExactly(0xFF, 0xFF);
    assertThat(device.chip().isUart()).as("the chip is in UART mode").isFalse();
    assertThat(device.held()).as("ranges of ports and interrupts that are still held").isZero();
  }

  @Test
  void whatWasWrittenLeavesBeforeTheReset(MiniportBench bench) {
    ChipDevice device = MpuAttempt.chip(bench);
    TestStream stream = bench.openRender().to(KsState.RUN);
    stream.put(bench.pool().event(Messages.sysex(15)));
    bench.close();
    device.pass(ReferenceTime.PER_SECOND);
    Sequence.assertBytes("bytes that the device got", device.received(), Messages.sysex(15));
  }

  @Test
  void anInterruptBeforeTheDeviceIsKnownIsNobodys(MiniportBench bench) {
    ChipDevice device = new ChipDevice();
    PendingInterrupt bus = new PendingInterrupt(device);
    IResourceList resources = TestResources.on(bus, PORTS, INTERRUPT);
    assertThat(MpuAttempt.init(bench, device, resources))
        .as("the status of init")
        .isEqualTo(NtStatus.SUCCESS);
    assertThat(bus.answers()).as("whose the interrupt was").containsExactly(false);
  }
}
