package org.dmus.midi;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.Soundbank;
import javax.sound.midi.spi.SoundbankReader;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsReader;

/**
 * Reads DLS files and SoundFonts, compressed ones too, for our synthesizer. What is neither is left
 * to other readers: null, and the stream where it was.
 */
public final class BankReader extends SoundbankReader {

  /** Creates a reader; the JDK does, for each question. */
  public BankReader() {}

  @Override
  public Soundbank getSoundbank(URL url) throws InvalidMidiDataException, IOException {
    return Head.open(url, this::getSoundbank);
  }

  @Override
  public Soundbank getSoundbank(File file) throws InvalidMidiDataException, IOException {
    return Head.open(file, this::getSoundbank);
  }

  @Override
  public Soundbank getSoundbank(InputStream stream) throws InvalidMidiDataException, IOException {
    String form = Head.form(stream);
    if (form.startsWith("MThd") || form.startsWith("RMID")) {
      throw new InvalidMidiDataException(
          "a MIDI file, no sound bank; MidiSystem.getSequence reads it");
    }
    if (!form.startsWith("DLS ") && !form.startsWith("sfbk")) {
      return null; // others are asked, who make banks of other files
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(stream.readAllBytes());
      return new BankSoundbank(DlsReader.read(bytes, "sound bank").collection());
    } catch (DlsFormatException e) {
      throw (InvalidMidiDataException) new InvalidMidiDataException(e.getMessage()).initCause(e);
    }
  }
}
