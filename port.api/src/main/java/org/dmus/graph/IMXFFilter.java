package org.dmus.graph;

import java.util.Map;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A transform filter that users put into a connection: transposition, a channel map, whatever
 * somebody writes.
 *
 * <p>Publish it as a <b>prototype-scoped</b> service with the property {@link #NAME}; every
 * connection takes an instance of its own. When its bundle stops, connections through it are quiet
 * until it is back.
 *
 * <pre>
 * &#64;Component(service = IMXFFilter.class, scope = ServiceScope.PROTOTYPE,
 *     property = IMXFFilter.NAME + "=loud")
 * public final class Loud implements IMXFFilter { ... }
 * </pre>
 *
 * <p><b>Life</b>: {@link #init}, {@link #connectOutput}, {@link #setState} step by step to RUN,
 * {@link #putMessage} any number of times, {@link #setState} to STOP, and either to RUN again or
 * {@link #disconnectOutput} and {@link #close}. Never two calls at once.
 */
@ConsumerType
public interface IMXFFilter extends IMXF {

  /** Service property: the name that connections call it by, String. */
  String NAME = "dmus.mxf.filter";

  /**
   * Prepares the filter. [control], first of all calls, once.
   *
   * @param allocator where events that it adds come from, and where those that it swallows go; it
   *     holds 256 events and 4 long buffers, and belongs to the connection
   * @param settings what the user set, by name; numbers as text
   * @throws IllegalArgumentException when a setting is unknown or has no sense; the message names
   *     the setting, its value and what would do
   */
  @ControlThread
  void init(IAllocatorMXF allocator, Map<String, String> settings);

  /**
   * Moves to a neighbouring state. [control], or [engine] when the source stopped. In STOP it gives
   * back what it keeps and forgets which notes sound: the connection ends them.
   *
   * @param state the new state
   */
  @ControlThread
  @Override
  void setState(KsState state);

  /**
   * Takes events. [data path], [engine of the source]
   *
   * <p>Each event is a complete channel or system message, or one piece of system exclusive, of
   * which all but the last are INCOMPLETE. {@link DMusKernelEvent#presTime100ns} is the master time
   * at which it is to be played: now, or later. The filter owns the event; it changes it or not and
   * passes it on to its output, gives it to the allocator, or keeps it and passes it on during a
   * later call. It may set a later time to have it played later. The event that ends a note has to
   * follow the way of the one that began it.
   *
   * <p>A filter that throws is left out of the connection from then on.
   *
   * @param event head of a chain, never null
   * @return what the output returned, or SUCCESS
   */
  @Override
  NtStatus putMessage(DMusKernelEvent event);

  /**
   * Says where output goes. [control]
   *
   * @param sink the next filter, or the target
   */
  @ControlThread
  @Override
  void connectOutput(IMXF sink);

  /**
   * Undoes {@link #connectOutput}. [control]
   *
   * @param sink the connected sink
   */
  @ControlThread
  @Override
  void disconnectOutput(IMXF sink);
}
