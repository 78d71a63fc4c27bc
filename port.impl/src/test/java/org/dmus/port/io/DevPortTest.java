package org.dmus.port.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IResourceList.Resource;
import org.dmus.portcls.IResourceList.Type;
import org.dmus.portcls.io.RegisterBus;
import org.dmus.portcls.io.RegisterRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a file of 4 KiB, which is to /dev/port what a memory is to a device: it answers nothing. */
class DevPortTest {
  @TempDir Path folder;
  private Path file;
  private DevPort bus;

  @BeforeEach
  void makePorts() throws IOException {
    file = Files.write(folder.resolve("port"), new byte[0x1000]);
    bus = new DevPort(file);
  }

  private static NtStatus refusal(Runnable call) {
    try {
      call.run();
      return NtStatus.SUCCESS;
    } catch (NtStatusException e) {
      return e.status();
    }
  }

  @Test
  void theAddressIsThePositionInTheFile() throws IOException {
    try (RegisterRange ports = bus.claim(0x330, 2)) {
      ports.write(0x331, 0xFE);
      assertThat(ports.read(0x331)).isEqualTo(0xFE);
      assertThat(ports.read(0x330)).isZero();
    }
    assertThat(Files.readAllBytes(file)[0x331]).isEqualTo((byte) 0xFE);
  }

  @Test
  void noOtherPortIsReadOrWritten() throws IOException {
    byte[] before = Files.readAllBytes(file);
    try (RegisterRange ports = bus.claim(0x330, 2)) {
      assertThatThrownBy(() -> ports.write(0x332, 1)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> ports.read(0x32F)).isInstanceOf(IndexOutOfBoundsException.class);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aWindowRefusesWhatIsInNoResourceList() {
    RegisterBus window = new BusWindow(bus, "uart", List.of(new Resource(Type.PORT, 0x330, 2)));
    assertThatThrownBy(() -> window.claim(0x331, 2))
        .hasMessage("uart: ports 0x331-0x332: not among its resources");
    assertThatThrownBy(() -> window.connectInterrupt(9, () -> true))
        .hasMessage("uart: interrupt 9: not among its resources");
    window.claim(0x330, 2).close();
  }

  @Test
  void twoSubdevicesDoNotShareAPortUntilTheFirstHasGivenItBack() {
    RegisterRange first = bus.claim(0x330, 2);
    assertThatThrownBy(() -> bus.claim(0x331, 2))
        .hasMessageEndingWith("port 0x331 belongs to another subdevice: change its io");
    first.close();
    bus.claim(0x331, 2).close();
  }

  @Test
  void portsThatAreGoneReadAsAbsent() {
    RegisterRange ports = bus.claim(0x330, 2);
    ports.close();
    assertThat(ports.read(0x330)).isEqualTo(RegisterRange.ABSENT);
  }

  @Test
  void aSystemWithoutPortsSaysSo() {
    DevPort none = new DevPort(folder.resolve("none"));
    assertThatThrownBy(() -> none.claim(0x330, 2))
        .hasMessage(folder.resolve("none") + ": this system has none: set bus to another bus");
    assertThat(refusal(() -> none.claim(0x330, 2))).isEqualTo(NtStatus.NOT_FOUND);
  }

  @Test
  void whoMayNotIsToldWhichRightIsMissing() {
    DevPort forbidden = new DevPort(folder); // a folder cannot be opened, as root neither
    assertThatThrownBy(() -> forbidden.claim(0x330, 2))
        .hasMessageContaining(folder + ": ")
        .hasMessageContaining("CAP_SYS_RAWIO");
    assertThat(refusal(() -> forbidden.claim(0x330, 2))).isEqualTo(NtStatus.ACCESS_DENIED);
  }

  @Test
  void thereIsNoInterruptAndTheCureIsSaid() {
    assertThatThrownBy(() -> bus.connectInterrupt(9, () -> true))
        .hasMessage(file + ": has no interrupts, not 9 either: remove irq, and it is polled");
  }
}
