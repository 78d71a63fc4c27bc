package org.dmus.player.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dmus.client.StreamFault;
import org.dmus.client.StreamFaults;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.player.Activity;
import org.dmus.player.FakePin;
import org.dmus.player.RecordLimits;
import org.dmus.player.RecordRequest;
import org.dmus.player.Recording;
import org.dmus.player.SongFeeder;
import org.dmus.player.TakeLosses;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.take.journal.Journals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeRecordingTest {
  private static final long SECOND_NS = 1_000_000_000L;

  private final FakeFilter filter = new FakeFilter(false);
  private final FakePin pin = filter.music;

  @TempDir Path folder;
  private Path file;
  private long nowNs;
  private long links;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("take.mid");
  }

  private TakeRecording recording(boolean all) throws Exception {
    return recording(RecordRequest.of(filter, file, all, all));
  }

  private TakeRecording recording(RecordRequest request) throws Exception {
    SourcePin source =
        new SourcePin(
            filter, () -> nowNs, new Retry(() -> nowNs, () -> links), () -> {}, pin -> {});
    return PinRecorder.recording(request, List.of(source), null);
  }

  private void capture(long time100ns, String hex) {
    pin.captured.add(new FakePin.Captured(time100ns, HexFormat.of().parseHex(hex)));
  }

  /** What the file plays, times in ms. */
  private String played() throws Exception {
    FakePin heard = new FakePin();
    new SongFeeder(MidiFile.read(file, Leniency.STRICT), 1, true).feed(heard, Long.MAX_VALUE);
    return String.join(", ", heard.taken);
  }

  @Test
  void capturedEventsAreInTheFileAtTheirTimes() throws Exception {
    TakeRecording recording = recording(false);
    capture(0, "903C40");
    capture(5_000_000, "F0431200F7");
    capture(10_000_000, "803C40");
    recording.step();
    recording.finish();
    assertThat(played()).isEqualTo("0 1 903C40, 5000000 1 F0431200F7, 10000000 1 803C40");
    assertThat(recording.events()).isEqualTo(3);
  }

  @Test
  void eventsAreInTheJournalAfterEachStepAndTheFileIsMadeAtTheEnd() throws Exception {
    TakeRecording recording = recording(false);
    capture(0, "903C40");
    recording.step();
    assertThat(file).doesNotExist();
    assertThat(Journals.read(recording.journal())).containsExactly("MESSAGE 0 0 903C40");
    recording.finish();
    assertThat(played()).isEqualTo("0 1 903C40");
    assertThat(recording.journal()).doesNotExist();
  }

  @Test
  void anEarlierFileStaysUntilTheTakeIsOver() throws Exception {
    Files.writeString(file, "earlier");
    TakeRecording recording = recording(false);
    recording.step();
    assertThat(file).hasContent("earlier");
    recording.finish();
    assertThat(played()).isEmpty();
  }

  @Test
  void aDeviceThatIsLostIsAGapAndTheTakeGoesOnWhenItIsBack() throws Exception {
    pin.line = new LineStatus(LineStatus.State.OPEN, 3, 0, 0, 0, "");
    TakeRecording recording = recording(false);
    capture(0, "903C40");
    recording.step();
    pin.line = new LineStatus(LineStatus.State.FAILED, 3, 0, 1, 0, "the cable is out");
    filter.time100ns = 10_000_000;
    assertThat(recording.step()).isTrue();
    assertThat(recording.gap()).contains("fake: the cable is out");
    filter.time100ns = 20_000_000;
    for (int tries = 0; tries < 4; tries++) {
      nowNs += SECOND_NS / 4;
      assertThat(recording.step()).isTrue();
    }
    pin.line = new LineStatus(LineStatus.State.OPEN, 0, 0, 0, 0, "");
    filter.time100ns = 30_000_000;
    nowNs += SECOND_NS / 4;
    recording.step();
    assertThat(recording.gap()).isEmpty();
    capture(7_000_000, "803C40");
    recording.step();
    assertThat(recording.gaps()).isEqualTo(1);
    assertThat(Journals.read(recording.journal()))
        .containsExactly(
            "MESSAGE 0 0 903C40",
            "GAP 0 10000000 "
                + HexFormat.of().withUpperCase().formatHex("the cable is out".getBytes(US_ASCII)),
            "RESUMED 0 20000000",
            "MESSAGE 0 27000000 803C40");
    recording.finish();
    assertThat(pin.opened).isGreaterThan(1);
  }

  @Test
  void aLinkThatComesIsTriedAtOnce() throws Exception {
    pin.line = new LineStatus(LineStatus.State.OPEN, 3, 0, 0, 0, "");
    TakeRecording recording = recording(false);
    recording.step();
    pin.line = new LineStatus(LineStatus.State.FAILED, 3, 0, 1, 0, "the cable is out");
    recording.step();
    recording.step();
    assertThat(pin.opened).as("no time has passed").isEqualTo(1);
    links++;
    recording.step();
    assertThat(pin.opened).isEqualTo(2);
    recording.step();
    assertThat(pin.opened).isEqualTo(2);
    recording.finish();
  }

  @Test
  void aMiniportThatIsBackGoesOnAtOnce() throws Exception {
    pin.line = new LineStatus(LineStatus.State.OPEN, 3, 0, 0, 0, "");
    TakeRecording recording = recording(false);
    recording.step();
    pin.attached = false;
    recording.step();
    assertThat(recording.gap()).isPresent();
    pin.attached = true;
    recording.step();
    assertThat(recording.gap()).as("no time has passed").isEmpty();
    recording.finish();
  }

  @Test
  void aPortThatIsGoneIsTriedUntilItIsThere() throws Exception {
    pin.line = new LineStatus(LineStatus.State.OPEN, 3, 0, 0, 0, "");
    TakeRecording recording = recording(false);
    recording.step();
    pin.failure = new NtStatusException(NtStatus.DEVICE_REMOVED, "pulled");
    filter.refuses = true;
    for (int tries = 0; tries < 5; tries++) {
      assertThat(recording.step()).isTrue();
      nowNs += SECOND_NS / 4;
    }
    filter.refuses = false;
    pin.failure = null;
    for (int tries = 0; tries < 3; tries++) {
      recording.step();
      nowNs += SECOND_NS / 4;
    }
    assertThat(recording.gap()).isEmpty();
    assertThat(recording.gaps()).isEqualTo(1);
    recording.finish();
  }

  @Test
  void aLimitIsKeptToTheMessage() throws Exception {
    RecordRequest all = RecordRequest.of(filter, file, false, false);
    RecordRequest limited =
        new RecordRequest(
            all.sources(), file, all.layout(), new RecordLimits(2, Long.MAX_VALUE), false, false);
    TakeRecording recording = recording(limited);
    for (int i = 0; i < 5; i++) {
      capture(i, "C10" + i);
    }
    assertThat(recording.step()).isFalse();
    recording.finish();
    assertThat(recording.events()).isEqualTo(2);
    assertThat(recording.bytes()).isEqualTo(4);
    assertThat(played()).isEqualTo("0 1 C100, 0 1 C101");
  }

  @Test
  void aLimitCutsNoSystemExclusiveWhichIsOneMessageHoweverManyPieces() throws Exception {
    RecordRequest all = RecordRequest.of(filter, file, false, false);
    RecordRequest limited =
        new RecordRequest(
            all.sources(), file, all.layout(), new RecordLimits(1, Long.MAX_VALUE), false, false);
    TakeRecording recording = recording(limited);
    capture(0, "F001");
    assertThat(recording.step()).isTrue();
    capture(0, "F8");
    capture(0, "0203");
    capture(0, "FA");
    assertThat(recording.step()).isTrue();
    capture(0, "F7");
    capture(0, "C100");
    assertThat(recording.step()).isFalse();
    recording.finish();
    assertThat(recording.events()).isEqualTo(1);
    assertThat(recording.bytes()).isEqualTo(5);
    assertThat(played()).isEqualTo("0 1 F0010203F7");
  }

  @Test
  void clockAndActiveSensingAreLeftOutUnlessAskedFor() throws Exception {
    TakeRecording recording = recording(false);
    capture(0, "F8");
    capture(0, "FE");
    recording.step();
    recording.finish();
    assertThat(played()).isEmpty();
    assertThat(recording.filteredEvents()).isEqualTo(2);
    pin.closed = false;
    recording = recording(true);
    capture(0, "F8");
    capture(0, "FE");
    recording.step();
    recording.finish();
    assertThat(played()).isEqualTo("0 1 F8, 0 1 FE");
  }

  @Test
  void whatWasCapturedBeforeTheEndIsInTheFile() throws Exception {
    TakeRecording recording = recording(false);
    recording.step();
    capture(0, "903C40");
    recording.finish();
    assertThat(played()).isEqualTo("0 1 903C40");
    assertThat(pin.closed).isTrue();
  }

  @Test
  void whatThePortDroppedIsToldAsLost() throws Exception {
    TakeRecording recording = recording(false);
    pin.rejected = 7;
    pin.line = new LineStatus(LineStatus.State.OPEN, 90, 30, 0, 0, "");
    pin.faults = new StreamFaults(Map.of(StreamFault.LONE_END, 5L), Optional.empty());
    assertThat(recording.losses()).isEqualTo(new TakeLosses(30, 7, pin.faults));
    recording.finish();
    assertThat(recording.losses()).isEqualTo(new TakeLosses(30, 7, pin.faults));
  }

  @Test
  void aMessageThatTheEndCutsIsCountedBecauseThePinStopsFirst() throws Exception {
    TakeRecording recording = recording(false);
    recording.step();
    recording.finish();
    assertThat(pin.states).endsWith(KsState.RUN, KsState.STOP);
  }

  @Test
  void itEndsWhenTheDeviceEnds() throws Exception {
    TakeRecording recording = recording(false);
    assertThat(recording.step()).isTrue();
    pin.line = new LineStatus(LineStatus.State.ENDED, 3, 0, 0, 0, "");
    capture(0, "903C40");
    assertThat(recording.step()).isFalse();
    recording.finish();
    assertThat(played()).isEqualTo("0 1 903C40");
  }

  @Test
  void aFailingDeviceEndsItWithTheReason() throws Exception {
    TakeRecording recording = recording(false);
    pin.line = new LineStatus(LineStatus.State.FAILED, 0, 0, 1, 0, "the cable is out");
    recording.start();
    assertThat(recording.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(recording.state()).isEqualTo(Activity.State.FAILED);
    assertThat(recording.failure())
        .get(as(InstanceOfAssertFactories.THROWABLE))
        .isInstanceOf(NtStatusException.class)
        .hasMessage("the cable is out");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void closingTheRecordingFinishesTheFile() throws Exception {
    Recording recording =
        new PinRecorder(port -> port, new WaveOutputs(), new LinkArrivals())
            .record(RecordRequest.of(filter, file, false, false));
    recording.close();
    assertThat(recording.state()).isEqualTo(Activity.State.STOPPED);
    assertThat(recording.await(0, TimeUnit.SECONDS)).isTrue();
    assertThat(MidiFile.read(file, Leniency.STRICT).eventCount()).isEqualTo(1);
  }
}
