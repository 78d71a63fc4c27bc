package org.dmus.mxf;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.thread.AudioThread;
import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A MIDI transform filter: anything that events pass through (IMXF). Miniports implement it as
 * their streams; the port as its sequencer, capture sink and allocator.
 *
 * <p>Life: created in STOP by {@code newStream}; {@link #setState} step by step; {@link #close}
 * once, in STOP, after which nothing is called. Source: dmusicks.h.
 */
@ConsumerType
public interface IMXF extends AutoCloseable {

  /**
   * Moves to a neighbouring state. [control]
   *
   * <p>Duty of a render stream: RUN passes data on, PAUSE and ACQUIRE keep it, STOP gives it back
   * to the allocator. Duty of a capture stream: RUN and PAUSE deliver, ACQUIRE and STOP discard.
   *
   * @param state the new state, one step from the current one
   * @throws NtStatusException when the state cannot be reached; the old one stays
   */
  @ControlThread
  void setState(KsState state);

  /**
   * Takes events. [data path], [engine]; never two calls at once on one stream.
   *
   * <p>Ownership of the whole chain moves to the callee whatever is returned; the order of a chain
   * is kept. Given to a render stream, events are played at their presentation time; the last
   * consumer gives them to the allocator. Null asks a render stream to go on with what it has, and
   * a <em>capture stream to deliver what it has captured</em> to its connected output.
   *
   * @param event head of a chain, or null
   * @return the outcome; the port counts what is not a success
   */
  @AudioThread
  NtStatus putMessage(DMusKernelEvent event);

  /**
   * Says where output goes; until then it goes to the allocator. [control] Only for sources;
   * anything else refuses, which is the default.
   *
   * @param sink where output goes; stays owned by the caller
   * @throws NtStatusException {@link NtStatus#UNSUCCESSFUL} when connected already, or when this is
   *     not a source
   */
  @ControlThread
  default void connectOutput(IMXF sink) {
    throw new NtStatusException(NtStatus.UNSUCCESSFUL, "not a source: it has no output");
  }

  /**
   * Undoes {@link #connectOutput}; output goes to the allocator again. [control]
   *
   * @param sink the connected sink, or null
   * @throws NtStatusException {@link NtStatus#UNSUCCESSFUL} when another sink is connected, or when
   *     this is not a source
   */
  @ControlThread
  default void disconnectOutput(IMXF sink) {
    throw new NtStatusException(NtStatus.UNSUCCESSFUL, "not a source: it has no output");
  }

  /** Ends its life: every event it still owns goes back to the allocator. [control] */
  @ControlThread
  @Override
  void close();
}
