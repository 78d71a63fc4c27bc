package org.dmus.smf;

/** Where the tracks of a file are: flat arrays, because a file may hold 65,535 of them. */
final class TrackTable {
  final byte[] file;
  private final int[] start;
  private final int[] end;
  private int count;

  TrackTable(byte[] file) {
    this.file = file;
    // A track chunk takes eight bytes at least: no header field decides how much is allocated.
    int most = Math.min(SmfLimits.MAX_TRACKS, file.length / 8);
    this.start = new int[most];
    this.end = new int[most];
  }

  boolean isFull() {
    return count == start.length;
  }

  void add(int from, int to) {
    start[count] = from;
    end[count++] = to;
  }

  int count() {
    return count;
  }

  int start(int track) {
    return start[track];
  }

  int end(int track) {
    return end[track];
  }
}
