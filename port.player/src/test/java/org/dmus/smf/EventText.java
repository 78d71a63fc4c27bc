package org.dmus.smf;

import java.util.HexFormat;

/** All that a reader keeps of a song, to compare. */
final class EventText {
  private EventText() {}

  /** One line per event of each track: tick, kind, bytes; without the last End of Track. */
  static String of(MidiFile song) {
    StringBuilder lines = new StringBuilder();
    lines.append(song.division()).append(' ').append(song.trackCount()).append('\n');
    for (int track = 0; track < song.trackCount(); track++) {
      EventCursor events = song.trackEvents(track);
      while (events.next()) {
        if (events.kind() != EventKind.META || events.metaType() != MetaType.END_OF_TRACK) {
          lines.append(line(events));
        }
      }
    }
    return lines.toString();
  }

  private static String line(EventCursor event) {
    byte[] data = new byte[event.dataLength()];
    event.copyData(data, 0);
    int type = event.kind() == EventKind.META ? event.metaType() : 0;
    String hex = HexFormat.of().formatHex(data);
    return "%d %s %02X %02X %s%n".formatted(event.tick(), event.kind(), event.status(), type, hex);
  }
}
