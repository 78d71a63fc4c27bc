package org.dmus.port.bench;

import java.nio.ByteBuffer;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;
import org.dmus.client.DMusBuffer;

/** The same notes, one event a tick, as the JDK has them and as records for a pin. */
final class Notes {
  private Notes() {}

  /** Returns a sequence at the default tempo, two quarters a second. */
  static Sequence sequence(long[] ticks, int ticksPerSecond) throws InvalidMidiDataException {
    Sequence sequence = new Sequence(Sequence.PPQ, ticksPerSecond / 2);
    Track track = sequence.createTrack();
    for (int i = 0; i < ticks.length; i++) {
      track.add(new MidiEvent(message(i), ticks[i]));
    }
    return sequence;
  }

  /** Returns records whose deltas count from 0. */
  static ByteBuffer records(long[] ticks, int ticksPerSecond) throws InvalidMidiDataException {
    ByteBuffer records = DMusBuffer.allocate(ticks.length * DMusBuffer.recordBytes(3));
    for (int i = 0; i < ticks.length; i++) {
      long time100ns = ticks[i] * (10_000_000 / ticksPerSecond);
      DMusBuffer.put(records, 1, time100ns, message(i).getMessage(), 0, 3);
    }
    return records.flip();
  }

  private static ShortMessage message(int event) throws InvalidMidiDataException {
    int command = (event & 1) == 0 ? ShortMessage.NOTE_ON : ShortMessage.NOTE_OFF;
    return new ShortMessage(command, event >> 1 & 0x0F, 60, 100);
  }
}
