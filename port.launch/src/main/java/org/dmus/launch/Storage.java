package org.dmus.launch;

import java.nio.file.Path;

/** Where the framework keeps its files. */
interface Storage extends AutoCloseable {

  /** The folder of the framework. */
  Path folder();

  /** Whether the next process finds what this one leaves. */
  boolean isKept();

  /** Starts over with an empty folder, after the framework could not work with what is there. */
  void discard();

  /** Takes back the last {@link #discard}: it did not help. */
  void restore();

  @Override
  void close();

  /** The storage that a command line asks for: the console and the server keep theirs. */
  static Storage of(Places places, String[] args) {
    if (!Staying.asks(args)) {
      return new RunStorage();
    }
    if (!places.note().isEmpty()) {
      System.err.println("dmus: " + places.note());
    }
    places.create();
    return KeptStorage.lock(places.data()).map(Storage.class::cast).orElseGet(RunStorage::new);
  }
}
