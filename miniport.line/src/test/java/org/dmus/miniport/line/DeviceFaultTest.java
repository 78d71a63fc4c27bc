package org.dmus.miniport.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.junit.jupiter.api.Test;

/** What the system says about a device, told in words. */
class DeviceFaultTest {

  private static final String MIDI = "midi1";

  @Test
  void whoMayNotUseADeviceIsToldWhichAccessIsMissing() {
    IOException denied = new AccessDeniedException("midi1");
    NtStatusException writing = DeviceFault.opening(MIDI, DeviceAccess.WRITE, denied);
    assertThat(writing.status()).isEqualTo(NtStatus.ACCESS_DENIED);
    assertThat(writing)
        .hasMessageStartingWith("midi1: permission denied")
        .hasMessageContaining("write to it");
    NtStatusException reading = DeviceFault.opening(MIDI, DeviceAccess.READ, denied);
    assertThat(reading).hasMessageContaining("read it");
  }

  @Test
  void aDeviceThatAnotherProgramUsesIsBusy() {
    NtStatusException busy = opening("Device or resource busy");
    assertThat(busy.status()).isEqualTo(NtStatus.DEVICE_BUSY);
  }

  @Test
  void whatASystemForbidsInOtherWordsIsDeniedToo() {
    assertThat(opening("Operation not permitted").status()).isEqualTo(NtStatus.ACCESS_DENIED);
    assertThat(opening("Read-only file system").status()).isEqualTo(NtStatus.ACCESS_DENIED);
  }

  @Test
  void whateverElseTheSystemSaysIsPassedOn() {
    NtStatusException other = opening("No such device or address");
    assertThat(other.status()).isEqualTo(NtStatus.IO_DEVICE_ERROR);
    assertThat(other).hasMessage("midi1: cannot be opened: No such device or address");
  }

  private static NtStatusException opening(String reason) {
    return DeviceFault.opening(
        MIDI, DeviceAccess.WRITE, new FileSystemException("midi1", null, reason));
  }
}
