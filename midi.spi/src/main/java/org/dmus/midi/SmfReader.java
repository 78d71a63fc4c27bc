package org.dmus.midi;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiFileFormat;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.SysexMessage;
import javax.sound.midi.Track;
import javax.sound.midi.spi.MidiFileReader;
import org.dmus.smf.Division;
import org.dmus.smf.EventCursor;
import org.dmus.smf.EventKind;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.smf.SmfFormatException;
import org.dmus.smf.SmfLimits;

/**
 * Reads MIDI files: all formats and divisions, also inside RIFF (RMID), also damaged ones.
 *
 * <p>The first {@value SmfLimits#HEAD_BYTES} bytes tell what is none, and are all that is read of
 * it; the stream is where it was, for the next reader.
 */
public final class SmfReader extends MidiFileReader {

  /** Creates a reader; the JDK does, for each question. */
  public SmfReader() {}

  @Override
  public MidiFileFormat getMidiFileFormat(InputStream stream)
      throws InvalidMidiDataException, IOException {
    requireSong(stream);
    stream.mark(Integer.MAX_VALUE);
    MidiFile file = read(stream);
    stream.reset();
    return new MidiFileFormat(
        file.format(),
        division(file.division()),
        resolution(file.division()),
        MidiFileFormat.UNKNOWN_LENGTH,
        file.duration100ns() / 10);
  }

  @Override
  public MidiFileFormat getMidiFileFormat(URL url) throws InvalidMidiDataException, IOException {
    return Head.open(url, this::getMidiFileFormat);
  }

  @Override
  public MidiFileFormat getMidiFileFormat(File file) throws InvalidMidiDataException, IOException {
    return Head.open(file, this::getMidiFileFormat);
  }

  @Override
  public Sequence getSequence(InputStream stream) throws InvalidMidiDataException, IOException {
    requireSong(stream);
    return sequence(read(stream));
  }

  @Override
  public Sequence getSequence(URL url) throws InvalidMidiDataException, IOException {
    return Head.open(url, this::getSequence);
  }

  @Override
  public Sequence getSequence(File file) throws InvalidMidiDataException, IOException {
    return Head.open(file, this::getSequence);
  }

  private static void requireSong(InputStream stream) throws InvalidMidiDataException, IOException {
    if (!MidiFile.begins(Head.of(stream, SmfLimits.HEAD_BYTES))) {
      throw new InvalidMidiDataException("no MIDI file");
    }
  }

  private static MidiFile read(InputStream stream) throws InvalidMidiDataException, IOException {
    try {
      return MidiFile.read("MIDI file", stream.readAllBytes(), Leniency.LENIENT);
    } catch (SmfFormatException e) {
      throw (InvalidMidiDataException) new InvalidMidiDataException(e.getMessage()).initCause(e);
    }
  }

  private static Sequence sequence(MidiFile file) throws InvalidMidiDataException {
    Sequence sequence = new Sequence(division(file.division()), resolution(file.division()));
    for (int index = 0; index < file.trackCount(); index++) {
      Track track = sequence.createTrack();
      EventCursor events = file.trackEvents(index);
      while (events.next()) {
        if (isMessage(events)) {
          track.add(new MidiEvent(message(events), events.tick()));
        }
      }
    }
    return sequence;
  }

  /** Damaged files have meta types beyond 7F; Java Sound refuses them. */
  private static boolean isMessage(EventCursor event) {
    return event.kind() != EventKind.META || event.metaType() < 0x80;
  }

  private static MidiMessage message(EventCursor event) throws InvalidMidiDataException {
    byte[] data = new byte[event.dataLength()];
    event.copyData(data, 0);
    return switch (event.kind()) {
      case CHANNEL -> new ShortMessage(event.status(), data[0], data.length > 1 ? data[1] : 0);
      case SYSEX -> new SysexMessage(SysexMessage.SYSTEM_EXCLUSIVE, data, data.length);
      case ESCAPE -> new SysexMessage(SysexMessage.SPECIAL_SYSTEM_EXCLUSIVE, data, data.length);
      case META -> new MetaMessage(event.metaType(), data, data.length);
    };
  }

  private static int resolution(Division division) {
    return division.isSmpte() ? division.ticksPerFrame() : division.ticksPerQuarter();
  }

  private static float division(Division division) {
    return switch (division.smpteCode()) {
      case 24 -> Sequence.SMPTE_24;
      case 25 -> Sequence.SMPTE_25;
      case 29 -> Sequence.SMPTE_30DROP;
      case 30 -> Sequence.SMPTE_30;
      default -> Sequence.PPQ;
    };
  }
}
