package org.dmus.shell.midi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dmus.doctor.text.NearestName;
import org.dmus.mxf.ReferenceTime;
import org.dmus.shell.Misuse;

/** A message in words: {@code note C4 100 500ms ch 1}. Channels and programs count from 1. */
final class Phrase {
  private static final int VELOCITY = 100;
  private static final String LENGTH = "500ms";
  private static final int CHANNELS = 16;
  private static final int DATA_MAX = 127;
  private static final int BEND_CENTRE = 8192;

  /** What a word is followed by. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("note", "KEY [VELOCITY] [LENGTH]"),
          Map.entry("on", "KEY [VELOCITY]"),
          Map.entry("off", "KEY [VELOCITY]"),
          Map.entry("cc", "CONTROL VALUE"),
          Map.entry("program", "PROGRAM"),
          Map.entry("bend", "-8192..8191"),
          Map.entry("pressure", "VALUE"),
          Map.entry("wait", "TIME"),
          Map.entry("panic", ""),
          Map.entry("start", ""),
          Map.entry("continue", ""),
          Map.entry("stop", ""),
          Map.entry("clock", ""),
          Map.entry("reset", ""));

  /** The channel that holds until another is named. */
  static final class Channel {
    private int index;
  }

  private final List<String> words;
  private final Channel channel;
  private int at = 1;
  private List<TimedMessage> to;
  private long now;

  Phrase(List<String> words, Channel channel) {
    this.channel = channel;
    this.words = new ArrayList<>(words);
    takeChannel();
  }

  static List<String> all() {
    return WORDS.keySet().stream().sorted().toList();
  }

  static boolean isWord(String word) {
    return WORDS.containsKey(word.toLowerCase(Locale.ROOT));
  }

  private void takeChannel() {
    int found = words.indexOf("ch");
    if (found > 0 && found + 1 < words.size()) {
      channel.index = number(words.get(found + 1), "channel", 1, CHANNELS) - 1;
      words.subList(found, found + 2).clear();
    }
  }

  /**
   * Appends its messages.
   *
   * @param now100ns when it begins, 100 ns
   * @param messages takes them
   * @return when it ends, 100 ns
   */
  long say(long now100ns, List<TimedMessage> messages) {
    to = messages;
    now = now100ns;
    String word = words.get(0).toLowerCase(Locale.ROOT);
    say(word);
    if (at < words.size()) {
      throw misfit(words.get(at) + " is too much");
    }
    return now;
  }

  private void say(String word) {
    switch (word) {
      case "note" -> note();
      case "on" -> add(0x90, key(), velocity());
      case "off" -> add(0x80, key(), velocity());
      case "cc" -> add(0xB0, data("control"), data("value"));
      case "program" -> add(0xC0, number(next("a program"), "program", 1, DATA_MAX + 1) - 1);
      case "pressure" -> add(0xD0, data("pressure"));
      case "bend" -> bend(number(next("a bend"), "bend", -BEND_CENTRE, BEND_CENTRE - 1));
      case "wait" -> now += time(next("a time"));
      case "panic" -> panic();
      case "start" -> to.add(TimedMessage.of(now, 0xFA));
      case "continue" -> to.add(TimedMessage.of(now, 0xFB));
      case "stop" -> to.add(TimedMessage.of(now, 0xFC));
      case "clock" -> to.add(TimedMessage.of(now, 0xF8));
      case "reset" -> to.add(TimedMessage.of(now, 0xFF));
      default -> throw unknown(words.get(0));
    }
  }

  private void note() {
    int key = key();
    int velocity = hasTime() ? VELOCITY : velocity();
    add(0x90, key, velocity);
    now += time(at < words.size() ? words.get(at++) : LENGTH);
    add(0x80, key, 0);
  }

  private boolean hasTime() {
    return at < words.size() && words.get(at).endsWith("s");
  }

  private void bend(int value) {
    int word = value + BEND_CENTRE;
    add(0xE0, word & DATA_MAX, word >> 7);
  }

  private void panic() {
    for (int i = 0; i < CHANNELS; i++) {
      for (int control : new int[] {64, 120, 123}) {
        to.add(TimedMessage.of(now, 0xB0 | i, control, 0));
      }
    }
  }

  private void add(int status, int... data) {
    int[] bytes = new int[data.length + 1];
    bytes[0] = status | channel.index;
    System.arraycopy(data, 0, bytes, 1, data.length);
    to.add(TimedMessage.of(now, bytes));
  }

  private int key() {
    return KeyName.parse(next("a key"));
  }

  private int velocity() {
    return at < words.size() ? data("velocity") : VELOCITY;
  }

  private int data(String what) {
    return number(next("a " + what), what, 0, DATA_MAX);
  }

  private String next(String what) {
    if (at == words.size()) {
      throw misfit(what + " is missing");
    }
    return words.get(at++);
  }

  private static int number(String typed, String what, int min, int max) {
    if (!typed.matches("[+-]?\\d{1,6}")
        || Integer.parseInt(typed) < min
        || Integer.parseInt(typed) > max) {
      throw new Misuse("%s %s: give %d..%d".formatted(what, typed, min, max));
    }
    return Integer.parseInt(typed);
  }

  private static long time(String typed) {
    if (!typed.matches("\\d{1,6}(\\.\\d{1,4})?m?s")) {
      throw new Misuse(typed + ": is no time; give it as in 500ms or 1.5s");
    }
    boolean ms = typed.endsWith("ms");
    double number = Double.parseDouble(typed.substring(0, typed.length() - (ms ? 2 : 1)));
    return Math.round(number * (ms ? ReferenceTime.PER_MILLISECOND : ReferenceTime.PER_SECOND));
  }

  private Misuse misfit(String why) {
    String word = words.get(0);
    String usage = (word + " " + WORDS.get(word.toLowerCase(Locale.ROOT))).strip();
    return new Misuse(String.join(" ", words) + ": " + why + "; write: " + usage + " [ch CHANNEL]");
  }

  private static Misuse unknown(String word) {
    String near =
        NearestName.of(word, WORDS.keySet()).map(each -> ", did you mean " + each).orElse("");
    return new Misuse(
        word
            + ": is no message"
            + near
            + "; give bytes, as in 90 3C 64, or one of "
            + String.join(", ", all()));
  }
}
