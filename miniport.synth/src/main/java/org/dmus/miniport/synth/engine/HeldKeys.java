package org.dmus.miniport.synth.engine;

/** The keys of a part that are down, in the order in which they were pressed. Audio thread only. */
final class HeldKeys {
  /** No key is down. */
  static final int NONE = -1;

  private final byte[] order = new byte[128];
  private final byte[] velocities = new byte[128];
  private int count;

  /** Returns the key that was pressed last of those that are down, or {@link #NONE}. */
  int last() {
    return count == 0 ? NONE : order[count - 1];
  }

  /** Returns how hard a key was pressed. */
  int velocity(int key) {
    return velocities[key];
  }

  void press(int key, int velocity) {
    release(key);
    order[count++] = (byte) key;
    velocities[key] = (byte) velocity;
  }

  void release(int key) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (order[i] != key) {
        order[kept++] = order[i];
      }
    }
    count = kept;
  }

  void clear() {
    count = 0;
  }
}
