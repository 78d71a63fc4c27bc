package org.dmus.smf;

/** Numbers of the meta events of SMF 1.0 that this package interprets. */
public final class MetaType {
  /** Text of any kind. */
  public static final int TEXT = 0x01;

  /** Copyright notice. */
  public static final int COPYRIGHT = 0x02;

  /** Sequence name in the first track, track name in the others. */
  public static final int TRACK_NAME = 0x03;

  /** A syllable of the lyrics. */
  public static final int LYRIC = 0x05;

  /** A named point of the song. */
  public static final int MARKER = 0x06;

  /** Channel prefix: the channel that following meta events belong to. */
  public static final int CHANNEL_PREFIX = 0x20;

  /** Port: the MIDI port of the track; not in SMF 1.0, but common. */
  public static final int PORT = 0x21;

  /** End of track. */
  public static final int END_OF_TRACK = 0x2F;

  /** Tempo, three bytes, microseconds per quarter note. */
  public static final int TEMPO = 0x51;

  /** Start of the track in SMPTE time. */
  public static final int SMPTE_OFFSET = 0x54;

  /** Time signature. */
  public static final int TIME_SIGNATURE = 0x58;

  /** Key signature. */
  public static final int KEY_SIGNATURE = 0x59;

  private MetaType() {}

  /** The length SMF 1.0 fixes for a meta event, or -1 when any length is allowed. */
  static int fixedLength(int type) {
    return switch (type) {
      case CHANNEL_PREFIX, PORT -> 1;
      case END_OF_TRACK -> 0;
      case TEMPO -> 3;
      case SMPTE_OFFSET -> 5;
      case TIME_SIGNATURE -> 4;
      case KEY_SIGNATURE -> 2;
      default -> -1;
    };
  }
}
