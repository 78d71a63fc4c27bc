package org.dmus.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random files; {@code -Ddmus.seed=n} repeats a run. Damaged ones: port.fuzz. */
class SmfFuzzTest {
  private final long seed = Long.getLong("dmus.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @TempDir Path folder;

  @Test
  void whatIsWrittenReadsBackAndWritesTheSameBytesAgain() throws Exception {
    System.out.println("SmfFuzzTest seed " + seed);
    Path once = folder.resolve("once.mid");
    Path twice = folder.resolve("twice.mid");
    for (int i = 0; i < 50; i++) {
      MidiFile song = Smf.read(Smf.file(1, 480, randomTrack(200), randomTrack(200)));
      MidiFile copy = copy(song, once);
      assertThat(Smf.play(copy)).as("seed %d", seed).isEqualTo(Smf.play(song));
      copy(copy, twice);
      assertThat(Files.readAllBytes(twice)).isEqualTo(Files.readAllBytes(once));
    }
  }

  private MidiFile copy(MidiFile song, Path to) throws Exception {
    SmfLayout layout = new SmfLayout(1, song.division(), 500_000, true);
    try (SmfWriter writer = SmfWriter.create(to, layout)) {
      for (int track = 0; track < song.trackCount(); track++) {
        if (track > 0) {
          writer.nextTrack();
        }
        EventCursor events = song.trackEvents(track);
        while (events.next()) {
          writer.append(events);
        }
      }
    }
    return MidiFile.read(to, Leniency.STRICT);
  }

  @Test
  void theJdkReadsTheSameMessagesAtTheSameTicks() throws Exception {
    System.out.println("SmfFuzzTest seed " + seed);
    for (int i = 0; i < 50; i++) {
      byte[] file = Smf.file(0, 96, randomTrack(300));
      Sequence oracle = MidiSystem.getSequence(new ByteArrayInputStream(file));
      StringBuilder ours = new StringBuilder();
      EventCursor events = Smf.read(file).events();
      while (events.next()) {
        if (events.kind() == EventKind.CHANNEL) {
          int second = events.dataLength() > 1 ? events.dataAt(1) : 0;
          line(ours, events.tick(), events.status(), events.dataAt(0), second);
        }
      }
      assertThat(ours.toString()).as("seed %d", seed).isEqualTo(channelMessages(oracle));
    }
  }

  private static String channelMessages(Sequence sequence) {
    StringBuilder lines = new StringBuilder();
    Track track = sequence.getTracks()[0];
    for (int i = 0; i < track.size(); i++) {
      MidiEvent event = track.get(i);
      if (event.getMessage() instanceof ShortMessage m) {
        line(lines, event.getTick(), m.getStatus(), m.getData1(), m.getData2());
      }
    }
    return lines.toString();
  }

  private static void line(StringBuilder to, long tick, int status, int first, int second) {
    to.append(tick + " " + status + " " + first + " " + second + "\n");
  }

  /** A legal track of notes, programs, bends, tempo, text and sysex, as hex. */
  private String randomTrack(int events) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < events; i++) {
      hex.append(String.format("%02X", random.nextInt(128)));
      hex.append(
          switch (random.nextInt(8)) {
            case 0 -> String.format("C%X%02X", random.nextInt(16), random.nextInt(128));
            case 1 -> String.format("FF5103%06X", 1 + random.nextInt(0xFFFFFF));
            case 2 -> "FF0104" + "74657874";
            case 3 -> "F0044312" + String.format("%02X", random.nextInt(128)) + "F7";
            case 4 -> String.format("E%X%04X", random.nextInt(16), random.nextInt(128));
            default -> String.format("9%X%02X", random.nextInt(16), random.nextInt(128)) + "40";
          });
    }
    return hex + "00FF2F00";
  }
}
