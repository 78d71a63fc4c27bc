package org.dmus.midi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.SysexMessage;
import javax.sound.midi.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What {@code MidiSystem} read, it writes, and reads again. {@code -Ddmus.seed=n} repeats a run;
 * {@code -Ddmus.corpus=folder} names one with songs of others in {@code music}.
 */
class SmfRoundTripTest {
  private static final float[] DIVISIONS = {
    Sequence.PPQ, Sequence.SMPTE_24, Sequence.SMPTE_25, Sequence.SMPTE_30DROP, Sequence.SMPTE_30
  };

  private final long seed = Long.getLong("dmus.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void theSongOfTheDemoComesBack() throws Exception {
    requireSameAgain(Files.readAllBytes(Path.of("..", "demo", "mountain-king.mid")));
  }

  @Test
  void randomSequencesComeBack() throws Exception {
    System.out.println("SmfRoundTripTest seed " + seed);
    for (int i = 0; i < 50; i++) {
      Sequence sequence = new Sequence(DIVISIONS[i % 5], 1 + random.nextInt(255));
      for (int tracks = 1 + random.nextInt(3); tracks > 0; tracks--) {
        fill(sequence.createTrack());
      }
      assertThat(events(read(written(sequence)))).isEqualTo(events(sequence));
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "dmus.corpus", matches = ".+")
  void songsOfOthersComeBack() throws Exception {
    int songs = 0;
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("dmus.corpus"), "music"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".mid")).toList()) {
        byte[] song = Files.readAllBytes(file);
        if (song.length > 4 && song[0] == 'M') { // two of them are none, on purpose
          requireSameAgain(song);
          songs++;
        }
      }
    }
    System.out.println(songs + " songs came back");
    assertThat(songs).isPositive();
  }

  /** Not byte for byte with the song: a sequence knows no format 2, and writers no fixed style. */
  private static void requireSameAgain(byte[] song) throws Exception {
    Sequence first = read(song);
    byte[] written = written(first);
    Sequence second = read(written);
    assertThat(second.getDivisionType()).isEqualTo(first.getDivisionType());
    assertThat(second.getResolution()).isEqualTo(first.getResolution());
    assertThat(events(second)).isEqualTo(events(first));
    assertThat(written(second)).isEqualTo(written);
  }

  private static Sequence read(byte[] song) throws Exception {
    return MidiSystem.getSequence(new BufferedInputStream(new ByteArrayInputStream(song)));
  }

  /** What the JDK's choice of writers gives, which is ours. */
  private static byte[] written(Sequence sequence) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ByteArrayOutputStream ours = new ByteArrayOutputStream();
    int type = MidiSystem.getMidiFileTypes(sequence)[0];
    assertThat(MidiSystem.write(sequence, type, bytes)).isEqualTo(bytes.size());
    new SmfFileWriter().write(sequence, type, ours);
    assertThat(bytes.toByteArray()).isEqualTo(ours.toByteArray());
    return bytes.toByteArray();
  }

  /** A line for each event: track, tick, bytes. */
  private static List<String> events(Sequence sequence) {
    List<String> lines = new ArrayList<>();
    for (Track track : sequence.getTracks()) {
      lines.add("track");
      for (int i = 0; i < track.size(); i++) {
        MidiEvent event = track.get(i);
        String bytes = HexFormat.of().formatHex(event.getMessage().getMessage());
        lines.add(event.getTick() + " " + bytes);
      }
    }
    return lines;
  }

  private void fill(Track track) throws Exception {
    long tick = 0;
    for (int i = random.nextInt(100); i > 0; i--) {
      tick += random.nextInt(1 << random.nextInt(20));
      track.add(new MidiEvent(message(), tick));
    }
  }

  private MidiMessage message() throws Exception {
    byte[] data = new byte[random.nextInt(300)];
    random.nextBytes(data);
    return switch (random.nextInt(5)) {
      case 0 -> new SysexMessage(SysexMessage.SYSTEM_EXCLUSIVE, data, data.length);
      case 1 -> new SysexMessage(SysexMessage.SPECIAL_SYSTEM_EXCLUSIVE, data, data.length);
      case 2 -> new MetaMessage(1 + random.nextInt(9), data, data.length);
      default -> {
        int status = 0x80 | random.nextInt(0x70);
        boolean hasOne = status >= 0xC0 && status < 0xE0;
        yield new ShortMessage(status, random.nextInt(128), hasOne ? 0 : random.nextInt(128));
      }
    };
  }
}
