package org.dmus.link.local;

/**
 * What a raw device is, wherever it is plugged in.
 *
 * @param id what tells it from others, the same after a replug
 * @param name what people call it
 * @param input whether bytes come from it
 * @param output whether it takes bytes
 */
record RawIdentity(String id, String name, boolean input, boolean output) {

  /** Returns one of which nothing is known but its file. */
  static RawIdentity ofFile(String name) {
    return new RawIdentity(name, name, true, true);
  }
}
