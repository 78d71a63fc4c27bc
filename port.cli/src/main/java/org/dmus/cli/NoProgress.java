package org.dmus.cli;

/** Shows nothing. */
final class NoProgress implements Progress {
  @Override
  public void update(double seconds, int voices) {}

  @Override
  public void close() {}
}
