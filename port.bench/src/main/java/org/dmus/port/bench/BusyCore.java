package org.dmus.port.bench;

/** Keeps one core busy until it is closed. */
final class BusyCore implements AutoCloseable {
  private volatile boolean busy = true;

  /** Starts. */
  BusyCore() {
    Thread thread = new Thread(this::work, "busy");
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    while (busy) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    busy = false;
  }
}
