package org.dmus.take.recent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The last minutes of one port. Its engine puts; that allocates nothing and waits for nobody. The
 * ring grows by chunks that another thread adds while there is room for more and the oldest is
 * still wanted; when that is too late, the oldest chunk goes early.
 */
final class RecentRing {
  private static final int SPARE_CHUNKS = 2;
  private static final int MOST_TRIES = 10;
  private static final int MOST_PIECE_BYTES = RecentChunk.BYTES / 4;

  private volatile int mostChunks;
  private volatile long window100ns;
  private final Runnable wantsChunk;
  private final List<RecentChunk> chunks = new CopyOnWriteArrayList<>();
  private volatile RecentChunk[] usable = {};
  private final AtomicLong seen = new AtomicLong();
  private RecentChunk current;
  private long lastSequence;

  /**
   * An empty ring.
   *
   * @param mostBytes most memory, bytes
   * @param window100ns how far back it is to reach, 100 ns
   * @param wantsChunk called on the engine when it may grow: must not block
   */
  RecentRing(long mostBytes, long window100ns, Runnable wantsChunk) {
    this.wantsChunk = wantsChunk;
    keep(mostBytes, window100ns);
    grow();
  }

  /** Keeps more or less from now on; memory that it has taken it keeps. Any thread. */
  final void keep(long mostBytes, long window100ns) {
    this.mostChunks = (int) Math.max(SPARE_CHUNKS, mostBytes / RecentChunk.BYTES);
    this.window100ns = window100ns;
  }

  long window100ns() {
    return window100ns;
  }

  /** Puts a message, or a piece of one. [data path], [engine] */
  void put(long time100ns, byte[] data, int length, boolean isComplete) {
    seen.lazySet(seen.getPlain() + 1);
    int from = 0;
    for (; length - from > MOST_PIECE_BYTES; from += MOST_PIECE_BYTES) {
      add(RecentCode.PIECE, time100ns, data, from, MOST_PIECE_BYTES);
    }
    int kind = from > 0 ? lastKind(isComplete) : RecentCode.kind(data, length, isComplete);
    add(kind, time100ns, data, from, length - from);
  }

  private static int lastKind(boolean isComplete) {
    return isComplete ? RecentCode.LONG : RecentCode.PIECE;
  }

  private void add(int kind, long time100ns, byte[] data, int offset, int length) {
    if (current == null || !current.add(kind, time100ns, data, offset, length)) {
      current = next(time100ns);
      current.begin(++lastSequence, time100ns);
      current.add(kind, time100ns, data, offset, length);
      wantsChunk.run();
    }
  }

  /** The chunk that is wanted least: an expired one, one that was not used yet, or the oldest. */
  private RecentChunk next(long now100ns) {
    RecentChunk oldest = null;
    RecentChunk unused = null;
    for (RecentChunk each : usable) {
      if (each.sequence() == 0) {
        unused = each;
      } else if (oldest == null || each.sequence() < oldest.sequence()) {
        oldest = each;
      }
    }
    boolean isExpired = oldest != null && now100ns - oldest.last100ns() > window100ns;
    return unused == null || isExpired && oldest != current ? oldest : unused;
  }

  /** Adds chunks, so that some are spare. Not on the engine; one thread at a time. */
  void grow() {
    long spare = chunks.stream().filter(chunk -> chunk.sequence() == 0).count();
    for (; spare < SPARE_CHUNKS && chunks.size() < mostChunks; spare++) {
      chunks.add(new RecentChunk());
    }
    usable = chunks.toArray(RecentChunk[]::new);
  }

  long memoryBytes() {
    return (long) usable.length * RecentChunk.BYTES;
  }

  /** {@return messages and pieces that were put} */
  long seen() {
    return seen.get();
  }

  /**
   * Copies what is there, oldest first. Any thread. The newest chunk comes first: what is written
   * behind it meanwhile is left for another time, and what is overwritten is left out with all that
   * is older, so that there is no hole.
   */
  List<RecentChunk.Copy> copy() {
    Deque<RecentChunk.Copy> copies = new ArrayDeque<>();
    for (int tries = 0; copies.isEmpty() && tries < MOST_TRIES; tries++) {
      RecentChunk[] looked = usable.clone();
      long[] numbers = Stream.of(looked).mapToLong(RecentChunk::sequence).toArray();
      long wanted = LongStream.of(numbers).max().orElse(0);
      for (int at = indexOf(numbers, wanted); at >= 0; at = indexOf(numbers, --wanted)) {
        RecentChunk.Copy copy = looked[at].copy();
        if (copy == null || copy.sequence() != wanted) {
          break;
        }
        copies.addFirst(copy);
      }
    }
    return List.copyOf(copies);
  }

  private static int indexOf(long[] numbers, long wanted) {
    int at = numbers.length - 1;
    while (at >= 0 && (numbers[at] != wanted || wanted == 0)) {
      at--;
    }
    return at;
  }
}
