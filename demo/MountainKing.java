import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Writes {@code mountain-king.mid}: Edvard Grieg (1843-1907), In the Hall of the Mountain King,
 * arranged for orchestra and band by the DMus project.
 *
 * <p>Run with {@code java MountainKing.java mountain-king.mid}. Positions and lengths are quarter
 * notes; a bar has four.
 */
public final class MountainKing {
  private static final int PIZZICATO = 0;
  private static final int BASSOON = 1;
  private static final int BASS = 2;
  private static final int STRINGS = 3;
  private static final int HORN = 4;
  private static final int REED = 5;
  private static final int BRASS = 6;
  private static final int GUITAR = 7;
  private static final int PIANO = 8;
  private static final int DRUMS = 9;
  private static final int TIMPANI = 10;
  private static final int CHOIR = 11;
  private static final int BELLS = 12;
  private static final int ORGAN = 13;

  private static final int INTRO = 0;
  private static final int FIRST = 2;
  private static final int SECOND = 18;
  private static final int THIRD = 42;
  private static final int CODA = 66;

  /** The theme in B minor: key above B and length, four bars. */
  private static final double[][] MINOR = {
    {0, .5}, {2, .5}, {3, .5}, {5, .5}, {7, .5}, {3, .5}, {7, 1},
    {6, .5}, {2, .5}, {6, 1}, {5, .5}, {1, .5}, {5, 1},
    {0, .5}, {2, .5}, {3, .5}, {5, .5}, {7, .5}, {3, .5}, {7, .5}, {12, .5},
    {10, .5}, {7, .5}, {3, .5}, {7, .5}, {10, 2}
  };

  /** The theme in F sharp major. */
  private static final double[][] MAJOR = {
    {7, .5}, {9, .5}, {11, .5}, {12, .5}, {14, .5}, {11, .5}, {14, 1},
    {15, .5}, {11, .5}, {15, 1}, {14, .5}, {11, .5}, {14, 1},
    {7, .5}, {9, .5}, {11, .5}, {12, .5}, {14, .5}, {11, .5}, {14, 1},
    {15, .5}, {11, .5}, {15, 1}, {14, 2}
  };

  /** Chords above B, one per half bar. */
  private static final int[][] MINOR_CHORDS = {
    {0, 3, 7}, {0, 3, 7}, {2, 6, 9}, {1, 5, 8}, {0, 3, 7}, {0, 3, 7}, {3, 7, 10}, {3, 7, 10}
  };

  private static final int[][] MAJOR_CHORDS = {
    {7, 11, 14}, {7, 11, 14}, {7, 11, 15}, {7, 11, 14},
    {7, 11, 14}, {7, 11, 14}, {7, 11, 15}, {7, 11, 14}
  };

  private final Score score = new Score();

  public static void main(String[] arguments) throws IOException {
    MountainKing king = new MountainKing();
    king.arrange();
    king.score.write(Path.of(arguments[0]));
  }

  private void arrange() {
    seats();
    tempi();
    intro();
    first();
    second();
    third();
    coda();
  }

  private void seats() {
    score.seat(PIZZICATO, "Pizzicato strings", 45, 100, 50);
    score.seat(BASSOON, "Bassoon", 70, 92, 76);
    score.seat(BASS, "Bass", 32, 104, 64);
    score.seat(STRINGS, "Strings", 48, 92, 44);
    score.seat(HORN, "Horns", 60, 92, 84);
    score.seat(REED, "Oboe and clarinet", 68, 92, 72);
    score.seat(BRASS, "Brass", 61, 98, 80);
    score.seat(GUITAR, "Guitar", 30, 84, 40);
    score.seat(PIANO, "Piano", 0, 90, 56);
    score.seat(DRUMS, "Drums", 0, 100, 64);
    score.seat(TIMPANI, "Timpani", 47, 100, 70);
    score.seat(CHOIR, "Choir", 52, 84, 64);
    score.seat(BELLS, "Glockenspiel and bells", 9, 84, 30);
    score.seat(ORGAN, "Organ", 18, 76, 92);
  }

