package org.dmus.fuzz;

import org.dmus.port.buffer.ByteStreamParser;
import org.dmus.port.buffer.MessageSink;

/**
 * Every byte is in a message or counted as dropped (invariant I8), with a fault that says why; and
 * every message is one.
 */
final class StreamContract implements MessageSink {
  private static final int LONGEST_PIECE = 8;
  private static final int END_OF_SYSEX = 0xF7;
  private static final int FIRST_REAL_TIME = 0xF8;

  private long given;
  private boolean inSysex;

  private StreamContract() {}

  static void check(byte[] bytes) {
    StreamContract sink = new StreamContract();
    ByteStreamParser parser = new ByteStreamParser(sink, LONGEST_PIECE);
    parser.parse(bytes, 0, bytes.length, 0);
    parser.reset();
    long counted = sink.given + parser.droppedBytes() - parser.addedBytes();
    Finding.unless(counted == bytes.length, "not all bytes are counted, but", counted);
    long faults = parser.faults().total();
    Finding.unless(faults > 0 == parser.droppedBytes() > 0, "faults:", faults);
  }

  @Override
  public void message(byte[] bytes, int length, boolean complete, long time100ns) {
    given += length;
    int first = bytes[0] & 0xFF;
    if (first >= FIRST_REAL_TIME) {
      Finding.unless(length == 1 && complete, "a real-time message of", length);
    } else if (inSysex || first == 0xF0) {
      sysex(bytes, length, complete);
    } else {
      Finding.unless(first >= 0x80 && complete && areData(bytes, 1, length), "message", first);
    }
  }

  private void sysex(byte[] bytes, int length, boolean complete) {
    int last = complete ? length - 1 : length;
    Finding.unless(!complete || (bytes[last] & 0xFF) == END_OF_SYSEX, "sysex without an end");
    Finding.unless(inSysex != ((bytes[0] & 0xFF) == 0xF0), "sysex without a beginning");
    Finding.unless(areData(bytes, inSysex ? 0 : 1, last), "a status in a sysex");
    inSysex = !complete;
  }

  private static boolean areData(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
