package org.dmus.dls.sound;

import java.util.concurrent.locks.LockSupport;
import org.dmus.dls.sound.curve.FilterTable;

/**
 * Decodes on a thread of its own: waves that notes wait for at once, then those of the instruments
 * that were selected. Asking costs the audio thread no lock and no memory.
 */
final class BackgroundWaveLoader implements WaveLoader, AutoCloseable {
  private final WantedList waves = new WantedList();
  private final WantedList instruments = new WantedList();
  private final Thread thread = new Thread(this::serve, "dmus-sound-waves");
  private volatile boolean closed;

  /** Makes the thread, which keeps the class loaders of who makes it, not of who starts it. */
  BackgroundWaveLoader() {
    thread.setContextClassLoader(null);
    thread.setDaemon(true);
  }

  /** Starts the thread, unless it was. [control] */
  synchronized void start() {
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
  }

  @Override
  public void wanted(SoundInstrument instrument) {
    if (instruments.push(instrument)) {
      LockSupport.unpark(thread);
    }
  }

  @Override
  public void wanted(BankWave wave) {
    if (waves.push(wave)) {
      LockSupport.unpark(thread);
    }
  }

  /** Ends the thread, and waits until it has; what it has not decoded stays cold. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // it ends all the same
    }
  }

  private void serve() {
    FilterTable.prepare(); // a note would wait for it otherwise
    while (!closed) {
      decodeWaves();
      Wanted instrument = instruments.takeAll();
      while (instrument != null && !closed) {
        Wanted next = instrument.next;
        instrument.next = null;
        decode((SoundInstrument) instrument);
        instrument = next;
      }
      if (waves.isEmpty() && instruments.isEmpty() && !closed) {
        LockSupport.park(this);
      }
    }
  }

  private void decode(SoundInstrument first) {
    for (SoundInstrument each = first; each != null; each = each.behind()) {
      for (BankWave wave : each.waves()) {
        decodeWaves();
        wave.decode();
      }
    }
  }

  private void decodeWaves() {
    Wanted wave = waves.takeAll();
    while (wave != null && !closed) {
      Wanted next = wave.next;
      wave.next = null;
      ((BankWave) wave).decode();
      wave = next;
    }
  }
}