  /** Nothing in this piece keeps its tempo. */
  private void tempi() {
    score.accelerate(INTRO, FIRST, 112, 112);
    score.accelerate(FIRST, SECOND, 116, 138);
    score.accelerate(SECOND, THIRD, 142, 180);
    score.accelerate(THIRD, CODA, 184, 228);
    score.accelerate(CODA, CODA + 9, 228, 236);
    score.accelerate(CODA + 9, CODA + 13, 150, 84);
  }

  private void intro() {
    score.ramp(HORN, 11, 0, 7, 30, 110);
    score.note(HORN, 0, 54, 7.6, 84);
    score.note(HORN, 0, 66, 7.6, 78);
    score.note(TIMPANI, 0, 35, 2, 70);
    score.note(DRUMS, 0, 81, 1, 56);
    score.note(TIMPANI, 4, 35, 2, 60);
    score.note(DRUMS, 4, 81, 1, 50);
  }

  /** Eight and eight bars on tiptoe. */
  private void first() {
    for (int i = 0; i < 4; i++) {
      double at = 4 * (FIRST + 4 * i);
      boolean major = i >= 2;
      theme(PIZZICATO, at, major, 47, 74 + 5 * i, 0.5);
      theme(BASSOON, at, major, 47, 62 + 5 * i, 0.55);
      bassLine(at, major, 62 + 4 * i, false);
      offbeats(i < 2 ? PIZZICATO : REED, at, major, 59, 40 + 5 * i);
      tiptoe(at, i);
    }
    score.program(REED, 4 * FIRST + 1, 71);
    pianoRipples(4 * (FIRST + 8), 44);
    pianoRipples(4 * (FIRST + 12), 52);
  }

  private void tiptoe(double at, int phrase) {
    for (int beat = 0; beat < 16; beat++) {
      if (phrase > 0) {
        score.note(DRUMS, at + beat + 0.5, 42, 0.2, 34 + 5 * phrase + (beat % 2) * 8);
      }
      if (beat % 4 == 2) {
        score.note(DRUMS, at + beat, 37, 0.2, 44 + 4 * phrase);
      }
    }
    score.note(DRUMS, at, 81, 1, 46);
  }

  /** Broken chords under the pedal, which changes with the harmony. */
  private void pianoRipples(double at, int velocity) {
    for (int half = 0; half < 8; half++) {
      double start = at + 2 * half;
      int[] chord = MAJOR_CHORDS[half];
      score.control(PIANO, start + 0.02, 64, 127);
      for (int i = 0; i < 4; i++) {
        int key = 59 + chord[i % 3] + (i == 3 ? 12 : 0);
        score.note(PIANO, start + 0.5 * i, key, 0.45, velocity + 4 * i);
      }
      score.control(PIANO, start + 1.96, 64, 0);
    }
  }

  /** Twenty-four bars: woodwind on top, the band comes in. */
  private void second() {
    score.program(REED, 4 * SECOND - 0.2, 68);
    score.program(BASS, 4 * SECOND - 0.2, 33);
    for (int i = 0; i < 6; i++) {
      double at = 4 * (SECOND + 4 * i);
      boolean major = i == 2 || i == 3;
      theme(PIZZICATO, at, major, 59, 84 + 3 * i, 0.5);
      theme(REED, at, major, i < 4 ? 71 : 59, 80 + 3 * i, 0.6);
      theme(BASSOON, at, major, 47, 76, 0.5);
      bassLine(at, major, 82 + 2 * i, i >= 2);
      if (i >= 2) {
        theme(BELLS, at, major, 71, 60 + 3 * i, 0.4);
      }
      swell(STRINGS, at, major, 59, 58 + 5 * i);
      hornCalls(at, major, 60 + 5 * i);
      lightBeat(at, i);
    }
    for (int i = 4; i < 6; i++) {
      stabs(4 * (SECOND + 4 * i), 74 + 8 * (i - 4));
    }
    fill(4 * THIRD - 2);
  }

