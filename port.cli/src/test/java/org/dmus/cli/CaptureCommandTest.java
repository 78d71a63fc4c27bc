package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dmus.client.SubdeviceFactory;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.player.RecordRequest;
import org.dmus.player.Recorder;
import org.dmus.portcls.ClassIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureCommandTest {
  @TempDir Path directory;
  private final FakePorts ports = new FakePorts();
  private final List<RecordRequest> requests = new ArrayList<>();
  private FakeActivity recording = new FakeActivity(true, null);
  private Desk desk;

  @BeforeEach
  void create() {
    desk = new Desk(directory).with(SubdeviceFactory.class, ports);
    desk.with(
        Recorder.class,
        request -> {
          requests.add(request);
          return recording;
        });
  }

  @AfterEach
  void everyPortThatWasMadeIsClosed() {
    assertThat(ports.open).isZero();
  }

  @Test
  void theEndOfTheStreamEndsTheRecording() {
    recording.events = 12;
    assertThat(desk.run("capture", "-d", "midi0", "-o", "x.mid", "-a")).isZero();
    assertThat(ports.created.get(0).miniport()).isEqualTo(ClassIds.MINIPORT_DMUS_UART_CAPTURE);
    assertThat(ports.created.get(0).settings())
        .containsEntry("device", directory.resolve("midi0").toString());
    assertThat(requests.get(0).file()).isEqualTo(directory.resolve("x.mid"));
    assertThat(requests.get(0).activeSensing()).isTrue();
    assertThat(requests.get(0).clock()).isFalse();
    assertThat(recording.closed).isTrue();
    assertThat(desk.screen.err()).containsPattern("x.mid: \\d+:\\d\\d.\\d, 12 events");
  }

  @Test
  void eventsThatWereLostAreTold() {
    recording.lost = 3;
    assertThat(desk.run("capture", "-d", "midi0")).isZero();
    assertThat(desk.screen.err()).contains("dmus: warning: take.mid: 3 events were lost");
  }

  @Test
  void anInterruptIsHowARecordingEnds() {
    recording = new FakeActivity(false, null);
    Thread.currentThread().interrupt();
    assertThat(desk.run("capture", "-d", "midi0")).isZero();
    assertThat(recording.closed).isTrue();
    assertThat(requests.get(0).file()).isEqualTo(directory.resolve("take.mid"));
  }

  @Test
  void aTimeOutWithoutAnyEventHasItsExitCode() {
    recording = new FakeActivity(false, null);
    assertThat(desk.run("capture", "-d", "midi0", "-t", "0")).isEqualTo(8);
    assertThat(desk.run("capture", "-d", "midi0", "--seconds", "0")).isZero();
  }

  @Test
  void aFileThatMayNotBeWrittenIsNamed() {
    desk.with(
        Recorder.class,
        request -> {
          throw new AccessDeniedException("take.mid");
        });
    assertThat(desk.run("capture", "-d", "midi0")).isEqualTo(6);
    assertThat(desk.screen.err()).contains("dmus: take.mid: permission denied");
  }

  @Test
  void withoutADeviceTheOptionIsTold() {
    desk.with(
        Recorder.class,
        request -> {
          throw new NtStatusException(NtStatus.INVALID_DEVICE_STATE, "no device is configured");
        });
    assertThat(desk.run("capture")).isEqualTo(5);
    assertThat(desk.screen.err())
        .isEqualToNormalizingNewlines("dmus: capture: it has no device\nhint: --device PATH\n");
  }

  @Test
  void aRecordingThatBreaksOffFails() {
    recording = new FakeActivity(true, new IOException("midi0: unplugged"));
    assertThat(desk.run("capture", "-d", "midi0")).isEqualTo(1);
    assertThat(desk.screen.err()).contains("dmus: midi0: unplugged");
  }
}
