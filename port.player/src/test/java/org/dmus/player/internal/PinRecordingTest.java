package org.dmus.player.internal;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.player.Activity;
import org.dmus.player.FakePin;
import org.dmus.player.RecordRequest;
import org.dmus.player.Recording;
import org.dmus.player.SongFeeder;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.smf.SmfLayout;
import org.dmus.smf.SmfWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinRecordingTest {
  private static final long SECOND_NS = 1_000_000_000L;

  private final FakeFilter filter = new FakeFilter(false);
  private final FakePin pin = filter.music;

  @TempDir Path folder;
  private Path file;
  private long nowNs;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("take.mid");
  }

  private PinRecording recording(boolean all) throws Exception {
    RecordRequest request = new RecordRequest(filter, file, SmfLayout.recording(), all, all);
    return new PinRecording(request, pin, SmfWriter.create(file, request.layout()), () -> nowNs);
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
    PinRecording recording = recording(false);
    capture(0, "903C40");
    capture(5_000_000, "F0431200F7");
    capture(10_000_000, "803C40");
    recording.step();
    recording.finish();
    assertThat(played()).isEqualTo("0 1 903C40, 5000000 1 F0431200F7, 10000000 1 803C40");
    assertThat(recording.events()).isEqualTo(3);
  }

  @Test
  void eventsAreInTheFileAfterTheFlushIntervalAtTheLatest() throws Exception {
    PinRecording recording = recording(false);
    capture(0, "903C40");
    recording.step();
    assertThat(played()).isEmpty();
    nowNs = SECOND_NS / 10;
    recording.step();
    assertThat(played()).isEqualTo("0 1 903C40");
    recording.finish();
  }

  @Test
  void clockAndActiveSensingAreLeftOutUnlessAskedFor() throws Exception {
    PinRecording recording = recording(false);
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
    PinRecording recording = recording(false);
    recording.step();
    capture(0, "903C40");
    recording.finish();
    assertThat(played()).isEqualTo("0 1 903C40");
    assertThat(pin.closed).isTrue();
  }

  @Test
  void whatThePortDroppedIsToldAsLost() throws Exception {
    PinRecording recording = recording(false);
    pin.rejected = 7;
    recording.finish();
    assertThat(recording.lostEvents()).isEqualTo(7);
  }

  @Test
  void itEndsWhenTheDeviceEnds() throws Exception {
    PinRecording recording = recording(false);
    assertThat(recording.step()).isTrue();
    pin.line = new LineStatus(LineStatus.State.ENDED, 3, 0, 0, 0, "");
    capture(0, "903C40");
    assertThat(recording.step()).isFalse();
    recording.finish();
    assertThat(played()).isEqualTo("0 1 903C40");
  }

  @Test
  void aFailingDeviceEndsItWithTheReason() throws Exception {
    PinRecording recording = recording(false);
    pin.line = new LineStatus(LineStatus.State.FAILED, 0, 0, 1, 0, "the cable is out");
    recording.start();
    assertThat(recording.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(recording.state()).isEqualTo(Activity.State.FAILED);
    assertThat(recording.failure())
        .get(as(InstanceOfAssertFactories.THROWABLE))
        .isInstanceOf(NtStatusException.class)
        .hasMessage("the cable is out");
    assertThat(played()).isEmpty();
  }

  @Test
  void closingTheRecordingFinishesTheFile() throws Exception {
    Recording recording = new PinRecorder(port -> port).record(RecordRequest.of(filter, file));
    recording.close();
    assertThat(recording.state()).isEqualTo(Activity.State.STOPPED);
    assertThat(recording.await(0, TimeUnit.SECONDS)).isTrue();
    assertThat(MidiFile.read(file, Leniency.STRICT).eventCount()).isEqualTo(1);
  }
}
