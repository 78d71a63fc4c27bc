package org.dmus.smf;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes a Standard MIDI File as events come.
 *
 * <p>After every {@link #flush()} the file on disk is complete, with End of Track and right
 * lengths. A process that dies leaves what was flushed; at worst the last track length is behind
 * its data, which {@link MidiFile} repairs while reading. For one thread at a time.
 */
public final class SmfWriter implements Closeable {
  private static final int FLUSH_BYTES = 64 << 10;
  private static final byte[] NO_DATA = {};

  private final SmfLayout layout;
  private final ChunkFile file;
  private final TrackEncoder encoder;
  private boolean inTrack;

  private SmfWriter(ChunkFile file, SmfLayout layout) {
    this.layout = layout;
    this.file = file;
    this.encoder = new TrackEncoder(layout.runningStatus());
  }

  /**
   * Creates a file, or empties an existing one, and starts its first track with the tempo.
   *
   * @throws IOException if it cannot be written
   */
  public static SmfWriter create(Path path, SmfLayout layout) throws IOException {
    return create(ChunkTarget.file(path), layout);
  }

  /**
   * Starts a file that goes to a stream when it is complete: {@link #close} writes it, {@link
   * #flush} does nothing for the stream. Its first track starts with the tempo.
   *
   * @param to gets the bytes; it stays open
   * @param layout how it is written
   * @throws IOException if it cannot be written
   */
  public static SmfWriter create(OutputStream to, SmfLayout layout) throws IOException {
    return create(ChunkTarget.stream(to), layout);
  }

  private static SmfWriter create(ChunkTarget target, SmfLayout layout) throws IOException {
    SmfWriter writer = new SmfWriter(new ChunkFile(target, layout), layout);
    try {
      writer.startTrack();
      writer.writeTempo();
      return writer;
    } catch (IOException e) {
      writer.file.close();
      throw e;
    }
  }

  /**
   * Appends a MIDI message at a time: a channel message, a system exclusive message from F0 to F7,
   * or any other bytes, which are stored as an escape packet.
   *
   * @param time100ns time from the start of the song; earlier than the last event counts as its
   *     time
   * @param message array that holds the message; it is copied
   * @param offset first byte of the message
   * @param length bytes of the message
   * @throws IOException if it cannot be written
   */
  public void append(long time100ns, byte[] message, int offset, int length) throws IOException {
    long tick = layout.tickAt(Math.max(0, time100ns));
    int status = length == 0 ? 0 : message[offset] & 0xFF;
    if (status == 0xF0) {
      encoder.packet(tick, 0xF0, message, offset + 1, length - 1);
    } else if (status >= 0x80 && status < 0xF0 && length == 1 + MidiBytes.dataLength(status)) {
      encoder.channel(tick, message, offset, length);
    } else {
      encoder.packet(tick, 0xF7, message, offset, length);
    }
    flushWhenLarge();
  }

  /**
   * Appends a meta event; End of Track ends the track.
   *
   * @param tick time in ticks from the start of the track
   * @param type 0..127
   * @param data what follows the length
   * @throws IOException if it cannot be written
   */
  public void appendMeta(long tick, int type, byte... data) throws IOException {
    encoder.meta(tick, type, data);
    if (type == MetaType.END_OF_TRACK) {
      file.endTrack(encoder.buffer(), encoder.size());
      encoder.clear();
      inTrack = false;
    }
    flushWhenLarge();
  }

  /**
   * Appends an event at a tick: a channel message; F0 or F7 and what a file holds behind its
   * length; any other bytes are stored as an escape packet. Meta events: {@link #appendMeta}.
   *
   * @param tick time in ticks from the start of the track; earlier than the last event counts as
   *     its time
   * @param event array that holds the event; it is copied
   * @param length bytes of the event, from the first of the array, which is its status
   * @throws IOException if it cannot be written
   */
  public void appendEvent(long tick, byte[] event, int length) throws IOException {
    int status = event[0] & 0xFF;
    if (status == 0xF0 || status == 0xF7) {
      encoder.packet(tick, status, event, 1, length - 1);
    } else if (status >= 0x80 && status < 0xF0) {
      encoder.channel(tick, event, 0, 1 + MidiBytes.dataLength(status));
    } else {
      encoder.packet(tick, 0xF7, event, 0, length);
    }
    flushWhenLarge();
  }

  /**
   * Copies an event of another file, at its tick.
   *
   * @param event a cursor that stands at the event
   * @throws IOException if it cannot be written
   */
  public void append(EventCursor event) throws IOException {
    byte[] bytes = new byte[event.dataLength() + 1];
    bytes[0] = (byte) event.status();
    event.copyData(bytes, 1);
    if (event.kind() == EventKind.META) {
      appendMeta(event.tick(), event.metaType(), Arrays.copyOfRange(bytes, 1, bytes.length));
    } else {
      appendEvent(event.tick(), bytes, bytes.length);
    }
  }

  /**
   * Ends the current track, if its end was not written, and starts the next one.
   *
   * @throws IllegalStateException in a format 0 file, which has one
   * @throws IOException if it cannot be written
   */
  public void nextTrack() throws IOException {
    if (layout.format() == 0) {
      throw new IllegalStateException("a format 0 file has one track");
    }
    endTrack();
    startTrack();
  }

  private void startTrack() throws IOException {
    encoder.startTrack();
    file.startTrack();
    inTrack = true;
  }

  private void endTrack() throws IOException {
    if (inTrack) {
      appendMeta(encoder.lastTick(), MetaType.END_OF_TRACK, NO_DATA);
    }
  }

  /** The default tempo needs no event. */
  private void writeTempo() throws IOException {
    int tempo = layout.tempoMicros();
    if (tempo != TickClock.DEFAULT_TEMPO_MICROS) {
      byte[] data = {(byte) (tempo >> 16), (byte) (tempo >> 8), (byte) tempo};
      appendMeta(0, MetaType.TEMPO, data);
    }
  }

  private void flushWhenLarge() throws IOException {
    if (encoder.size() >= FLUSH_BYTES) {
      flush();
    }
  }

  /**
   * Brings everything appended to the file; does nothing without new events.
   *
   * @throws IOException if it cannot be written
   */
  public void flush() throws IOException {
    if (inTrack && encoder.size() > 0) {
      file.writeEvents(encoder.buffer(), encoder.size());
      encoder.clear();
    }
  }

  /**
   * Ends the track and closes the file; more than once is harmless.
   *
   * @throws IOException if it cannot be written
   */
  @Override
  public void close() throws IOException {
    try (file) {
      endTrack();
    }
  }
}
