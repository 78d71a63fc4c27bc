package org.dmus.miniport.javasound;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.dmus.miniport.line.sound.SoundDevice;
import org.dmus.miniport.line.sound.SoundDirectory;

/**
 * Looks twice a second which devices there are, for all ends that are open: Java Sound tells nobody
 * of one that was pulled or plugged in, and to look on the thread of a device would delay its
 * notes. Its own thread is there while there is an end.
 */
final class DeviceWatch {
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final SoundDirectory directory;
  private final List<OpenEnd<?>> ends = new CopyOnWriteArrayList<>();
  private Thread thread;

  DeviceWatch(SoundDirectory directory) {
    this.directory = directory;
  }

  synchronized void add(OpenEnd<?> end) {
    ends.add(end);
    if (thread == null) {
      thread = new Thread(this::run, "dmus-javasound watch");
      thread.setDaemon(true);
      thread.start();
    }
  }

  synchronized void remove(OpenEnd<?> end) {
    ends.remove(end);
    if (ends.isEmpty() && thread != null) {
      LockSupport.unpark(thread);
      thread = null;
    }
  }

  private void run() {
    while (isMine()) {
      LockSupport.parkNanos(this, LOOK_NANOS);
      if (isMine()) {
        look();
      }
    }
  }

  private synchronized boolean isMine() {
    return thread == Thread.currentThread();
  }

  /** Looks now; may block in a driver, and nobody waits for it. */
  void look() {
    List<SoundDevice> there = directory.devices();
    ends.forEach(end -> end.look(there));
  }
}
