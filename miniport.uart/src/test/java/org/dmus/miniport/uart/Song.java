package org.dmus.miniport.uart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dmus.smf.EventCursor;
import org.dmus.smf.EventKind;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.smf.SmfFormatException;

/**
 * Messages in the order of their times.
 *
 * @param name what it is called
 * @param messages the messages
 */
record Song(String name, List<Message> messages) {

  /** Folder of MIDI files that are used, too. */
  private static final String FOLDER = "dmus.songs";

  /**
   * A message.
   *
   * @param time100ns when it is due, 100 ns
   * @param bytes the message
   */
  record Message(long time100ns, byte[] bytes) {}

  /** Returns three that are made here, and those of the folder, if one is given. */
  static List<Song> all() throws IOException {
    List<Song> songs = new ArrayList<>(List.of(piano(), band(), trio()));
    String folder = System.getProperty(FOLDER);
    if (folder != null) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(f -> f.toString().matches("(?i).*\\.midi?"))
            .sorted()
            .forEach(f -> add(songs, f));
      }
    }
    return songs;
  }

  /** A piano with ten notes at a time, on one channel: 400 messages a second. */
  static Song piano() {
    Random random = new Random(88);
    List<Message> messages = new ArrayList<>();
    for (int chord = 0; chord < 200; chord++) {
      long time = chord * 500_000L;
      int lowest = 21 + random.nextInt(70);
      for (int note = 0; note < 10; note++) {
        messages.add(new Message(time, bytes(0x90, lowest + note, 1 + random.nextInt(127))));
      }
      for (int note = 0; note < 10; note++) {
        messages.add(new Message(time + 400_000, bytes(0x80, lowest + note, 64)));
      }
    }
    return new Song("piano, generated", messages);
  }

  /** Sixteen channels, controllers, and system exclusive of any length. */
  static Song band() {
    Random random = new Random(16);
    List<Message> messages = new ArrayList<>();
    long time = 0;
    for (int i = 0; i < 4_000; i++) {
      time += random.nextInt(3) * random.nextInt(100_000);
      messages.add(new Message(time, message(random)));
    }
    return new Song("band, generated", messages);
  }

  /** A melody, and each fourth of its notes two that accompany it. */
  static Song trio() {
    List<Message> messages = new ArrayList<>();
    for (int note = 0; note < 1_000; note++) {
      long time = note * 1_000_000L;
      int players = note % 4 == 0 ? 3 : 1;
      for (int channel = 0; channel < players; channel++) {
        messages.add(new Message(time, bytes(0x90 | channel, 60 + note % 12, 64)));
        messages.add(new Message(time + 500_000, bytes(0x80 | channel, 60 + note % 12, 64)));
      }
    }
    messages.sort(Comparator.comparingLong(Message::time100ns));
    return new Song("trio, generated", messages);
  }

  private static byte[] message(Random random) {
    int channel = random.nextInt(16);
    return switch (random.nextInt(100)) {
      case 0 -> sysex(random, 3 + random.nextInt(500));
      case 1, 2 -> bytes(0xC0 | channel, random.nextInt(128));
      case 3, 4, 5, 6, 7 -> bytes(0xB0 | channel, 7, random.nextInt(128));
      default -> bytes((random.nextBoolean() ? 0x90 : 0x80) | channel, random.nextInt(128), 64);
    };
  }

  static byte[] sysex(Random random, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) random.nextInt(128);
    }
    bytes[0] = (byte) 0xF0;
    bytes[length - 1] = (byte) 0xF7;
    return bytes;
  }

  private static void add(List<Song> songs, Path file) {
    try {
      EventCursor events = MidiFile.read(file, Leniency.LENIENT).events();
      List<Message> messages = new ArrayList<>();
      while (events.next()) {
        if (events.kind() == EventKind.CHANNEL || events.kind() == EventKind.SYSEX) {
          byte[] bytes = new byte[events.messageLength()];
          events.copyMessage(bytes, 0);
          messages.add(new Message(events.time100ns(), bytes));
        }
      }
      songs.add(new Song(file.getFileName().toString(), messages));
    } catch (SmfFormatException e) {
      System.out.println("left out: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All bytes, in order. */
  byte[] allBytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    messages.forEach(message -> all.writeBytes(message.bytes()));
    return all.toByteArray();
  }

  /** Messages in the busiest second. */
  int density() {
    int most = 0;
    int from = 0;
    for (int i = 0; i < messages.size(); i++) {
      while (messages.get(i).time100ns() - messages.get(from).time100ns() >= 10_000_000) {
        from++;
      }
      most = Math.max(most, i + 1 - from);
    }
    return most;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
