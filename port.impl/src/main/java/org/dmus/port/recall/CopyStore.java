package org.dmus.port.recall;

import java.util.Arrays;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.engine.EventOwner;

/** Copies of messages in the order in which the stream got them, in arrays of a fixed size. */
final class CopyStore {
  final EventOwner[] owners;
  final long[] presTimes100ns;
  final long[] submitTimes100ns;

  /** The last call of render before the stream got it. */
  final long[] rounds;

  /** Whether it is not to come back: somebody cancelled it. */
  final boolean[] doomed;

  private final int[] groups;
  private final int[] offsets;
  private final int[] lengths;
  private final byte[] bytes;
  private int size;
  private int used;

  CopyStore(int messages, int byteCapacity) {
    owners = new EventOwner[messages];
    presTimes100ns = new long[messages];
    submitTimes100ns = new long[messages];
    rounds = new long[messages];
    doomed = new boolean[messages];
    groups = new int[messages];
    offsets = new int[messages];
    lengths = new int[messages];
    bytes = new byte[byteCapacity];
  }

  int size() {
    return size;
  }

  /** Adds a chain; returns false when there is no room for it. */
  boolean add(
      DMusKernelEvent chain, long presTime100ns, EventOwner owner, long submitted, long round) {
    if (size == owners.length || !append(chain)) {
      return false;
    }
    owners[size] = owner;
    presTimes100ns[size] = presTime100ns;
    submitTimes100ns[size] = submitted;
    rounds[size] = round;
    doomed[size] = false;
    groups[size] = chain.channelGroup();
    size++;
    return true;
  }

  /** A package has no bytes of its own, and no client can write one. */
  private boolean append(DMusKernelEvent chain) {
    int end = used;
    for (DMusKernelEvent piece = chain; piece != null; piece = piece.next()) {
      int count = piece.eventBytes();
      if (piece.isPackage() || count > bytes.length - end) {
        return false;
      }
      byte[] from = piece.bytes();
      for (int i = 0; i < count; i++) { // mostly three: not worth a call
        bytes[end + i] = from[i];
      }
      end += count;
    }
    offsets[size] = used;
    lengths[size] = end - used;
    used = end;
    return true;
  }

  /** Forgets the message added last. */
  void removeLast() {
    size--;
    used = offsets[size];
    owners[size] = null;
  }

  /** Keeps a message, in the place behind those kept so far. */
  void keep(int from, int to) {
    if (from == to) {
      return;
    }
    int end = to == 0 ? 0 : offsets[to - 1] + lengths[to - 1];
    System.arraycopy(bytes, offsets[from], bytes, end, lengths[from]);
    offsets[to] = end;
    lengths[to] = lengths[from];
    groups[to] = groups[from];
    rounds[to] = rounds[from];
    doomed[to] = doomed[from];
    presTimes100ns[to] = presTimes100ns[from];
    submitTimes100ns[to] = submitTimes100ns[from];
    owners[to] = owners[from];
  }

  /** Forgets all behind those kept. */
  void truncate(int count) {
    for (int i = count; i < size; i++) {
      owners[i] = null;
    }
    size = count;
    used = count == 0 ? 0 : offsets[count - 1] + lengths[count - 1];
  }

  /** Writes a message to an event whose buffer may be too short: then as much as fits. */
  void copyTo(DMusKernelEvent event, int at) {
    int count = Math.min(lengths[at], event.buffer().length);
    System.arraycopy(bytes, offsets[at], event.buffer(), 0, count);
    event.eventBytes(count);
    event.channelGroup(groups[at]);
  }

  /** Returns a message. Allocates. */
  Copy get(int at) {
    return new Copy(
        owners[at],
        groups[at],
        presTimes100ns[at],
        submitTimes100ns[at],
        Arrays.copyOfRange(bytes, offsets[at], offsets[at] + lengths[at]));
  }
}
