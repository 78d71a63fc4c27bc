package org.dmus.fuzz;

import java.util.Optional;
import org.dmus.smf.EventCursor;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.smf.SmfFormatException;
import org.dmus.smf.SmfLimits;

/** A song plays as many events as it says, in order of time, up to its end. */
final class SongContract {
  private SongContract() {}

  static void check(byte[] bytes) {
    Optional<MidiFile> strict = read(bytes, Leniency.STRICT);
    Optional<MidiFile> lenient = read(bytes, Leniency.LENIENT);
    Finding.unless(strict.isEmpty() || lenient.isPresent(), "accepted by strict reading alone");
    lenient.ifPresent(SongContract::play);
  }

  private static Optional<MidiFile> read(byte[] bytes, Leniency leniency) {
    try {
      return Optional.of(MidiFile.read("fuzz.mid", bytes, leniency));
    } catch (SmfFormatException refused) {
      Finding.unlessInside(refused.offset(), bytes.length, refused);
      return Optional.empty();
    }
  }

  private static void play(MidiFile song) {
    Finding.unless(song.warnings().size() <= SmfLimits.MAX_WARNINGS, "too many warnings");
    EventCursor events = song.events();
    byte[] message = new byte[0];
    long count = 0;
    long last = 0;
    while (events.next()) {
      count++;
      Finding.unless(events.time100ns() >= last, "goes back in time: event", count);
      last = events.time100ns();
      if (message.length < events.messageLength()) {
        message = new byte[events.messageLength()];
      }
      events.copyMessage(message, 0);
    }
    Finding.unless(count == song.eventCount(), "not as many events as counted:", count);
    Finding.unless(last <= song.duration100ns(), "an event behind the end");
  }
}
