package org.dmus.mxf.filters;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of messages that {@link Only} tells apart. */
enum MessageKind {
  /** Beginnings and ends of notes. */
  NOTES,
  /** Controller changes. */
  CONTROLLERS,
  /** Program changes. */
  PROGRAMS,
  /** Key and channel pressure. */
  PRESSURE,
  /** Pitch bends. */
  BENDS,
  /** System exclusive. */
  SYSEX,
  /** Clock, start, continue, stop, song position and select, time code. */
  CLOCK,
  /** Active sensing. */
  SENSING,
  /** Anything else: tune request, reset. */
  OTHER;

  /** Returns the kind of a message that starts so. */
  static MessageKind of(int status) {
    return switch (status & 0xF0) {
      case 0x80, 0x90 -> NOTES;
      case 0xA0, 0xD0 -> PRESSURE;
      case 0xB0 -> CONTROLLERS;
      case 0xC0 -> PROGRAMS;
      case 0xE0 -> BENDS;
      default -> ofSystem(status);
    };
  }

  private static MessageKind ofSystem(int status) {
    return switch (status) {
      case 0xF0, 0xF7 -> SYSEX;
      case 0xF1, 0xF2, 0xF3, 0xF8, 0xFA, 0xFB, 0xFC -> CLOCK;
      case 0xFE -> SENSING;
      default -> OTHER;
    };
  }

  /** Reads names with a plus between them. */
  static Set<MessageKind> parse(String key, String names) {
    Set<MessageKind> kinds = EnumSet.noneOf(MessageKind.class);
    for (String name : names.split("\\+")) {
      kinds.add(
          Arrays.stream(values())
              .filter(kind -> kind.word().equals(name.strip()))
              .findFirst()
              .orElseThrow(() -> unknown(key, name)));
    }
    return kinds;
  }

  private static IllegalArgumentException unknown(String key, String name) {
    String all = Arrays.stream(values()).map(MessageKind::word).collect(Collectors.joining("+"));
    return new IllegalArgumentException(
        key + "=" + name + " is no kind of message; choose some of " + all);
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
