package org.dmus.smf;

import java.util.HexFormat;

/**
 * Decodes the events of one track chunk, in place. One decoder serves many tracks: its position is
 * set before and taken after each event. It reports at most one fault per event in {@link #fault}
 * and never throws, so that checking a file and playing it run the same code.
 */
final class EventDecoder {
  private static final int CUT = -1;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  final byte[] file;

  /** Next byte to read. */
  int pos;

  /** The first byte behind the track. */
  int end;

  /** Ticks of the event read last. */
  long tick;

  /** Status byte that data bytes without one belong to; 0 when there was none. */
  int running;

  EventKind kind;
  int status;
  int metaType;
  int dataOffset;
  int dataLength;

  /** The fault of the last read, or null. */
  SmfFault fault;

  /** The byte or length that caused the fault. */
  int faultValue;

  /** Why the track cannot be read on, or null. */
  String failure;

  EventDecoder(byte[] file) {
    this.file = file;
  }

  /** Goes to the start of a track. */
  void open(int start, int limit, long startTick) {
    pos = start;
    end = limit;
    tick = startTick;
    running = 0;
    status = 0;
    failure = null;
  }

  /** Reads the delta time of the next event; false at the end of the track. */
  boolean readDelta() {
    fault = null;
    if (pos >= end) {
      return false;
    }
    int delta = readQuantity();
    if (delta < 0) {
      return false;
    }
    tick += delta;
    return true;
  }

  /** Reads the event behind its delta time; false when there is nothing to deliver. */
  boolean readBody() {
    fault = null;
    if (pos >= end) {
      return cut();
    }
    int first = file[pos] & 0xFF;
    if (first < 0x80) {
      return readRunning(first);
    }
    pos++;
    if (first < 0xF0) {
      return readChannel(first);
    }
    return switch (first) {
      case 0xF0 -> readPacket(EventKind.SYSEX, first);
      case 0xF7 -> readPacket(EventKind.ESCAPE, first);
      case 0xFF -> readMeta();
      default -> skipIllegal(first);
    };
  }

  private boolean readRunning(int first) {
    if (running == 0) {
      failure = "data byte " + HEX.toHexDigits((byte) first) + " without a status byte before it";
      return false;
    }
    boolean cancelled = status != running;
    boolean delivered = readChannel(running);
    if (cancelled && delivered) {
      report(SmfFault.RUNNING_STATUS_CANCELLED, running);
    }
    return delivered;
  }

  private boolean readChannel(int channelStatus) {
    kind = EventKind.CHANNEL;
    status = channelStatus;
    running = channelStatus;
    dataOffset = pos;
    dataLength = MidiBytes.dataLength(channelStatus);
    for (int i = 0; i < dataLength; i++) {
      if (pos >= end) {
        return cut();
      }
      if (file[pos] < 0) {
        // A byte was lost here: what follows is most likely the next delta time.
        return report(SmfFault.ILLEGAL_DATA, file[pos] & 0xFF);
      }
      pos++;
    }
    return true;
  }

  private boolean readPacket(EventKind packet, int first) {
    kind = packet;
    status = first;
    return readData();
  }

  private boolean readMeta() {
    kind = EventKind.META;
    status = 0xFF;
    if (pos >= end) {
      return cut();
    }
    metaType = file[pos++] & 0xFF;
    if (!readData()) {
      return false;
    }
    int fixed = MetaType.fixedLength(metaType);
    if (fixed >= 0 && fixed != dataLength) {
      report(SmfFault.META_LENGTH, dataLength);
    }
    return true;
  }

  private boolean readData() {
    int length = readQuantity();
    if (length < 0) {
      return false;
    }
    if (length > end - pos) {
      return cut();
    }
    dataOffset = pos;
    dataLength = length;
    pos += length;
    return true;
  }

  /**
   * SMF 1.0 gives F1..F6 and F8..FE no place in a file; their MIDI 1.0 lengths tell what to skip.
   */
  private boolean skipIllegal(int first) {
    int data = MidiBytes.dataLength(first);
    while (data-- > 0 && pos < end && file[pos] >= 0) {
      pos++;
    }
    return report(SmfFault.ILLEGAL_STATUS, first);
  }

  /** A variable-length quantity of at most four bytes (SMF 1.0 page 2), or a negative value. */
  private int readQuantity() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      if (pos >= end) {
        cut();
        return CUT;
      }
      byte next = file[pos++];
      value = value << 7 | next & 0x7F;
      if (next >= 0) {
        return value;
      }
    }
    failure = "variable-length quantity of more than 4 bytes";
    return CUT;
  }

  private boolean cut() {
    pos = end;
    return report(SmfFault.EVENT_CUT, status);
  }

  private boolean report(SmfFault found, int value) {
    fault = found;
    faultValue = value;
    return false;
  }
}
