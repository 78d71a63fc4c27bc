package org.dmus.tck.miniport;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.portcls.DMusStream;

/** A stream that is open, and the state the test has taken it to. */
public final class TestStream implements AutoCloseable {
  private final DMusStream opened;
  private final EngineCalls engine;
  private KsState state = KsState.STOP;
  private boolean closed;

  TestStream(DMusStream opened, EngineCalls engine) {
    this.opened = opened;
    this.engine = engine;
  }

  /** {@return what {@code newStream} returned} */
  public DMusStream opened() {
    return opened;
  }

  /** {@return the stream} */
  public IMXF mxf() {
    return opened.mxf();
  }

  /**
   * Goes to a state, step by step.
   *
   * @param target where to
   * @return this
   */
  public TestStream to(KsState target) {
    while (state != target) {
      state = state.stepTowards(target);
      mxf().setState(state);
    }
    return this;
  }

  /**
   * Puts events, or asks for service.
   *
   * @param chain head of a chain, or null
   */
  public NtStatus put(DMusKernelEvent chain) {
    Thread before = engine.begin();
    try {
      return mxf().putMessage(chain);
    } finally {
      engine.end(before);
    }
  }

  /** Closes the stream as the port does: in STOP, once. */
  @Override
  public void close() {
    if (!closed) {
      to(KsState.STOP);
      closeAsItIs();
    }
  }

  /** Closes the stream in the state that it is in. */
  void closeAsItIs() {
    closed = true;
    mxf().close();
  }
}