  private void swell(int part, double at, boolean major, int root, int velocity) {
    int[][] chords = major ? MAJOR_CHORDS : MINOR_CHORDS;
    for (int half = 0; half < 8; half += 2) {
      boolean same = Arrays.equals(chords[half], chords[half + 1]);
      chord(part, at + 2 * half, root, chords[half], same ? 3.9 : 1.95, velocity);
      if (!same) {
        chord(part, at + 2 * half + 2, root, chords[half + 1], 1.95, velocity);
      }
    }
    score.ramp(part, 11, at, at + 8, 70, 112);
    score.ramp(part, 11, at + 8, at + 15.5, 112, 84);
  }

  private void hornCalls(double at, boolean major, int velocity) {
    int fifth = major ? 61 : 66;
    score.note(HORN, at + 2, 54, 0.4, velocity);
    score.note(HORN, at + 2.5, 54, 0.3, velocity - 8);
    score.note(HORN, at + 3, fifth, 0.9, velocity + 6);
    score.note(HORN, at + 12, major ? 58 : 57, 1.9, velocity);
    score.note(HORN, at + 14, major ? 61 : 62, 1.9, velocity + 6);
  }

  private void lightBeat(double at, int phrase) {
    for (int beat = 0; beat < 16; beat++) {
      score.note(DRUMS, at + beat, 42, 0.2, 62 + 3 * phrase);
      score.note(DRUMS, at + beat + 0.5, beat % 4 == 3 ? 46 : 42, 0.2, 50 + 3 * phrase);
      if (beat % 2 == 0) {
        score.note(DRUMS, at + beat, 36, 0.2, 78 + 3 * phrase);
      } else {
        score.note(DRUMS, at + beat, phrase < 2 ? 37 : 38, 0.2, 66 + 5 * phrase);
      }
      if (phrase >= 3) {
        score.note(DRUMS, at + beat + 0.5, 54, 0.2, 48);
      }
    }
  }

  private void stabs(double at, int velocity) {
    for (int half = 0; half < 8; half++) {
      chord(BRASS, at + 2 * half + 1, 59, MINOR_CHORDS[half], 0.3, velocity);
      chord(BRASS, at + 2 * half + 1.5, 59, MINOR_CHORDS[half], 0.25, velocity - 10);
    }
  }

  private void fill(double at) {
    int[] toms = {50, 50, 48, 47, 45, 43, 41, 41};
    for (int i = 0; i < toms.length; i++) {
      score.note(DRUMS, at + 0.25 * i, toms[i], 0.2, 84 + 5 * i);
    }
  }

  /** Twenty-four bars, everyone. */
  private void third() {
    for (int i = 0; i < 6; i++) {
      double at = 4 * (THIRD + 4 * i);
      boolean major = i == 2 || i == 3;
      theme(BRASS, at, major, 59, 98 + 3 * i, 0.7);
      theme(STRINGS, at, major, 71, 96 + 3 * i, 0.8);
      theme(PIZZICATO, at, major, 47, 96, 0.6);
      bassLine(at, major, 100 + 3 * i, true);
      organ(at, major, 72 + 4 * i);
      if (major) {
        theme(REED, at, true, 71, 98, 0.6);
        bends(at, i);
      } else {
        theme(GUITAR, at, false, 47, 92 + 3 * i, 0.9);
      }
      swell(CHOIR, at, major, 59, 78 + 6 * i);
      timpaniBeats(at, major, 84 + 4 * i);
      rockBeat(at, i);
    }
    fill(4 * CODA - 2);
  }

  private void organ(double at, boolean major, int velocity) {
    int[][] chords = major ? MAJOR_CHORDS : MINOR_CHORDS;
    score.ramp(ORGAN, 1, at, at + 14, 0, 100);
    for (int half = 0; half < 8; half++) {
      chord(ORGAN, at + 2 * half, 47, chords[half], 0.4, velocity);
      chord(ORGAN, at + 2 * half + 0.5, 59, chords[half], 1.2, velocity - 8);
    }
    score.control(ORGAN, at + 15.5, 1, 0);
  }

