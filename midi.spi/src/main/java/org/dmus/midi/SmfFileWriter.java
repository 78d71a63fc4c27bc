package org.dmus.midi;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.Sequence;
import javax.sound.midi.Track;
import javax.sound.midi.spi.MidiFileWriter;
import org.dmus.smf.Division;
import org.dmus.smf.SmfLayout;
import org.dmus.smf.SmfWriter;

/**
 * Writes MIDI files of formats 0 and 1: all that a sequence holds, with running status. What {@link
 * SmfReader} reads of them is equal, event by event.
 */
public final class SmfFileWriter extends MidiFileWriter {
  private static final int DEFAULT_TEMPO_MICROS =
      500_000; // needs no event: the sequence has its own

  /** Creates a writer; the JDK does, for each question. */
  public SmfFileWriter() {}

  @Override
  public int[] getMidiFileTypes() {
    return new int[] {0, 1};
  }

  /** {@return 0 and 1 for one track, 1 for more of them, none for no track} */
  @Override
  public int[] getMidiFileTypes(Sequence sequence) {
    return switch (sequence.getTracks().length) {
      case 0 -> new int[0];
      case 1 -> new int[] {0, 1};
      default -> new int[] {1};
    };
  }

  @Override
  public int write(Sequence sequence, int type, OutputStream to) throws IOException {
    if (!isFileTypeSupported(type, sequence)) {
      throw new IllegalArgumentException(
          "no MIDI file of type " + type + " for " + sequence.getTracks().length + " tracks");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SmfLayout layout = new SmfLayout(type, division(sequence), DEFAULT_TEMPO_MICROS, true);
    try (SmfWriter writer = SmfWriter.create(bytes, layout)) {
      write(sequence.getTracks(), writer);
    }
    bytes.writeTo(to);
    return bytes.size();
  }

  @Override
  public int write(Sequence sequence, int type, File file) throws IOException {
    try (OutputStream to = new BufferedOutputStream(new FileOutputStream(file))) {
      return write(sequence, type, to);
    }
  }

  private static void write(Track[] tracks, SmfWriter writer) throws IOException {
    for (int index = 0; index < tracks.length; index++) {
      if (index > 0) {
        writer.nextTrack();
      }
      for (int i = 0; i < tracks[index].size(); i++) { // with the End of Track, which is its last
        write(tracks[index].get(i), writer);
      }
    }
  }

  private static void write(MidiEvent event, SmfWriter writer) throws IOException {
    MidiMessage message = event.getMessage();
    if (message instanceof MetaMessage meta) {
      writer.appendMeta(event.getTick(), meta.getType(), meta.getData());
    } else if (message.getLength() > 0) {
      writer.appendEvent(event.getTick(), message.getMessage(), message.getLength());
    }
  }

  private static Division division(Sequence sequence) {
    int ticks = sequence.getResolution();
    float type = sequence.getDivisionType();
    return type == Sequence.PPQ
        ? Division.ofTicksPerQuarter(ticks)
        : Division.ofTicksPerFrame((int) type, ticks); // 29.97 is code 29
  }
}
