package org.dmus.port.driver;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IInterruptSync;
import org.dmus.portcls.io.RegisterBus;

/** Calls service routines under one lock, in one of three modes (dmus-interfaces §7.14). */
final class InterruptSync implements IInterruptSync {
  /** The end of a connection to nothing. */
  static final RegisterBus.Connection NOWHERE = () -> {};

  /** An interrupt line, which calls a routine from its connection on. */
  @FunctionalInterface
  interface Line {
    RegisterBus.Connection connect(BooleanSupplier routine);
  }

  private final Mode mode;
  private final Line line;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<BooleanSupplier> routines = new CopyOnWriteArrayList<>();
  private RegisterBus.Connection connection = NOWHERE;
  private boolean connected;

  InterruptSync(Mode mode, Line line) {
    this.mode = mode;
    this.line = line;
  }

  @Override
  public NtStatus callSynchronizedRoutine(Supplier<NtStatus> routine) {
    lock.lock();
    try {
      return routine.get();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public synchronized void registerServiceRoutine(BooleanSupplier routine, boolean first) {
    routines.add(first ? 0 : routines.size(), routine);
  }

  @Override
  public void connect() {
    if (routines.isEmpty()) {
      throw new NtStatusException(
          NtStatus.UNSUCCESSFUL, "register a service routine before connecting the interrupt");
    }
    disconnect();
    setConnected(true);
    keep(line.connect(this::interrupt));
  }

  @Override
  public void disconnect() {
    setConnected(false);
    keep(NOWHERE).close();
  }

  private synchronized RegisterBus.Connection keep(RegisterBus.Connection next) {
    RegisterBus.Connection old = connection;
    connection = next;
    return old;
  }

  private void setConnected(boolean on) {
    lock.lock();
    try {
      connected = on;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean interrupt() {
    lock.lock();
    try {
      return connected && dispatch();
    } finally {
      lock.unlock();
    }
  }

  private boolean dispatch() {
    boolean claimed = pass();
    if (mode == Mode.REPEAT && claimed) {
      while (pass()) {
        // Until a pass in which nobody claims the interrupt.
      }
    }
    return claimed;
  }

  private boolean pass() {
    boolean claimed = false;
    for (BooleanSupplier routine : routines) {
      claimed |= routine.getAsBoolean();
      if (claimed && mode == Mode.NORMAL) {
        return true;
      }
    }
    return claimed;
  }
}
