package org.dmus.portcls;

import java.util.Optional;
import org.dmus.ks.KsDataFormat;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.thread.ControlThread;
import org.dmus.thread.ServiceThread;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A DMus miniport driver (IMiniportDMus): time-stamped events, streams that are {@link
 * org.dmus.mxf.IMXF}.
 *
 * <p>A prototype-scoped Declarative Services component published under this interface and marked
 * with {@link MiniportDriver}; each subdevice gets an instance of its own. May also implement
 * {@link IPinCount}, {@link IPowerNotify}, {@link IMusicTechnology}.
 */
@ConsumerType
public interface IMiniportDMus extends IMiniport {

  /**
   * Initialises the miniport; called once. [control]
   *
   * @param adapter what the adapter wants the miniport to see, or null
   * @param resources the device's resources
   * @param port the port; valid until the miniport is closed
   * @return the group that {@code notify(null)} serves, or empty when nothing ever interrupts
   * @throws org.dmus.ks.NtStatusException after undoing everything: DEVICE_CONFIGURATION_ERROR,
   *     IO_DEVICE_ERROR, INSUFFICIENT_RESOURCES ...
   */
  @ControlThread
  Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port);

  /** Not called by this port: capture streams get {@code putMessage(null)} instead. [engine] */
  @ServiceThread
  default void service() {}

  /**
   * Opens a stream, in STOP. [control]
   *
   * @param pinId pin, 0..n-1
   * @param type what the stream is for; a {@link DMusStreamType#WAVE_SINK} stream must be an {@link
   *     org.dmus.mxf.ISynthSinkDMus}
   * @param format the format of this instance
   * @param allocator the pool of this pin; outlives the stream
   * @param clock the master clock
   * @return the stream, its service group and its prefetch
   * @throws org.dmus.ks.NtStatusException INVALID_DEVICE_REQUEST for an unsupported type or too
   *     many streams, INVALID_PARAMETER for a null argument
   */
  @ControlThread
  DMusStream newStream(
      int pinId,
      DMusStreamType type,
      KsDataFormat format,
      IAllocatorMXF allocator,
      IMasterClock clock);

  /** Gives back what {@link #init} took, after every stream was closed. [control] */
  @ControlThread
  default void close() {}
}
