package org.dmus.smf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A Standard MIDI File of format 0, 1 or 2, bare or in an RMID container, checked and ready to
 * play.
 *
 * <p>The object holds the bytes of the file and a few bytes per track; events stay encoded and are
 * read through {@link #events()}. It is immutable and safe for use from any thread. Sizes are
 * limited by {@link SmfLimits}.
 */
public final class MidiFile {
  private final TrackTable tracks;
  private final Division division;
  private final int format;
  private final SongLength length;
  private final long events;
  private final long channelEvents;
  private final String title;
  private final byte[] portIndex;
  private final int portCount;
  private final Optional<EmbeddedBank> bank;
  private final List<SmfWarning> warnings;
  private final long warningCount;
  private volatile long duration100ns = -1;

  private MidiFile(SmfParser parser, FaultLog log) {
    this.tracks = parser.tracks();
    this.division = parser.division();
    this.format = parser.format();
    this.length = parser.length();
    this.events = parser.scan().events();
    this.channelEvents = parser.scan().channelEvents();
    this.title = parser.scan().title();
    this.portCount = parser.scan().ports().count();
    this.portIndex = parser.scan().ports().indices();
    this.bank = parser.container().bank();
    this.warnings = log.warnings();
    this.warningCount = log.count();
  }

  /**
   * Reads a file. May block; closes the file before it returns.
   *
   * @param path a regular file, or a pipe, which is read to its end
   * @param leniency what to do about faults
   * @throws NoSuchFileException if there is no such file
   * @throws SmfFormatException if it cannot be played, or breaks the standard in strict mode
   * @throws IOException if it is a directory or cannot be read
   */
  public static MidiFile read(Path path, Leniency leniency) throws IOException {
    return read(path.toString(), load(path), leniency);
  }

  /**
   * Reads the bytes of a file.
   *
   * @param name name of the file for messages
   * @param file its content, which must not change afterwards
   * @param leniency what to do about faults
   * @throws SmfFormatException if it cannot be played, or breaks the standard in strict mode
   */
  public static MidiFile read(String name, byte[] file, Leniency leniency)
      throws SmfFormatException {
    FaultLog log = new FaultLog(name, leniency);
    if (file.length > SmfLimits.MAX_FILE_BYTES) {
      throw tooLarge(name);
    }
    SmfParser parser = new SmfParser(file, log);
    parser.parse();
    return new MidiFile(parser, log);
  }

  /**
   * Tells whether {@link #read(String, byte[], Leniency)} takes a file for a MIDI file: it may
   * still be too damaged to play, but it is no other. Bare files, files behind up to {@link
   * SmfLimits#MAX_LEADING_BYTES} foreign bytes, and RMID files are.
   *
   * @param head the first {@link SmfLimits#HEAD_BYTES} bytes of the file, fewer when it has fewer
   */
  public static boolean begins(byte[] head) {
    return Container.begins(head);
  }

  private static byte[] load(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString(), null, "no such file");
    }
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "is a directory, not a MIDI file");
    }
    if (Files.isRegularFile(path) && Files.size(path) > SmfLimits.MAX_FILE_BYTES) {
      throw tooLarge(path.toString());
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Files.isRegularFile(path)
          ? in.readNBytes((int) Files.size(path))
          : in.readNBytes(SmfLimits.MAX_FILE_BYTES + 1);
    }
  }

  private static SmfFormatException tooLarge(String name) {
    String what = "longer than " + SmfLimits.MAX_FILE_BYTES + " bytes";
    return new SmfFormatException(name, SmfLimits.MAX_FILE_BYTES, what, "split the song");
  }

  /** A new cursor before the first event. */
  public EventCursor events() {
    return new EventCursor(tracks, division, format == 2, null);
  }

  /**
   * A new cursor over the events of one track, ticks from its own start; times are those of its own
   * tempo events alone.
   *
   * @param index 0 up to {@link #trackCount()} - 1
   */
  public EventCursor trackEvents(int index) {
    BitSet one = new BitSet();
    one.set(index);
    return new EventCursor(tracks, division, format == 2, one);
  }

  /** Format 0 (one track), 1 (simultaneous tracks) or 2 (independent tracks, one after another). */
  public int format() {
    return format;
  }

  /** Unit of the delta times. */
  public Division division() {
    return division;
  }

  /** Number of tracks found, at least 1. */
  public int trackCount() {
    return tracks.count();
  }

  /**
   * Describes a track; walks its events, so keep the answer.
   *
   * @param index 0 up to {@link #trackCount()} - 1
   */
  public TrackInfo track(int index) {
    return TrackInfo.of(tracks, index);
  }

  /** Length of the song up to the last End of Track, in ticks. */
  public long ticks() {
    return length.ticks();
  }

  /** Length of the song up to the last End of Track, in 100 ns units; the first call counts. */
  public long duration100ns() {
    long known = duration100ns;
    if (known < 0) {
      known = length.time100ns();
      duration100ns = known; // threads that race here find the same
    }
    return known;
  }

  /** Number of events of all kinds. */
  public long eventCount() {
    return events;
  }

  /** Number of channel messages. */
  public long channelEventCount() {
    return channelEvents;
  }

  /** Name of the song, empty without one; free of control characters. */
  public String title() {
    return title;
  }

  /** Number of MIDI ports that the song names (meta 21), port 0 included: 1..256. */
  public int portCount() {
    return portCount;
  }

  /**
   * How many ports that the song names come before one: ports 0, 1 and 9 have the indices 0 to 2.
   *
   * @param port as {@link EventCursor#port} tells, 0..255
   */
  public int portIndex(int port) {
    return portIndex[port] & 0xFF;
  }

  /** The sound bank inside an RMID file. */
  public Optional<EmbeddedBank> bank() {
    return bank;
  }

  /** What was read over, at most {@link SmfLimits#MAX_WARNINGS} of them, in file order. */
  public List<SmfWarning> warnings() {
    return warnings;
  }

  /** Number of all faults, also of those that {@link #warnings()} leaves out. */
  public long warningCount() {
    return warningCount;
  }
}
