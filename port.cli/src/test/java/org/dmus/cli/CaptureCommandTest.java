package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmus.client.StreamFault;
import org.dmus.client.StreamFaults;
import org.dmus.client.StreamFaults.Last;
import org.dmus.client.SubdeviceFactory;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.player.PlayRequest;
import org.dmus.player.Player;
import org.dmus.player.RecordLimits;
import org.dmus.player.RecordRequest;
import org.dmus.player.Recorder;
import org.dmus.player.TakeLosses;
import org.dmus.portcls.ClassIds;
import org.dmus.smf.Division;
import org.dmus.smf.EventCursor;
import org.dmus.take.TakeLayout;
import org.dmus.take.TakeSource;
import org.dmus.take.TakeType;
import org.dmus.take.TimeSignature;
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
  void settingsReachThePortsOfTheTakeAndOthersAreRefused() {
    assertThat(desk.run("capture", "-d", "midi0", "-d", "midi1", "--set", "fifo=9999")).isZero();
    assertThat(ports.created)
        .hasSize(2)
        .allSatisfy(port -> assertThat(port.settings()).containsEntry("fifo", "9999"));
    assertThat(desk.run("capture", "-d", "midi0", "--set", "fif=9")).isEqualTo(2);
    assertThat(desk.screen.err()).contains("--set fif: no such setting", "there are: device, fifo");
    assertThat(desk.run("capture", "--set", "fifo")).isEqualTo(2);
    assertThat(desk.screen.err()).contains("dmus capture --help");
    assertThat(desk.run("capture", "--set", "help")).isZero();
    assertThat(desk.screen.out()).contains("capture: device, fifo").doesNotContain("synth");
  }

  @Test
  void whatWasLostIsToldAndWhy() {
    Last last = new Last(StreamFault.UNDEFINED_STATUS, 11, 0xF4);
    Map<StreamFault, Long> counts = Map.of(StreamFault.UNDEFINED_STATUS, 3L);
    recording.lost = new TakeLosses(20, 3, new StreamFaults(counts, Optional.of(last)));
    assertThat(desk.run("capture", "-d", "midi0")).isZero();
    assertThat(desk.screen.err())
        .contains("dmus: warning: take.mid: 20 bytes were lost: they came too fast")
        .contains(
            "3 bytes or messages were lost: 3 undefined status; last at byte 11: undefined status F4");
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
    assertThat(desk.run("capture", "-d", "midi0", "--timeout", "0")).isEqualTo(8);
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

  private TakeLayout layout(String... options) {
    String[] args = Stream.concat(Stream.of("capture"), Stream.of(options)).toArray(String[]::new);
    assertThat(desk.run(args)).as(desk.screen.err()).isZero();
    return requests.get(requests.size() - 1).layout();
  }

  @Test
  void theLettersAreThoseOfArecordmidi() {
    TakeLayout layout = layout("-b", "90", "-t", "96", "-s", "-i", "6:8", "-o", "a.mid");
    assertThat(layout.type()).isEqualTo(TakeType.SMF1);
    assertThat(layout.tempoMicros()).isEqualTo(666_667);
    assertThat(layout.division().ticksPerQuarter()).isEqualTo(96);
    assertThat(layout.signature()).isEqualTo(new TimeSignature(6, 8));
    assertThat(layout.splitsChannels()).isTrue();
    Division frames = layout("-f", "29.97", "-t", "80", "-o", "b.mid").division();
    assertThat(frames.smpteCode()).isEqualTo(29);
    assertThat(frames.ticksPerFrame()).isEqualTo(80);
  }

  @Test
  void theExtensionOrTheTypeSaysWhatIsWritten() {
    assertThat(layout("-o", "a.csv").type()).isEqualTo(TakeType.CSV);
    assertThat(layout("-o", "a.JSONL").type()).isEqualTo(TakeType.JSONL);
    assertThat(layout("-o", "a.raw").type()).isEqualTo(TakeType.RAW);
    assertThat(layout("-o", "a.mid").type()).isEqualTo(TakeType.SMF0);
    assertThat(layout("-o", "b.mid", "--type", "smf1").type()).isEqualTo(TakeType.SMF1);
  }

  @Test
  void severalSourcesHaveATrackEachAndNamesOfTheirOwn() {
    TakeLayout layout = layout("-p", "uart", "-d", "a", "-d", "b", "-d", "a");
    assertThat(layout.type()).isEqualTo(TakeType.SMF1);
    assertThat(requests.get(0).sources())
        .extracting(TakeSource::name)
        .containsExactly("uart", "a", "b", "a 2");
    assertThat(ports.created).hasSize(4);
  }

  @Test
  void limitsAreThoseOfTheRequest() {
    assertThat(desk.run("capture", "-d", "midi0", "-n", "5", "--bytes", "12", "--wait")).isZero();
    assertThat(requests.get(0).limits()).isEqualTo(new RecordLimits(5, 12));
    assertThat(requests.get(0).layout().fromFirstEvent()).isTrue();
  }

  @Test
  void whatNoFileCanSayIsRefusedBeforeAnythingIsOpened() {
    String[][] wrong = {
      {"-b", "0"},
      {"-b", "NaN"},
      {"-f", "26"},
      {"-t", "0"},
      {"-f", "25", "-t", "256"},
      {"-i", "3"},
      {"-i", "3/5"},
      {"-i", "a/4"},
      {"-s", "-o", "x.csv"},
      {"-n", "0"},
      {"--seconds", "NaN"},
      {"--seconds", "-1"},
      {"--silence", "-1"},
      {"--timeout", "NaN"},
      {"-o", "-"}
    };
    for (String[] options : wrong) {
      String[] args =
          Stream.concat(Stream.of("capture"), Stream.of(options)).toArray(String[]::new);
      assertThat(desk.run(args)).as(String.join(" ", options)).isEqualTo(2);
    }
    assertThat(requests).isEmpty();
    assertThat(desk.screen.err()).contains("hint: choose 24, 25, 29.97 or 30");
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyWhenAskedFor() throws Exception {
    Files.createFile(directory.resolve("take.mid"));
    assertThat(desk.run("capture", "-d", "midi0", "-o", "take.mid")).isEqualTo(2);
    assertThat(desk.screen.err()).contains("take.mid: it is there already").contains("--force");
    assertThat(desk.run("capture", "-d", "midi0", "-o", "take.mid", "--force")).isZero();
    assertThat(desk.run("capture", "-d", "midi0")).isZero();
    assertThat(requests.get(1).file()).isEqualTo(directory.resolve("take-2.mid"));
  }

  @Test
  void aTakeReplacesNeitherWhatItIsOfNorADevice() throws Exception {
    Path song = Songs.good(directory, "song.mid");
    byte[] bytes = Files.readAllBytes(song);
    Files.createSymbolicLink(directory.resolve("link"), song);
    assertThat(desk.run("capture", "-d", "song.mid", "-o", "link", "--force")).isEqualTo(2);
    assertThat(desk.screen.err()).contains("dmus: link: is a device of the take");
    assertThat(song).hasBinaryContent(bytes);
    assertThat(desk.run("capture", "-d", "midi0", "-o", "/dev/null", "--force")).isEqualTo(2);
    assertThat(desk.screen.err()).contains("/dev/null: is a device or a FIFO");
    assertThat(requests).isEmpty();
  }

  @Test
  void whatPlaysMeanwhileSpoilsNoFile() throws Exception {
    Songs.good(directory, "song.mid");
    assertThat(desk.run("capture", "-d", "midi0", "--thru", "song.mid")).isEqualTo(2);
    assertThat(desk.screen.err()).contains("song.mid: it is a file, and holds something else");
    assertThat(desk.run("cable", "song.mid", "./midi0")).isEqualTo(2);
    Files.write(directory.resolve("bytes"), new byte[] {(byte) 0xFE});
    assertThat(desk.run("capture", "-d", "bytes", "--thru", "bytes")).isEqualTo(2);
    assertThat(desk.screen.err()).contains("bytes: is the file that is recorded");
    assertThat(requests).isEmpty();
  }

  @Test
  void aTakeThatDidNotEndIsNotWrittenOver() throws Exception {
    Files.createFile(directory.resolve("take.mid.journal"));
    assertThat(desk.run("capture", "-d", "midi0", "-o", "take.mid")).isEqualTo(2);
    assertThat(desk.screen.err()).contains("hint: dmus capture --recover take.mid.journal");
  }

  @Test
  void aMetronomePlaysOnAPortOfItsOwnMeanwhile() {
    FakeActivity clicks = new FakeActivity(false, null);
    List<PlayRequest> songs = new ArrayList<>();
    desk.with(
        Player.class,
        request -> {
          songs.add(request);
          return clicks;
        });
    assertThat(desk.run("capture", "-d", "midi0", "-m", "uart", "-b", "60", "-i", "3/4")).isZero();
    assertThat(clicks.closed).isTrue();
    EventCursor events = songs.get(0).song().events();
    StringBuilder firsts = new StringBuilder();
    while (events.next() && events.time100ns() < 50_000_000) {
      if (events.status() == 0x99) {
        firsts.append(events.time100ns() / 10_000_000).append(':').append(events.dataAt(0));
        firsts.append(' ');
      }
    }
    assertThat(firsts).hasToString("0:76 1:77 2:77 3:76 4:77 ");
  }

  @Test
  void aLostDeviceIsTold() {
    recording.gap = "midi0: unplugged";
    assertThat(desk.run("capture", "-d", "midi0")).isZero();
    assertThat(desk.screen.err()).contains("gaps without a device: 1");
  }

  @Test
  void aDiskThatIsFullNamesTheJournalThatIsLeft() throws Exception {
    recording = new FakeActivity(true, new FileSystemException("x.mid.journal", null, "full"));
    recording.journal = Files.createFile(directory.resolve("other.journal"));
    assertThat(desk.run("capture", "-d", "midi0", "-o", "x.mid")).isEqualTo(1);
    assertThat(desk.screen.err())
        .contains("dmus: x.mid: x.mid.journal: full")
        .contains("hint: dmus capture --recover x.mid.journal");
  }

  @Test
  void whatPlaysMeanwhileIsAPortOrADeviceOfItsOwn() {
    recording.thruLost = 2;
    assertThat(desk.run("capture", "-d", "midi0", "--thru", "uart")).isZero();
    assertThat(requests.get(0).thru().name()).isEqualTo("uart");
    assertThat(desk.screen.err()).contains("2 events are in it that uart did not play");
    assertThat(desk.run("capture", "-d", "midi0", "--thru", "./midi1")).isZero();
    assertThat(ports.created.get(3).settings())
        .containsEntry("device", directory.resolve("./midi1").toString());
    assertThat(desk.run("capture", "-d", "midi0", "--thru", "organ")).isEqualTo(5);
  }

  @Test
  void withoutThruNothingPlays() {
    assertThat(desk.run("capture", "-d", "midi0")).isZero();
    assertThat(requests.get(0).thru()).isNull();
  }
}