  /** The guitar cries over the major phrases: bent up, shaken, let down. */
  private void bends(double at, int phrase) {
    int lift = phrase == 3 ? 5 : 0;
    for (int bar = 0; bar < 4; bar += 2) {
      double start = at + 4 * bar;
      score.note(GUITAR, start, 64 + lift, 3.8, 108);
      score.bend(GUITAR, start + 0.5, start + 1.2, 0, 2);
      score.ramp(GUITAR, 1, start + 1.4, start + 3, 0, 110);
      score.bend(GUITAR, start + 3, start + 3.7, 2, 0);
      score.control(GUITAR, start + 3.8, 1, 0);
      score.note(GUITAR, start + 4, 63 + lift, 0.9, 104);
      score.note(GUITAR, start + 5, 61 + lift, 0.9, 100);
      score.note(GUITAR, start + 6, 58 + lift, 1.8, 106);
      score.bend(GUITAR, start + 6, start + 6.3, -1, 0);
    }
  }

  private void timpaniBeats(double at, boolean major, int velocity) {
    for (int bar = 0; bar < 4; bar++) {
      score.note(TIMPANI, at + 4 * bar, major ? 42 : 47, 1, velocity);
      score.note(TIMPANI, at + 4 * bar + 2, major ? 49 : 42, 1, velocity - 14);
    }
  }

  private void rockBeat(double at, int phrase) {
    score.note(DRUMS, at, phrase % 2 == 0 ? 49 : 57, 2, 112);
    for (int beat = 0; beat < 16; beat++) {
      boolean ride = phrase >= 4;
      score.note(DRUMS, at + beat, ride ? 51 : 42, 0.2, 88);
      score.note(DRUMS, at + beat + 0.5, ride ? 51 : beat % 4 == 3 ? 46 : 42, 0.2, 70);
      score.note(DRUMS, at + beat, beat % 2 == 0 ? 36 : 38, 0.2, 108 + phrase);
      if (beat % 4 == 2) {
        score.note(DRUMS, at + beat + 0.5, 36, 0.2, 94);
      }
      if (phrase >= 4 && beat % 4 == 0) {
        score.note(DRUMS, at + beat + 1.5, 56, 0.2, 72);
      }
    }
  }

  /** Blows and silences, a last run up, and the mountain falls down. */
  private void coda() {
    double at = 4 * CODA;
    for (int i = 0; i < 4; i++) {
      blow(at + 4 * i, 112);
      blow(at + 4 * i + 0.5, 104);
      run(at + 4 * i + 1.5, i);
    }
    for (int i = 0; i < 8; i++) {
      blow(at + 16 + 2 * i, 100 + 3 * i);
    }
    for (int i = 0; i < 12; i++) {
      int[] scale = {0, 2, 3, 5, 7, 8, 11, 12, 14, 15, 17, 19};
      score.note(STRINGS, at + 32 + i / 3.0, 59 + scale[i], 0.3, 90 + 3 * i);
      score.note(BRASS, at + 32 + i / 3.0, 47 + scale[i], 0.3, 84 + 3 * i);
    }
    roll(at + 36, 8);
    lastChord(at + 44);
  }

  private void run(double at, int times) {
    for (int i = 0; i < 5; i++) {
      int key = 59 + new int[] {7, 8, 7, 3, 0}[i] + 12 * (times % 2);
      score.note(PIZZICATO, at + 0.5 * i, key, 0.4, 92);
      score.note(REED, at + 0.5 * i, key + 12, 0.4, 92);
      score.note(BELLS, at + 0.5 * i, key + 12, 0.4, 80);
    }
  }

  private void blow(double at, int velocity) {
    int loud = Math.min(127, velocity);
    for (int part : new int[] {BRASS, STRINGS, CHOIR, ORGAN}) {
      chord(part, at, 59, MINOR_CHORDS[0], 0.35, loud);
    }
    score.note(GUITAR, at, 47, 0.35, loud);
    score.note(GUITAR, at, 54, 0.35, loud);
    score.note(BASS, at, 35, 0.35, loud);
    score.note(TIMPANI, at, 47, 0.5, loud);
    score.note(DRUMS, at, 49, 1, loud);
    score.note(DRUMS, at, 36, 0.3, loud);
  }

