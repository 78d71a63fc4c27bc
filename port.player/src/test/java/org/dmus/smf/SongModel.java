package org.dmus.smf;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A song as its author means it: its bytes, and what a reader must find in them, put together
 * without any code of the reader.
 *
 * @param format 0, 1 or 2
 * @param division the word of the header
 * @param runningStatus whether repeated status bytes are left out
 * @param rmid whether it lies in an RMID file
 * @param tracks events of each track, without its end
 */
record SongModel(
    int format, int division, boolean runningStatus, boolean rmid, List<List<Event>> tracks) {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int DEFAULT_TEMPO = 500_000;

  /**
   * An event.
   *
   * @param delta ticks since the one before it
   * @param status 80..F0, F7 or FF
   * @param type of a meta event
   * @param data what follows the status, or the length
   */
  record Event(int delta, int status, int type, byte[] data) {
    boolean isTempo() {
      return status == 0xFF && type == 0x51;
    }

    private String kind() {
      return switch (status) {
        case 0xF0 -> "SYSEX";
        case 0xF7 -> "ESCAPE";
        case 0xFF -> "META";
        default -> "CHANNEL";
      };
    }

    private String hex(boolean withStatus) {
      String first = withStatus ? HEX.toHexDigits((byte) status) : "";
      String head = status == 0xFF ? first + HEX.toHexDigits((byte) type) : first;
      return head + (status < 0xF0 ? "" : quantity(data.length)) + HEX.formatHex(data);
    }
  }

  /**
   * An event and when it sounds.
   *
   * @param track its track, from 0
   * @param tick ticks from the start of the song
   * @param numerator 100 ns from the start of the song, to be divided by {@link #denominator()}
   */
  record Sounding(int track, long tick, long numerator, Event event) {}

  byte[] file() {
    byte[] file = Smf.file(format, division, tracks.stream().map(this::hex).toArray(String[]::new));
    return rmid ? Smf.riff("RIFF", "RMID", Smf.littleEndianChunk("data", file)) : file;
  }

  private String hex(List<Event> track) {
    StringBuilder hex = new StringBuilder();
    int running = 0;
    for (Event each : track) {
      hex.append(quantity(each.delta)).append(each.hex(!runningStatus || each.status != running));
      running = each.status < 0xF0 ? each.status : 0;
    }
    return hex + "00FF2F00";
  }

  private static String quantity(int value) {
    String digits = HEX.toHexDigits((byte) (value & 0x7F));
    return value < 0x80 ? digits : high(value >> 7) + digits;
  }

  private static String high(int value) {
    String digits = HEX.toHexDigits((byte) (value & 0x7F | 0x80));
    return value < 0x80 ? digits : high(value >> 7) + digits;
  }

  /** As {@link EventText} says it. */
  String text() {
    StringBuilder lines = new StringBuilder(new Division(division) + " " + tracks.size() + "\n");
    for (List<Event> track : tracks) {
      long tick = 0;
      for (Event each : track) {
        tick += each.delta;
        String data = HEX.withLowerCase().formatHex(each.data);
        String format = "%d %s %02X %02X %s%n";
        lines.append(format.formatted(tick, each.kind(), each.status, each.type, data));
      }
    }
    return lines.toString();
  }

  /** What {@link Sounding#numerator} is divided by: constant, so that sums stay whole. */
  long denominator() {
    int ticksPerFrame = division & 0xFF;
    return switch (division >> 8) {
      case 0xE8 -> 24L * ticksPerFrame;
      case 0xE7 -> 25L * ticksPerFrame;
      case 0xE3 -> 30_000L * ticksPerFrame; // over 1001 seconds
      case 0xE2 -> 30L * ticksPerFrame;
      default -> division;
    };
  }

  private long numerator(int tempo) {
    return switch (division >> 8) {
      case 0xE8, 0xE7, 0xE2 -> 10_000_000L;
      case 0xE3 -> 10_000_000L * 1001;
      default -> tempo * 10L;
    };
  }

  /** Its events in the order in which they sound. */
  List<Sounding> sounding() {
    List<Sounding> sounding = new ArrayList<>();
    if (format < 2) {
      IntStream.range(0, tracks.size()).forEach(track -> sounding.addAll(ticked(track)));
      sounding.sort(Comparator.comparingLong(Sounding::tick)); // stable: equal ticks by track
      return timed(sounding, 0, 0);
    }
    for (int track = 0; track < tracks.size(); track++) { // one after the other, each in its tempo
      int size = sounding.size();
      Sounding before = size == 0 ? new Sounding(0, 0, 0, null) : sounding.get(size - 1);
      sounding.addAll(timed(ticked(track), before.tick, before.numerator));
    }
    return sounding;
  }

  private List<Sounding> ticked(int track) {
    List<Sounding> events = new ArrayList<>();
    long tick = 0;
    for (Event each : tracks.get(track)) {
      tick += each.delta;
      events.add(new Sounding(track, tick, 0, each));
    }
    return events;
  }

  private List<Sounding> timed(List<Sounding> events, long startTick, long start) {
    List<Sounding> timed = new ArrayList<>();
    int tempo = DEFAULT_TEMPO;
    long tick = 0;
    long time = start;
    for (Sounding each : events) {
      time += (each.tick - tick) * numerator(tempo);
      tick = each.tick;
      timed.add(new Sounding(each.track, startTick + tick, time, each.event));
      if (each.event.isTempo()) {
        tempo = new BigInteger(1, each.event.data).intValue();
      }
    }
    return timed;
  }
}
