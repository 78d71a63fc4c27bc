package org.dmus.port.stream;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.ISynthSinkDMus;
import org.dmus.port.engine.Tenure;

/**
 * A stream of a miniport as the port calls it: each call is noted in the tenure of the engine's
 * lock, so that one that does not end is seen, and one that ends too late leads nowhere.
 */
public class GuardedStream implements IMXF {
  final Tenure tenure;
  private final IMXF stream;
  private GuardedOutput output;

  GuardedStream(IMXF stream, Tenure tenure) {
    this.stream = stream;
    this.tenure = tenure;
  }

  /** Returns a stream as the holder of a tenure calls it. */
  public static IMXF guard(IMXF stream, Tenure tenure) {
    return stream instanceof ISynthSinkDMus synth
        ? new GuardedSynth(synth, tenure)
        : new GuardedStream(stream, tenure);
  }

  /** Returns what a miniport made. */
  public static IMXF unguarded(IMXF stream) {
    return stream instanceof GuardedStream guarded ? guarded.stream : stream;
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    tenure.enter();
    try {
      return stream.putMessage(event);
    } finally {
      if (event != null) {
        tenure.carried();
      }
      tenure.exit();
    }
  }

  @Override
  public void setState(KsState state) {
    tenure.enter();
    try {
      stream.setState(state);
    } finally {
      tenure.exit();
    }
  }

  @Override
  public void connectOutput(IMXF sink) {
    output = new GuardedOutput(sink, tenure);
    tenure.enter();
    try {
      stream.connectOutput(output);
    } finally {
      tenure.exit();
    }
  }

  @Override
  public void disconnectOutput(IMXF sink) {
    tenure.enter();
    try {
      stream.disconnectOutput(output);
    } finally {
      tenure.exit();
    }
  }

  @Override
  public void close() {
    tenure.enter();
    try {
      stream.close();
    } finally {
      tenure.exit();
    }
  }

  /** Closes a stream that nobody calls any more, on the thread that came back from it. */
  public void closeLate(KsState state) {
    try {
      for (KsState s = state; s != KsState.STOP; ) {
        s = s.stepTowards(KsState.STOP);
        stream.setState(s);
      }
    } finally {
      stream.close();
    }
  }

  @Override
  public String toString() {
    return stream.toString();
  }
}