  private void roll(double at, int beats) {
    score.ramp(TIMPANI, 11, at, at + beats, 40, 127);
    score.ramp(STRINGS, 11, at, at + beats, 50, 127);
    for (int i = 0; i < beats * 8; i++) {
      score.note(TIMPANI, at + i / 8.0, 42, 0.1, 70 + i % 2 * 12);
      score.note(DRUMS, at + i / 8.0, 38, 0.1, 24 + i);
    }
    chord(STRINGS, at, 59, new int[] {-5, 7, 11, 14}, beats - 0.1, 100);
    chord(CHOIR, at, 59, new int[] {7, 11, 14}, beats - 0.1, 96);
    score.note(BASS, at, 30, beats - 0.1, 100);
    score.note(BASSOON, at, 42, beats - 0.1, 96);
  }

  private void lastChord(double at) {
    blow(at, 127);
    score.program(BELLS, at - 0.5, 14);
    score.note(BELLS, at, 59, 4, 110);
    score.note(DRUMS, at, 57, 4, 120);
    score.note(DRUMS, at, 52, 4, 96);
    for (int part : new int[] {BRASS, STRINGS, CHOIR, HORN}) {
      score.control(part, at, 11, 127);
      chord(part, at + 0.5, 47, new int[] {0, 7, 12, 15}, 3.4, 112);
      score.ramp(part, 11, at + 1, at + 3.8, 127, 30);
    }
    score.control(PIANO, at, 64, 127);
    chord(PIANO, at, 35, new int[] {0, 12, 19, 24, 27}, 3, 118);
    score.note(TIMPANI, at + 4, 35, 3, 120);
    score.note(PIZZICATO, at + 4, 47, 1, 110);
    score.note(BASS, at + 4, 35, 2, 118);
    score.note(DRUMS, at + 4, 35, 1, 110);
    score.control(PIANO, at + 8, 64, 0);
  }

  private void theme(
      int part, double at, boolean major, int root, int velocity, double articulation) {
    double now = at;
    for (double[] note : major ? MAJOR : MINOR) {
      boolean accent = (now - at) % 2 == 0;
      int loud = Math.min(127, velocity + (accent ? 8 : 0));
      score.note(part, now, root + (int) note[0], note[1] * articulation, loud);
      now += note[1];
    }
  }

  private void bassLine(double at, boolean major, int velocity, boolean driving) {
    int[][] chords = major ? MAJOR_CHORDS : MINOR_CHORDS;
    for (int half = 0; half < 8; half++) {
      int root = 35 + chords[half][0] % 12;
      int fifth = root + (root >= 40 ? -5 : 7);
      double start = at + 2 * half;
      if (driving) {
        for (int i = 0; i < 4; i++) {
          score.note(BASS, start + 0.5 * i, i == 3 ? fifth : root, 0.42, velocity - i % 2 * 10);
        }
      } else {
        score.note(BASS, start, root, 0.8, velocity);
        score.note(BASS, start + 1, fifth, 0.8, velocity - 8);
      }
    }
  }

  private void offbeats(int part, double at, boolean major, int root, int velocity) {
    int[][] chords = major ? MAJOR_CHORDS : MINOR_CHORDS;
    for (int half = 0; half < 8; half++) {
      chord(part, at + 2 * half + 0.5, root, chords[half], 0.25, velocity);
      chord(part, at + 2 * half + 1.5, root, chords[half], 0.25, velocity);
    }
  }

  private void chord(int part, double at, int root, int[] keys, double length, int velocity) {
    for (int key : keys) {
      score.note(part, at, root + key, length, velocity);
    }
  }
}

/** A Standard MIDI File in the making: format 1, a track per channel. */
final class Score {
  private static final int TICKS_PER_QUARTER = 480;

  private record Event(long tick, int rank, byte[] bytes) {}

  private final List<List<Event>> tracks = new ArrayList<>();

  Score() {
    for (int i = 0; i <= 16; i++) {
      tracks.add(new ArrayList<>());
    }
    meta(0, 3, "In the Hall of the Mountain King");
    meta(0, 1, "Edvard Grieg (1843-1907), Peer Gynt, op. 23; arranged by the DMus project");
    meta(0, 2, "Arrangement: the DMus project, CC0 1.0");
    add(0, 0, 0, 0xFF, 0x58, 4, 4, 2, 24, 8);
    add(0, 0, 0, 0xFF, 0x59, 2, 2, 1);
  }

