package org.dmus.tck.miniport;

import java.util.ArrayList;
import java.util.List;

/** What a driver reads and writes: the commands always, every access while it is recorded. */
final class AccessLog {
  private final int base;
  private final List<Integer> commands = new ArrayList<>();
  private final List<String> trace = new ArrayList<>();
  private boolean recording;
  private int dataWrites;

  AccessLog(int base) {
    this.base = base;
  }

  void record() {
    recording = true;
  }

  void read(int port, int value) {
    if (recording) {
      note(String.format("in %X %02X", port, value));
    }
  }

  void write(int port, int value) {
    if (port == base) {
      dataWrites++;
    } else {
      commands.add(value);
    }
    if (recording) {
      note(String.format("out %X %02X", port, value));
    }
  }

  /** Who waits looks again and again: that is one line. */
  private void note(String access) {
    if (trace.isEmpty() || !trace.get(trace.size() - 1).equals(access)) {
      trace.add(access);
    }
  }

  /** Returns what was written to the command port. */
  List<Integer> commands() {
    return commands;
  }

  /** Returns how often the data port was written. */
  int dataWrites() {
    return dataWrites;
  }

  /** Returns every access since {@link #record}, repeated ones once. */
  List<String> trace() {
    return trace;
  }
}
