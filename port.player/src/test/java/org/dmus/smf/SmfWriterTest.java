package org.dmus.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmfWriterTest {
  private static final byte[] NOTE = Smf.hex("903C40");

  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void nameTheFile() {
    path = folder.resolve("take.mid");
  }

  @Test
  void aRecordingHasTheTimesOfItsMessagesWithinHalfATick() throws Exception {
    try (SmfWriter writer = SmfWriter.create(path, SmfLayout.recording())) {
      writer.append(0, NOTE, 0, 3);
      writer.append(36_000_000_000L, NOTE, 0, 3);
    }
    MidiFile song = MidiFile.read(path, Leniency.STRICT);
    assertThat(song.duration100ns()).isCloseTo(36_000_000_000L, within(2_605));
    assertThat(song.eventCount()).isEqualTo(3);
  }

  @Test
  void aStreamGetsTheBytesOfTheFile() throws Exception {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    SmfLayout layout = new SmfLayout(1, Division.ofTicksPerQuarter(96), 400_000, true);
    try (SmfWriter one = SmfWriter.create(path, layout);
        SmfWriter other = SmfWriter.create(stream, layout)) {
      for (SmfWriter writer : List.of(one, other)) {
        for (int i = 0; i < 5_000; i++) {
          writer.appendEvent(i, NOTE, 3);
          writer.flush();
        }
        writer.nextTrack();
        writer.appendEvent(7, Smf.hex("F8"), 1);
        writer.close();
      }
    }
    assertThat(stream.toByteArray()).isEqualTo(Files.readAllBytes(path));
  }

  @Test
  void theFileIsCompleteAfterEveryFlush() throws Exception {
    try (SmfWriter writer = SmfWriter.create(path, SmfLayout.recording())) {
      for (int i = 0; i < 100; i++) {
        writer.append(i * 10_000_000L, NOTE, 0, 3);
        writer.flush();
        assertThat(MidiFile.read(path, Leniency.STRICT).channelEventCount()).isEqualTo(i + 1);
      }
    }
  }

  @Test
  void aFileCutDuringAWriteKeepsAllNotesBeforeTheCut() throws Exception {
    try (SmfWriter writer = SmfWriter.create(path, SmfLayout.recording())) {
      for (int i = 0; i < 100; i++) {
        writer.append(i * 10_000_000L, NOTE, 0, 3);
      }
    }
    byte[] whole = Files.readAllBytes(path);
    for (int length = 26; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(Smf.read(cut).channelEventCount()).isGreaterThanOrEqualTo((length - 26) / 6);
    }
  }

  @Test
  void aLengthThatWasNotUpdatedIsRepaired() throws Exception {
    try (SmfWriter writer = SmfWriter.create(path, SmfLayout.recording())) {
      writer.append(0, NOTE, 0, 3);
      writer.append(100_000_000L, NOTE, 0, 3);
    }
    byte[] file = Files.readAllBytes(path);
    ByteBuffer.wrap(file).putInt(18, 8); // what it was after the first note
    assertThat(Smf.read(file).channelEventCount()).isEqualTo(2);
  }

  @Test
  void runningStatusMakesTheFileSmallerAndMeansTheSame() throws Exception {
    String plain = write(false);
    long plainSize = Files.size(path);
    assertThat(write(true)).isEqualTo(plain);
    assertThat(Files.size(path)).isEqualTo(plainSize - 2);
  }

  private String write(boolean runningStatus) throws IOException {
    SmfLayout layout = new SmfLayout(0, new Division(96), 400_000, runningStatus);
    try (SmfWriter writer = SmfWriter.create(path, layout)) {
      for (int i = 0; i < 3; i++) {
        writer.append(i * 1_000_000L, NOTE, 0, 3);
      }
    }
    return Smf.play(MidiFile.read(path, Leniency.STRICT));
  }

  @Test
  void sysexAndRealTimeBytesComeBackAsTheyWere() throws Exception {
    try (SmfWriter writer = SmfWriter.create(path, SmfLayout.recording())) {
      writer.append(0, Smf.hex("F0431200F7"), 0, 5);
      writer.append(0, Smf.hex("F8"), 0, 1);
      writer.append(0, Smf.hex("C105"), 0, 2);
    }
    assertThat(Smf.play(MidiFile.read(path, Leniency.STRICT)))
        .isEqualTo("0 0 F0431200F7\n0 0 F8\n0 0 C105\n");
  }

  @Test
  void tracksOfFormat1AreWrittenOneAfterAnother() throws Exception {
    SmfLayout layout = new SmfLayout(1, new Division(96), 500_000, false);
    try (SmfWriter writer = SmfWriter.create(path, layout)) {
      writer.appendMeta(0, MetaType.TRACK_NAME, (byte) 'A');
      writer.nextTrack();
      writer.append(5_000_000, NOTE, 0, 3);
      writer.appendMeta(192, MetaType.END_OF_TRACK);
    }
    MidiFile song = MidiFile.read(path, Leniency.STRICT);
    assertThat(song.trackCount()).isEqualTo(2);
    assertThat(song.title()).isEqualTo("A");
    assertThat(Smf.play(song)).isEqualTo("5000000 1 903C40\n");
    assertThat(song.ticks()).isEqualTo(192);
  }

  @Test
  void pausesLongerThanADeltaTimeAreKept() throws Exception {
    long time = 0x0FFFFFFFL * 5_208 * 3;
    try (SmfWriter writer = SmfWriter.create(path, SmfLayout.recording())) {
      writer.append(time, NOTE, 0, 3);
    }
    assertThat(MidiFile.read(path, Leniency.STRICT).duration100ns()).isCloseTo(time, within(2_605));
  }

  private static Offset<Long> within(long difference) {
    return Offset.offset(difference);
  }
}
