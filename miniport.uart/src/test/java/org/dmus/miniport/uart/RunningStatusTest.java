package org.dmus.miniport.uart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What running status leaves out, and when it does not. */
@Timeout(60)
class RunningStatusTest {

  private final RecordingLink link = RecordingLink.open();

  @Test
  void aStatusThatRepeatsIsLeftOutAndCounted() {
    assertThat(sent("on", "90 3C 64", "90 40 64", "80 3C 40", "80 40 40", "91 3C 64"))
        .isEqualTo("90 3C 64 40 64 80 3C 40 40 40 91 3C 64");
  }

  @Test
  void realTimeLeavesItAloneAndEverythingElseEndsIt() {
    assertThat(
            sent("on", "C1 05", "F8", "C1 06", "F6", "C1 07", "FF", "C1 08", "F0 01 F7", "C1 09"))
        .isEqualTo("C1 05 F8 06 F6 C1 07 FF C1 08 F0 01 F7 C1 09");
  }

  @Test
  void bytesThatAreNoWholeMessageEndIt() {
    assertThat(sent("on", "90 3C 64", "3E 64", "90 3C 00", "90 3C", "90 3C 00"))
        .isEqualTo("90 3C 64 3E 64 90 3C 00 90 3C 90 3C 00");
  }

  @Test
  void notesThatEndByVelocity0ShareTheStatusOfThoseThatBegin() {
    assertThat(sent("notes", "90 3C 64", "80 3C 40", "90 40 64", "80 40 00"))
        .isEqualTo("90 3C 64 3C 00 40 64 40 00");
  }

  @Test
  void bytesLeaveAsTheyAreGivenUnlessItIsAskedFor() {
    assertThat(sent("off", "90 3C 64", "90 40 64", "80 3C 40"))
        .isEqualTo("90 3C 64 90 40 64 80 3C 40");
  }

  @Test
  void aDeviceThatIsPluggedInLateIsToldTheStatusAgain() {
    Rig rig = Rig.on(link, Map.of("running.status", "on", "rate", 0));
    UartStream stream = rig.openRunning();
    stream.putMessage(event(rig, "90 3C 64"));
    rig.now100ns.addAndGet(RunningStatus.REFRESH_100NS - 1);
    stream.putMessage(event(rig, "90 3D 64"));
    rig.now100ns.incrementAndGet();
    stream.putMessage(event(rig, "90 3E 64"));
    rig.now100ns.addAndGet(ReferenceTime.PER_MILLISECOND);
    stream.putMessage(event(rig, "90 3F 64"));
    LineStatistics statistics = stream.lineStatistics();
    Rig.stop(stream);
    assertThat(Hex.text(link.bytes())).isEqualTo("90 3C 64 3D 64 90 3E 64 3F 64");
    assertThat(statistics.savedBytes()).isEqualTo(2);
  }

  @Test
  void whatSilencesTheDeviceCarriesItsStatusAndEndsIt() {
    Rig rig = Rig.on(link, Map.of("running.status", "on", "rate", 0));
    UartStream stream = rig.openRunning();
    stream.putMessage(event(rig, "90 3C 64"));
    Rig.stop(stream);
    UartStream next = rig.openRunning();
    next.putMessage(event(rig, "90 3C 64"));
    Rig.stop(next);
    assertThat(Hex.text(link.bytes())).isEqualTo("90 3C 64 90 3C 64");
  }

  @Test
  void aValueThatIsNoneOfThemIsRefusedByName() {
    assertThatThrownBy(() -> Rig.on(link, Map.of("running.status", "maybe")))
        .isInstanceOf(NtStatusException.class)
        .hasMessage("fake: setting running.status is maybe; choose off, on, notes");
  }

  private String sent(String mode, String... messages) {
    Rig rig = Rig.on(link, Map.of("running.status", mode, "rate", 0));
    UartStream stream = rig.openRunning();
    for (String message : messages) {
      stream.putMessage(event(rig, message));
    }
    Rig.stop(stream);
    return Hex.text(link.bytes());
  }

  private static DMusKernelEvent event(Rig rig, String hex) {
    return rig.pool.event(Hex.bytes(hex));
  }
}
