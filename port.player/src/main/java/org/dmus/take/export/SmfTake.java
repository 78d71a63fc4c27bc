package org.dmus.take.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dmus.smf.MetaType;
import org.dmus.smf.SmfWriter;
import org.dmus.take.TakeLayout;
import org.dmus.take.TakeType;
import org.dmus.take.TimeSignature;
import org.dmus.take.journal.JournalSurvey;
import org.dmus.take.journal.RecordKind;
import org.dmus.take.journal.TakeEvents;

/**
 * A take as a Standard MIDI File. Format 1 has a first track of tempo, time signature and markers,
 * then one for each source, or for each part of each; the journal is read once a track, so that a
 * take of hours needs no memory.
 */
final class SmfTake {
  private static final int ALL_PARTS = -1;

  private final Take take;
  private final TakeLayout layout;
  private final SmfWriter writer;

  private SmfTake(Take take, SmfWriter writer) {
    this.take = take;
    this.layout = take.header().layout();
    this.writer = writer;
  }

  static void write(Take take, Path part) throws IOException {
    try (SmfWriter writer = SmfWriter.create(part, take.header().layout().smf())) {
      new SmfTake(take, writer).write();
    }
  }

  private void write() throws IOException {
    if (!layout.signature().equals(TimeSignature.COMMON)) {
      writer.appendMeta(0, MetaType.TIME_SIGNATURE, layout.signature().metaData());
    }
    boolean isOneTrack = layout.type() == TakeType.SMF0;
    try (TakeEvents events = take.events()) {
      while (events.next()) {
        if (events.kind() != RecordKind.MESSAGE) {
          mark(events);
        } else if (isOneTrack) {
          message(events);
        }
      }
    }
    for (int source = 0; !isOneTrack && source < take.header().sources().size(); source++) {
      writeSource(source);
    }
  }

  private void writeSource(int source) throws IOException {
    String name = take.header().sources().get(source);
    if (!layout.splitsChannels()) {
      writeTrack(source, ALL_PARTS, name);
      return;
    }
    for (int channel = 0; channel < JournalSurvey.SYSTEM; channel++) {
      writePart(source, channel, name + " channel " + (channel + 1));
    }
    writePart(source, JournalSurvey.SYSTEM, name + " system");
  }

  private void writePart(int source, int part, String name) throws IOException {
    if ((take.survey().parts(source) & 1 << part) != 0) {
      writeTrack(source, part, name);
    }
  }

  private void writeTrack(int source, int part, String name) throws IOException {
    writer.nextTrack();
    writer.appendMeta(0, MetaType.TRACK_NAME, name.getBytes(StandardCharsets.UTF_8));
    if (take.header().sources().size() > 1) {
      writer.appendMeta(0, MetaType.PORT, (byte) (source & 0x7F));
    }
    try (TakeEvents events = take.events(source)) {
      while (events.next()) {
        boolean isWanted = part == ALL_PARTS || JournalSurvey.part(events) == part;
        if (events.kind() == RecordKind.MESSAGE && isWanted) {
          message(events);
        }
      }
    }
  }

  private void message(TakeEvents event) throws IOException {
    writer.append(take.time100ns(event), event.data(), 0, event.length());
  }

  private void mark(TakeEvents event) throws IOException {
    if (event.kind() != RecordKind.END) {
      byte[] text = GapText.of(take, event).getBytes(StandardCharsets.UTF_8);
      long tick = layout.smf().tickAt(take.time100ns(event));
      writer.appendMeta(tick, MetaType.MARKER, text);
    }
  }
}
