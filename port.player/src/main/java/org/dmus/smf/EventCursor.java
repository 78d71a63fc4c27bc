package org.dmus.smf;

import java.util.BitSet;

/**
 * Walks the events of a {@link MidiFile} in playing order: by time, equal times by track, within a
 * track in file order. The tracks of a format 2 file follow one another.
 *
 * <p>The cursor stands before the first event. After {@link #next()} has returned true, the other
 * methods describe the event; none of them allocates, except {@link #text()}. A cursor belongs to
 * one thread; several cursors of one file are independent.
 */
public final class EventCursor {
  private final TrackTable tracks;
  private final BitSet wanted;
  private final boolean sequential;
  private final EventDecoder decoder;
  private final TickClock clock;
  private final TrackHeap heap;
  private final int[] pos;
  private final long[] tick;
  private final byte[] running;
  private final byte[] port;
  private int nextTrack;
  private int track;
  private long eventTick;
  private long time100ns;

  /** A cursor over the {@code wanted} tracks, all if null. */
  EventCursor(TrackTable tracks, Division division, boolean sequential, BitSet wanted) {
    int count = tracks.count();
    this.tracks = tracks;
    this.wanted = wanted;
    this.sequential = sequential;
    this.decoder = new EventDecoder(tracks.file);
    this.clock = new TickClock(division);
    this.pos = new int[count];
    this.tick = new long[count];
    this.running = new byte[count];
    this.port = new byte[count];
    this.heap = new TrackHeap(count, tick);
    while (!sequential && nextTrack < count) {
      openNextTrack();
    }
  }

  /**
   * Goes to the next event.
   *
   * @return false when there is none
   */
  public boolean next() {
    while (true) {
      if (heap.isEmpty()) {
        if (nextTrack >= tracks.count()) {
          return false;
        }
        openNextTrack();
        continue;
      }
      if (readTop()) {
        return true;
      }
    }
  }

  private void openNextTrack() {
    int opened = nextTrack++;
    if (wanted != null && !wanted.get(opened)) {
      return;
    }
    long startTick = sequential ? decoder.tick : 0;
    decoder.open(tracks.start(opened), tracks.end(opened), startTick);
    if (sequential) {
      clock.setTempo(startTick, TickClock.DEFAULT_TEMPO_MICROS);
    }
    if (decoder.readDelta()) {
      save(opened);
      heap.add(opened);
    }
  }

  private boolean readTop() {
    track = heap.top();
    decoder.pos = pos[track];
    decoder.end = tracks.end(track);
    decoder.tick = tick[track];
    decoder.running = running[track] & 0xFF;
    eventTick = decoder.tick;
    boolean delivered = decoder.readBody();
    if (delivered) {
      describe();
    }
    if (decoder.readDelta()) {
      save(track);
      heap.topMovedOn();
    } else {
      heap.removeTop();
    }
    return delivered;
  }

  private void describe() {
    time100ns = clock.time100ns(eventTick);
    if (decoder.kind == EventKind.META) {
      if (metaType() == MetaType.TEMPO && tempoMicros() > 0) {
        clock.setTempo(eventTick, tempoMicros());
      } else if (metaType() == MetaType.PORT && dataLength() > 0) {
        port[track] = (byte) dataAt(0);
      }
    }
  }

  private void save(int at) {
    pos[at] = decoder.pos;
    tick[at] = decoder.tick;
    running[at] = (byte) decoder.running;
  }

  /** Time of the event, in 100 ns units from the start of the song. */
  public long time100ns() {
    return time100ns;
  }

  /** Time of the event in ticks; in format 2 the tracks before it are counted in. */
  public long tick() {
    return eventTick;
  }

  /** Track of the event, from 0. */
  public int track() {
    return track;
  }

  /** MIDI port named by the last port meta event (21) of the track, 0..255; 0 without one. */
  public int port() {
    return port[track] & 0xFF;
  }

  /** Kind of the event. */
  public EventKind kind() {
    return decoder.kind;
  }

  /** Status byte, 80..FF; running status is resolved. */
  public int status() {
    return decoder.status;
  }

  /** Type of a meta event, see {@link MetaType}; undefined for other kinds. */
  public int metaType() {
    return decoder.metaType;
  }

  /** Data bytes after the status byte; for packets and meta events, the bytes after the length. */
  public int dataLength() {
    return decoder.dataLength;
  }

  /**
   * One data byte, 0..255.
   *
   * @param index 0 up to {@link #dataLength()} - 1
   */
  public int dataAt(int index) {
    return decoder.file[decoder.dataOffset + index] & 0xFF;
  }

  /** Microseconds per quarter note of a tempo event; 0 if it is too short. */
  public int tempoMicros() {
    return dataLength() < 3 ? 0 : dataAt(0) << 16 | dataAt(1) << 8 | dataAt(2);
  }

  /** Text of a text meta event (01..0F), without control characters. */
  public String text() {
    return SmfText.decode(decoder.file, decoder.dataOffset, decoder.dataLength);
  }

  /** Bytes that {@link #copyMessage} gives: 0 for a meta event. */
  public int messageLength() {
    return switch (decoder.kind) {
      case META -> 0;
      case ESCAPE -> dataLength();
      default -> dataLength() + 1;
    };
  }

  /**
   * Copies the event as it goes over a wire: the channel message with its status, F0 and the
   * packet, or the bytes of an escape packet alone.
   *
   * @return the number of bytes copied, {@link #messageLength()}
   */
  public int copyMessage(byte[] target, int at) {
    int length = messageLength();
    int head = length - dataLength();
    if (head == 1) {
      target[at] = (byte) decoder.status;
    }
    return length == 0 ? 0 : head + copyData(target, at + head);
  }

  /**
   * Copies the data bytes.
   *
   * @return the number of bytes copied, {@link #dataLength()}
   */
  public int copyData(byte[] target, int at) {
    System.arraycopy(decoder.file, decoder.dataOffset, target, at, decoder.dataLength);
    return decoder.dataLength;
  }

  /** Time of a tick not before the current event, in 100 ns, if no tempo changes until then. */
  long time100nsAt(long laterTick) {
    return clock.time100ns(laterTick);
  }
}
