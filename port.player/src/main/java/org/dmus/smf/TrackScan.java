package org.dmus.smf;

/** Checks the events of each track once, reports their faults and gathers what a song is about. */
final class TrackScan {
  private final FaultLog log;
  private final EventDecoder decoder;
  private long events;
  private long channelEvents;
  private long tickAtEnd;
  private boolean hasTempo;
  private final SongPorts ports = new SongPorts();
  private String title = "";
  private boolean karaokeTitle;

  TrackScan(byte[] file, FaultLog log) {
    this.log = log;
    this.decoder = new EventDecoder(file);
  }

  /**
   * Scans one track.
   *
   * @return the offset behind its End of Track, or {@code end} when it has none
   */
  int scan(int track, int start, int end) throws SmfFormatException {
    decoder.open(start, end, 0);
    hasTempo = false;
    while (decoder.readDelta()) {
      int at = decoder.pos;
      boolean delivered = decoder.readBody();
      checkDecoding(at);
      if (delivered && accept(track, at)) {
        tickAtEnd = decoder.tick;
        return decoder.pos;
      }
    }
    checkDecoding(decoder.pos);
    tickAtEnd = decoder.tick;
    log.report(SmfFault.NO_END_OF_TRACK, end, track + 1);
    return end;
  }

  /** Offset behind the End of Track event of a track that may go up to {@code end}, or -1. */
  int findEndOfTrack(int start, int end) {
    decoder.open(start, end, 0);
    while (decoder.readDelta()) {
      boolean delivered = decoder.readBody();
      if (delivered && isEndOfTrack()) {
        return decoder.pos;
      }
      if (decoder.failure != null) {
        return -1;
      }
    }
    return -1;
  }

  /** Counts an event; true when it ends the track. */
  private boolean accept(int track, int at) throws SmfFormatException {
    if (++events > SmfLimits.MAX_EVENTS) {
      throw log.refuse(at, "more than " + SmfLimits.MAX_EVENTS + " events", "split the song");
    }
    if (decoder.kind == EventKind.CHANNEL) {
      channelEvents++;
      return false;
    }
    return decoder.kind == EventKind.META && acceptMeta(track, at);
  }

  private boolean acceptMeta(int track, int at) throws SmfFormatException {
    switch (decoder.metaType) {
      case MetaType.TEMPO -> checkTempo(at);
      case MetaType.TIME_SIGNATURE -> checkTimeSignature(at);
      case MetaType.KEY_SIGNATURE -> checkKeySignature(at);
      case MetaType.TRACK_NAME, MetaType.TEXT -> noteTitle(track);
      case MetaType.PORT -> notePort();
      default -> {} // nothing to check beyond the length
    }
    return isEndOfTrack();
  }

  private boolean isEndOfTrack() {
    return decoder.kind == EventKind.META && decoder.metaType == MetaType.END_OF_TRACK;
  }

  private void checkTempo(int at) throws SmfFormatException {
    hasTempo = true;
    if (decoder.dataLength >= 3 && data(0) == 0 && data(1) == 0 && data(2) == 0) {
      log.report(SmfFault.TEMPO_ZERO, at, 0);
    }
  }

  private void checkTimeSignature(int at) throws SmfFormatException {
    if (decoder.dataLength >= 2 && (data(0) == 0 || data(1) > 15)) {
      log.report(SmfFault.TIME_SIGNATURE, at, data(0), data(1));
    }
  }

  private void checkKeySignature(int at) throws SmfFormatException {
    if (decoder.dataLength >= 2 && (Math.abs((byte) data(0)) > 7 || data(1) > 1)) {
      log.report(SmfFault.KEY_SIGNATURE, at, (byte) data(0), data(1));
    }
  }

  /**
   * The name of the first track (SMF 1.0), or the "@T" text of a karaoke file, which goes first.
   */
  private void noteTitle(int track) {
    boolean name = decoder.metaType == MetaType.TRACK_NAME && track == 0 && title.isEmpty();
    boolean karaoke = decoder.dataLength > 2 && data(0) == '@' && data(1) == 'T';
    if (name) {
      title = SmfText.decode(decoder.file, decoder.dataOffset, decoder.dataLength);
    } else if (karaoke && !karaokeTitle) {
      karaokeTitle = true;
      title = SmfText.decode(decoder.file, decoder.dataOffset + 2, decoder.dataLength - 2);
    }
  }

  private void notePort() {
    if (decoder.dataLength > 0) {
      ports.add(data(0));
    }
  }

  private int data(int index) {
    return decoder.file[decoder.dataOffset + index] & 0xFF;
  }

  private void checkDecoding(int at) throws SmfFormatException {
    if (decoder.failure != null) {
      throw log.refuse(at, decoder.failure, "the file is damaged: get another copy");
    }
    if (decoder.fault != null) {
      log.report(decoder.fault, at, decoder.faultValue);
    }
  }

  long events() {
    return events;
  }

  long channelEvents() {
    return channelEvents;
  }

  /** Ticks of the track scanned last. */
  long tickAtEnd() {
    return tickAtEnd;
  }

  /** True when the track scanned last changes the tempo. */
  boolean hasTempo() {
    return hasTempo;
  }

  String title() {
    return title;
  }

  SongPorts ports() {
    return ports;
  }
}