  void seat(int channel, String name, int program, int volume, int pan) {
    meta(channel + 1, 3, name);
    program(channel, 0, program);
    control(channel, 0, 7, volume);
    control(channel, 0, 10, pan);
    control(channel, 0, 11, 110);
    control(channel, 0, 91, 46);
  }

  void program(int channel, double at, int program) {
    add(channel + 1, at, 1, 0xC0 | channel, program);
  }

  void control(int channel, double at, int controller, int value) {
    add(channel + 1, at, 2, 0xB0 | channel, controller, value);
  }

  void note(int channel, double at, int key, double length, int velocity) {
    add(channel + 1, at, 4, 0x90 | channel, key, Math.max(1, Math.min(127, velocity)));
    add(channel + 1, at + length, 0, 0x80 | channel, key, 64);
  }

  /** Moves a controller in a straight line, eight steps a quarter. */
  void ramp(int channel, int controller, double from, double to, int start, int end) {
    int steps = (int) Math.ceil((to - from) * 8);
    for (int i = 0; i <= steps; i++) {
      double at = from + (to - from) * i / steps;
      control(channel, at, controller, start + (end - start) * i / steps);
    }
  }

  /** Bends in a straight line, semitones at the standard range of two. */
  void bend(int channel, double from, double to, double start, double end) {
    for (int i = 0; i <= 16; i++) {
      double semitones = start + (end - start) * i / 16;
      int value = (int) Math.max(0, Math.min(16383, Math.round(8192 + 4096 * semitones)));
      double at = from + (to - from) * i / 16;
      add(channel + 1, at, 3, 0xE0 | channel, value & 0x7F, value >> 7);
    }
  }

  /** Changes the tempo bar by bar, quarters per minute. */
  void accelerate(int fromBar, int toBar, double start, double end) {
    for (int bar = fromBar; bar < toBar; bar++) {
      double tempo = start + (end - start) * (bar - fromBar) / Math.max(1, toBar - fromBar - 1);
      int micros = (int) Math.round(60e6 / tempo);
      add(0, 4.0 * bar, 0, 0xFF, 0x51, 3, micros >> 16, micros >> 8 & 0xFF, micros & 0xFF);
    }
  }

  void write(Path file) throws IOException {
    List<List<Event>> used = tracks.stream().filter(t -> !t.isEmpty()).toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("MThd");
    out.writeInt(6);
    out.writeShort(1);
    out.writeShort(used.size());
    out.writeShort(TICKS_PER_QUARTER);
    for (List<Event> track : used) {
      byte[] body = body(track);
      out.writeBytes("MTrk");
      out.writeInt(body.length);
      out.write(body);
    }
    Files.write(file, bytes.toByteArray());
  }

  private static byte[] body(List<Event> track) {
    track.sort(Comparator.comparingLong(Event::tick).thenComparingInt(Event::rank));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long now = 0;
    for (Event event : track) {
      variable(out, event.tick() - now);
      out.writeBytes(event.bytes());
      now = event.tick();
    }
    out.writeBytes(new byte[] {0, (byte) 0xFF, 0x2F, 0});
    return out.toByteArray();
  }

  private static void variable(ByteArrayOutputStream out, long value) {
    for (int shift = 21; shift > 0; shift -= 7) {
      if (value >> shift != 0) {
        out.write((int) (value >> shift & 0x7F | 0x80));
      }
    }
    out.write((int) (value & 0x7F));
  }

  private void meta(int track, int type, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[3 + utf8.length];
    bytes[0] = (byte) 0xFF;
    bytes[1] = (byte) type;
    bytes[2] = (byte) utf8.length;
    System.arraycopy(utf8, 0, bytes, 3, utf8.length);
    tracks.get(track).add(new Event(0, 0, bytes));
  }

  private void add(int track, double at, int rank, int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    long tick = Math.max(0, Math.round(at * TICKS_PER_QUARTER));
    tracks.get(track).add(new Event(tick, rank, bytes));
  }
}
