package org.dmus.smf;

import java.util.BitSet;
import java.util.HexFormat;

/** Walks the chunks of a file and finds its tracks. */
final class SmfParser {
  private final byte[] file;
  private final FaultLog log;
  private final Container container;
  private final TrackTable tracks;
  private final TrackScan scan;
  private final BitSet tempoTracks = new BitSet();
  private int format;
  private int declaredTracks;
  private Division division;
  private long ticks;
  private boolean endSearched;

  SmfParser(byte[] file, FaultLog log) throws SmfFormatException {
    this.file = file;
    this.log = log;
    this.container = Container.of(file, log);
    this.tracks = new TrackTable(file);
    this.scan = new TrackScan(file, log);
  }

  void parse() throws SmfFormatException {
    int at = readHeader();
    while (at < container.end()) {
      at = readChunk(at);
    }
    if (tracks.count() == 0) {
      throw log.refuse(container.end(), "no track chunk", "the file is damaged: get another copy");
    }
    checkTrackCount();
    if (length().isTooLong()) {
      log.report(SmfFault.TOO_LONG, 0, ticks);
    }
  }

  private int readHeader() throws SmfFormatException {
    int start = container.start();
    long left = container.end() - (long) start;
    long length = left < 8 ? 0 : FourCc.uint32BigEndian(file, start + 4);
    if (length < 6 || length > left - 8) {
      throw log.refuse(
          start, "header chunk cut off or of " + length + " bytes", "get another copy");
    }
    if (length > 6) {
      log.report(SmfFault.LONG_HEADER, start, length);
    }
    format = FourCc.uint16BigEndian(file, start + 8);
    declaredTracks = FourCc.uint16BigEndian(file, start + 10);
    division = new Division(FourCc.uint16BigEndian(file, start + 12));
    checkHeader(start);
    return (int) (start + 8 + length);
  }

  private void checkHeader(int start) throws SmfFormatException {
    if (format > 2) {
      throw log.refuse(start + 8, "format " + format + ", only 0, 1 and 2 exist", "");
    }
    if (!division.isValid()) {
      String word = HexFormat.of().withUpperCase().toHexDigits((short) division.word());
      String what = "division " + word + " gives ticks no length";
      throw log.refuse(start + 12, what, "the file is damaged: get another copy");
    }
  }

  /** Reads the chunk at this place and returns where the next one is. */
  private int readChunk(int at) throws SmfFormatException {
    if (container.end() - at < 8 || !FourCc.isPrintable(file, at)) {
      int next = FourCc.find(file, at + 1, container.end(), FourCc.MTRK);
      log.report(SmfFault.STRAY_BYTES, at, next - at);
      return next;
    }
    long claimed = at + 8 + FourCc.uint32BigEndian(file, at + 4);
    int end = (int) Math.min(claimed, container.end());
    if (claimed > end) {
      log.report(SmfFault.CHUNK_PAST_END, at, claimed);
    }
    if (FourCc.startsWith(file, at, FourCc.MTRK)) {
      return readTrack(at + 8, end, claimed > end);
    }
    log.report(SmfFault.UNKNOWN_CHUNK, at, FourCc.uint32BigEndian(file, at));
    return end;
  }

  private int readTrack(int start, int claimedEnd, boolean cut) throws SmfFormatException {
    if (tracks.isFull()) {
      throw log.refuse(start - 8, "more than " + tracks.count() + " tracks", "split the song");
    }
    int end = trackEnd(start, claimedEnd);
    int track = tracks.count();
    int behind = scan.scan(track, start, end);
    tracks.add(start, behind);
    tempoTracks.set(track, scan.hasTempo());
    ticks = format == 2 ? ticks + scan.tickAtEnd() : Math.max(ticks, scan.tickAtEnd());
    return behind == end ? end : nextAfterEarlyEnd(start, behind, end, cut);
  }

  /** Some writers get the length wrong: the bytes behind it tell whether the track goes on. */
  private int trackEnd(int start, int claimedEnd) throws SmfFormatException {
    boolean plausible = claimedEnd == container.end() || FourCc.isPrintable(file, claimedEnd);
    if (plausible || endSearched || scan.findEndOfTrack(start, claimedEnd) >= 0) {
      return claimedEnd;
    }
    int found = scan.findEndOfTrack(start, container.end());
    if (found < 0) {
      endSearched = true; // looking once to the end of the file is enough
      return claimedEnd;
    }
    log.report(SmfFault.TRACK_LENGTH, start - 4, claimedEnd - start, found - start);
    return found;
  }

  private int nextAfterEarlyEnd(int start, int behind, int end, boolean cut)
      throws SmfFormatException {
    if (cut || FourCc.startsWith(file, behind, FourCc.MTRK)) {
      log.report(SmfFault.TRACK_LENGTH, start - 4, end - start, behind - start);
      return FourCc.find(file, behind, end, FourCc.MTRK);
    }
    log.report(SmfFault.DATA_AFTER_END, behind, end - behind);
    return end;
  }

  private void checkTrackCount() throws SmfFormatException {
    if (tracks.count() != declaredTracks) {
      log.report(SmfFault.TRACK_COUNT, container.start() + 10, declaredTracks, tracks.count());
    }
    if (format == 0 && tracks.count() > 1) {
      log.report(SmfFault.FORMAT_0_TRACKS, container.start() + 8, tracks.count());
    }
  }

  int format() {
    return format;
  }

  Division division() {
    return division;
  }

  SongLength length() {
    return new SongLength(tracks, division, format == 2, tempoTracks, ticks);
  }

  TrackTable tracks() {
    return tracks;
  }

  TrackScan scan() {
    return scan;
  }

  Container container() {
    return container;
  }
}
