package org.dmus.miniport.synth;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;

/** The half of a stream that takes events. */
final class MusicHalf implements IMXF, StreamHalf {
  private static final long NEVER = Long.MIN_VALUE;

  private final SynthStream stream;
  private KsState state = KsState.STOP;
  private long pausedAt100ns = NEVER;

  MusicHalf(SynthStream stream) {
    this.stream = stream;
  }

  @Override
  public SynthStream stream() {
    return stream;
  }

  @Override
  public void setState(KsState newState) {
    if (newState == KsState.RUN) {
      stream.feed().shift(pausedAt100ns == NEVER ? 0 : stream.now() - pausedAt100ns);
    } else if (state == KsState.RUN) {
      pausedAt100ns = stream.now();
      stream.synthesizer().quickStop();
    } else if (newState == KsState.STOP) {
      pausedAt100ns = NEVER;
      stream.discard();
    }
    state = newState;
  }

  boolean isRunning() {
    return state == KsState.RUN;
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    if (event != null) {
      stream.take(event);
    }
    return NtStatus.SUCCESS;
  }

  @Override
  public void close() {
    stream.closeMusic();
  }
}
