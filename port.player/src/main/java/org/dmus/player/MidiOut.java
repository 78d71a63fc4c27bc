package org.dmus.player;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.WaveFormat;
import org.dmus.player.internal.PinSearch;
import org.dmus.wave.WaveOutput;

/** Plays messages on a port as they come, with the sound of a synthesizer. Any thread. */
public final class MidiOut implements AutoCloseable {
  private final IPin music;
  private final Sound sound;

  /** Opens an output when it is known that there is sound. */
  @FunctionalInterface
  public interface Opener {

    /**
     * Opens it.
     *
     * @return owned by the caller
     * @throws IOException when it cannot be opened
     */
    WaveOutput open() throws IOException;
  }

  private record Sound(IPin pin, WaveOutput output) {

    void close() throws IOException {
      pin.close(); // the output last, as its contract has it
      output.close();
    }

    void abort() {
      pin.close();
      output.abort();
    }
  }

  private MidiOut(IPin music, Sound sound) {
    this.music = music;
    this.sound = sound;
  }

  /**
   * Opens the music pin of a port, and that of its sound if it has one, in RUN.
   *
   * @param port a port that plays; it stays owned by the caller
   * @param format rate and channels of the output
   * @param opener opens the output, for a port that has sound
   * @return owned by the caller
   * @throws IOException when the output cannot be opened
   * @throws org.dmus.ks.NtStatusException NO_MATCH when the port plays nothing, or what the
   *     miniport says
   */
  public static MidiOut open(IFilter port, WaveFormat format, Opener opener) throws IOException {
    int musicPin = PinSearch.music(port, KsDataFlow.IN);
    IPin music = port.openPin(musicPin, KsDataFormat.DIRECTMUSIC);
    Sound sound = null;
    try {
      Optional<PinSearch.Wave> wave = PinSearch.wave(port, format);
      if (wave.isPresent()) {
        sound = sound(port, wave.get(), opener.open());
      }
      music.setState(KsState.RUN);
      return new MidiOut(music, sound);
    } catch (IOException | RuntimeException e) {
      music.close();
      if (sound != null) {
        sound.abort();
      }
      throw e;
    }
  }

  private static Sound sound(IFilter port, PinSearch.Wave wave, WaveOutput output) {
    try {
      Sound sound = new Sound(wave.open(port, output), output);
      sound.pin.setState(KsState.RUN);
      return sound;
    } catch (RuntimeException e) {
      output.abort();
      throw e;
    }
  }

  /**
   * Plays a message of a channel now.
   *
   * @param status status byte, 0x80..0xEF, with the channel
   * @param data1 first data byte, 0..127
   * @param data2 second data byte, 0..127; not used by program change and channel pressure
   * @return whether the pin had room for it
   */
  public boolean send(int status, int data1, int data2) {
    int kind = status & 0xF0;
    int length = kind == 0xC0 || kind == 0xD0 ? 2 : 3;
    return send(new byte[] {(byte) status, (byte) data1, (byte) data2}, 0, length);
  }

  /**
   * Plays a complete message now.
   *
   * @param message holds the message; not used after the call
   * @param offset its first byte, a status byte
   * @param length its length, bytes, at least 1
   * @return whether the pin had room for it
   */
  public boolean send(byte[] message, int offset, int length) {
    return sendAt(music.presentationTime(), message, offset, length);
  }

  /**
   * Plays a complete message when it is time.
   *
   * @param presentationTime100ns when, in presentation time of {@link #pin}, 100 ns
   * @param message holds the message; not used after the call
   * @param offset its first byte, a status byte
   * @param length its length, bytes, at least 1
   * @return whether the pin had room for it
   */
  public boolean sendAt(long presentationTime100ns, byte[] message, int offset, int length) {
    ByteBuffer records = DMusBuffer.allocate(DMusBuffer.recordBytes(length));
    DMusBuffer.put(records, 1, 0, message, offset, length);
    return music.write(records.flip(), presentationTime100ns) == 1;
  }

  /** {@return the pin: its time, its properties and downloads, its counters} */
  public IPin pin() {
    return music;
  }

  /**
   * Ends sounding notes and closes pin and output. More than once is harmless.
   *
   * @throws IOException when the output could not be completed
   */
  @Override
  public void close() throws IOException {
    music.close();
    if (sound != null) {
      sound.close();
    }
  }
}
