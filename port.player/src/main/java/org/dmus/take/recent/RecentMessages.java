package org.dmus.take.recent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The messages in a copy of a ring, by time. Pins of a port may overlap, so that the order of
 * records is not always that of time; those of one instant keep theirs.
 */
final class RecentMessages {
  private static final int END_OF_EXCLUSIVE = 0xF7;
  private static final int INDEX_BITS = 24;

  private final List<RecentChunk.Copy> chunks;
  private final long from100ns;
  private final long base100ns;
  private final long[] order;
  private final int[] chunkOf;
  private final int[] offsetOf;
  private final int[] lengthOf;
  private final byte[] kindOf;

  /**
   * Looks at a copy.
   *
   * @param from100ns messages before are too old
   */
  RecentMessages(List<RecentChunk.Copy> chunks, long from100ns) {
    this.chunks = chunks;
    this.from100ns = from100ns;
    int records = chunks.stream().mapToInt(RecentMessages::count).sum();
    chunkOf = new int[records];
    offsetOf = new int[records];
    lengthOf = new int[records];
    kindOf = new byte[records];
    long[] times = new long[records];
    int count = read(times);
    base100ns = Arrays.stream(times, 0, count).min().orElse(0);
    order = new long[count];
    for (int i = 0; i < count; i++) {
      order[i] = times[i] - base100ns << INDEX_BITS | i;
    }
    Arrays.sort(order);
  }

  private static int count(RecentChunk.Copy chunk) {
    int count = 0;
    for (RecentCode.Reader reader = new RecentCode.Reader(chunk); reader.next(); ) {
      count++;
    }
    return count;
  }

  private int read(long[] times) {
    int count = 0;
    for (int chunk = 0; chunk < chunks.size(); chunk++) {
      RecentCode.Reader reader = new RecentCode.Reader(chunks.get(chunk));
      while (reader.next()) {
        if (reader.time100ns >= from100ns) {
          times[count] = reader.time100ns;
          chunkOf[count] = chunk;
          offsetOf[count] = reader.offset;
          lengthOf[count] = reader.length;
          kindOf[count++] = (byte) reader.kind;
        }
      }
    }
    return count;
  }

  /** {@return number of records} */
  int count() {
    return order.length;
  }

  /** {@return time of the first, master clock, 100 ns} */
  long first100ns() {
    return base100ns;
  }

  /** Takes messages. */
  interface Target {
    void message(long time100ns, byte[] bytes, int length) throws IOException;
  }

  /** Gives all messages, whole, with their time since the first. */
  void forEach(Target target) throws IOException {
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    long pieceTime = 0;
    for (long each : order) {
      int i = (int) each & (1 << INDEX_BITS) - 1;
      long time = each >>> INDEX_BITS;
      byte[] bytes =
          Arrays.copyOfRange(
              chunks.get(chunkOf[i]).bytes(), offsetOf[i], offsetOf[i] + lengthOf[i]);
      boolean isPart = kindOf[i] == RecentCode.PIECE || pieces.size() > 0 && continues(bytes);
      if (!isPart) {
        whole(target, time, bytes);
        continue;
      }
      if (bytes[0] < 0 && !continues(bytes)) {
        pieces.reset(); // a message whose end never came is none
      }
      pieceTime = pieces.size() == 0 ? time : pieceTime;
      pieces.writeBytes(bytes);
      if (kindOf[i] != RecentCode.PIECE) {
        whole(target, pieceTime, pieces.toByteArray());
        pieces.reset();
      }
    }
  }

  /** A message whose beginning is not there any more is none. */
  private static void whole(Target target, long time, byte[] bytes) throws IOException {
    if (bytes[0] < 0) {
      target.message(time, bytes, bytes.length);
    }
  }

  /** Real-time bytes and channel messages are no part of a system exclusive message. */
  private static boolean continues(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    return first < 0x80 || first == END_OF_EXCLUSIVE;
  }
}
