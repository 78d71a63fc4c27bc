package org.dmus.miniport.synth.download;

import java.util.function.Consumer;

/**
 * Values by number. It never changes: one with more or less shares with it all but the path to what
 * is other, so that the price of a step does not grow with what is there. Safe from any thread.
 */
final class LongMap<V> {
  private static final int BITS = 4;
  private static final int WIDTH = 1 << BITS;

  private static final LongMap<?> EMPTY = new LongMap<>(null);

  private final Object[] root;

  private LongMap(Object[] root) {
    this.root = root;
  }

  @SuppressWarnings("unchecked")
  static <V> LongMap<V> empty() {
    return (LongMap<V>) EMPTY;
  }

  boolean isEmpty() {
    return root == null;
  }

  /** Returns a value, or null. */
  @SuppressWarnings("unchecked")
  V get(long key) {
    Object at = root;
    for (int shift = Long.SIZE - BITS; at != null && shift >= 0; shift -= BITS) {
      at = ((Object[]) at)[digit(key, shift)];
    }
    return (V) at;
  }

  /** Returns the value of the highest key, or null; keys are not negative. */
  @SuppressWarnings("unchecked")
  V last() {
    Object at = root;
    for (int shift = Long.SIZE - BITS; at != null && shift >= 0; shift -= BITS) {
      int digit = WIDTH - 1;
      while (((Object[]) at)[digit] == null) {
        digit--;
      }
      at = ((Object[]) at)[digit];
    }
    return (V) at;
  }

  /** Returns a map with a value in place of what it has; null = without one. */
  LongMap<V> with(long key, V value) {
    Object[] changed = changed(root, key, value, Long.SIZE - BITS);
    return changed == root ? this : new LongMap<>(changed);
  }

  private static Object[] changed(Object[] node, long key, Object value, int shift) {
    int digit = digit(key, shift);
    Object before = node == null ? null : node[digit];
    Object after = shift == 0 ? value : changed((Object[]) before, key, value, shift - BITS);
    if (after == before) {
      return node;
    }
    Object[] copy = node == null ? new Object[WIDTH] : node.clone();
    copy[digit] = after;
    return after == null && isEmpty(copy) ? null : copy;
  }

  private static boolean isEmpty(Object[] node) {
    boolean empty = true;
    for (Object each : node) {
      empty &= each == null;
    }
    return empty;
  }

  /** Passes on every value, that of the lowest key first; keys are not negative. */
  void forEach(Consumer<V> action) {
    forEach(root, Long.SIZE - BITS, action);
  }

  @SuppressWarnings("unchecked")
  private static <V> void forEach(Object[] node, int shift, Consumer<V> action) {
    if (node != null) {
      for (Object each : node) {
        if (shift > 0) {
          forEach((Object[]) each, shift - BITS, action);
        } else if (each != null) {
          action.accept((V) each);
        }
      }
    }
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & WIDTH - 1;
  }
}
