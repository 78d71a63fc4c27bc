package org.dmus.port.buffer;

import org.dmus.client.StreamFault;
import org.dmus.client.StreamFaults;

/**
 * Finds MIDI messages in a byte stream: running status, real-time bytes anywhere, system exclusive
 * that is cut off, messages longer than a buffer in pieces (dmus-interfaces §9).
 *
 * <p>Every byte ends in a message or in {@link #droppedBytes} (invariant I8). Allocates nothing
 * after construction.
 */
public final class ByteStreamParser {
  private static final int SYSEX_START = 0xF0;
  private static final int SYSEX_END = 0xF7;
  private static final int FIRST_REAL_TIME = 0xF8;
  private static final int RESET = 0xFF;

  private final MessageSink sink;
  private final byte[] message;
  private final byte[] realTime = new byte[1];
  private int length;
  private int needed;
  private int pieces;
  private int runningStatus;
  private boolean inSysex;
  private long startTime100ns;
  private boolean statusRestored;
  private long droppedBytes;
  private long addedBytes;
  private final FaultTally faults = new FaultTally();
  private long bytes;

  /**
   * Creates a parser.
   *
   * @param sink where messages go
   * @param maxPiece longest piece of system exclusive, bytes
   */
  public ByteStreamParser(MessageSink sink, int maxPiece) {
    this.sink = sink;
    this.message = new byte[maxPiece];
  }

  /** Returns how many bytes belonged to no message. */
  public long droppedBytes() {
    return droppedBytes;
  }

  /**
   * Returns how many bytes of messages were not received: running status, ends of cut-off sysex.
   */
  public long addedBytes() {
    return addedBytes;
  }

  /** Returns what the stream got wrong, by its kind; some of its bytes were dropped for each. */
  public StreamFaults faults() {
    return faults.report();
  }

  /** Forgets what is unfinished, and the running status. */
  public void reset() {
    noteCut(StreamFault.UNFINISHED, StreamFault.UNFINISHED);
    dropUnfinished();
    needed = 0;
    pieces = 0;
    runningStatus = 0;
    inSysex = false;
  }

  /** Goes on where another parser of the same size is, without what that one holds. */
  void resume(ByteStreamParser other) {
    length = other.length;
    needed = other.needed;
    pieces = other.pieces;
    runningStatus = other.runningStatus;
    inSysex = other.inSysex;
  }

  /** Returns how many pieces of the system exclusive that goes on were given out. */
  int pieces() {
    return pieces;
  }

  /** Takes bytes that arrived at a time. */
  public void parse(byte[] bytes, int offset, int count, long time100ns) {
    for (int i = offset; i < offset + count; i++) {
      parse(bytes[i], time100ns);
    }
  }

  /** Takes one byte that arrived at a time. */
  public void parse(byte signed, long time) {
    int b = signed & 0xFF;
    if (b >= FIRST_REAL_TIME) {
      realTime(b, time);
    } else if (b >= SYSEX_START) {
      systemCommon(b, time);
    } else if (b >= 0x80) {
      abandon();
      runningStatus = b;
      begin(b, time);
    } else {
      data(b, time);
    }
    bytes++;
  }

  private void realTime(int b, long time) {
    realTime[0] = (byte) b;
    sink.message(realTime, 1, true, time);
    if (b == RESET) {
      abandon();
      reset();
    }
  }

  private void systemCommon(int b, long time) {
    if (b == SYSEX_END) {
      endSysex();
      return;
    }
    abandon();
    runningStatus = 0;
    switch (b) {
      case SYSEX_START -> startSysex(time);
      case 0xF1, 0xF2, 0xF3, 0xF6 -> begin(b, time);
      default -> drop(StreamFault.UNDEFINED_STATUS, b);
    }
  }

  private void startSysex(long time) {
    inSysex = true;
    statusRestored = false;
    startTime100ns = time;
    message[0] = (byte) SYSEX_START;
    length = 1;
  }

  private void endSysex() {
    if (inSysex) {
      append((byte) SYSEX_END);
      inSysex = false;
      emit(true);
    } else {
      runningStatus = 0;
      abandon();
      drop(StreamFault.LONE_END, SYSEX_END);
    }
  }

  /** A status byte came too early. Sysex of which pieces are gone already gets its end. */
  private void abandon() {
    noteCut(StreamFault.MESSAGE_CUT, StreamFault.SYSEX_CUT);
    dropUnfinished();
    if (inSysex && pieces > 0) {
      addedBytes++;
      message[length++] = (byte) SYSEX_END;
      emit(true);
    }
    inSysex = false;
  }

  private void noteCut(StreamFault ofMessage, StreamFault ofSysex) {
    if (inSysex) {
      faults.count(ofSysex, bytes, SYSEX_START);
    } else if (length > 0) {
      faults.count(ofMessage, bytes, message[0]);
    }
  }

  private void drop(StreamFault fault, int b) {
    faults.count(fault, bytes, b);
    droppedBytes++;
  }

  private void dropUnfinished() {
    droppedBytes += statusRestored && length > 0 ? length - 1 : length;
    length = 0;
  }

  private void begin(int status, long time) {
    startTime100ns = time;
    message[0] = (byte) status;
    length = 1;
    statusRestored = false;
    needed = messageBytes(status);
    if (length == needed) {
      emit(true);
    }
  }

  private void data(int b, long time) {
    if (inSysex) {
      append((byte) b);
    } else if (length > 0) {
      message[length++] = (byte) b;
      emitWhenWhole();
    } else if (runningStatus != 0) {
      begin(runningStatus, time);
      statusRestored = true;
      message[length++] = (byte) b;
      emitWhenWhole();
    } else {
      drop(StreamFault.ORPHAN_DATA, b);
    }
  }

  private void emitWhenWhole() {
    if (length == needed) {
      emit(true);
    }
  }

  private void append(byte b) {
    if (length == message.length) {
      emit(false);
    }
    message[length++] = b;
  }

  private void emit(boolean complete) {
    pieces = complete ? 0 : pieces + 1;
    addedBytes += statusRestored ? 1 : 0;
    sink.message(message, length, complete, startTime100ns);
    length = 0;
  }

  /** Returns the length of a message by its status byte: 1..3. */
  static int messageBytes(int status) {
    return switch (status & 0xF0) {
      case 0xC0, 0xD0 -> 2;
      case 0xF0 ->
          switch (status) {
            case 0xF1, 0xF3 -> 2;
            case 0xF2 -> 3;
            default -> 1;
          };
      default -> 3;
    };
  }
}
