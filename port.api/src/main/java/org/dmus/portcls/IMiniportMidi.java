package org.dmus.portcls;

import java.util.Optional;
import org.dmus.ks.KsDataFormat;
import org.dmus.thread.ControlThread;
import org.dmus.thread.ServiceThread;
import org.osgi.annotation.versioning.ConsumerType;

/** A MIDI miniport driver (IMiniportMidi): raw bytes, timed by the port alone. */
@ConsumerType
public interface IMiniportMidi extends IMiniport {

  /**
   * Initialises the miniport; called once. [control]
   *
   * @param adapter what the adapter wants the miniport to see, or null
   * @param resources the device's resources
   * @param port the port
   * @return the group that {@code notify(null)} serves, or empty
   * @throws org.dmus.ks.NtStatusException after undoing everything
   */
  @ControlThread
  Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortMidi port);

  /** Serves the device after a notification. [engine] */
  @ServiceThread
  void service();

  /**
   * Opens a stream, in STOP. [control]
   *
   * @param pinId pin, 0..n-1
   * @param capture whether the stream is an input
   * @param format the format of this instance
   * @return the stream and the group that serves it
   * @throws org.dmus.ks.NtStatusException as {@link IMiniportDMus#newStream}
   */
  @ControlThread
  MidiStream newStream(int pinId, boolean capture, KsDataFormat format);

  /** Gives back what {@link #init} took, after every stream was closed. [control] */
  @ControlThread
  default void close() {}

  /**
   * What {@link #newStream} opened.
   *
   * @param stream the stream, owned by the port
   * @param serviceGroup the group whose notification must reach the stream, if any
   */
  record MidiStream(IMiniportMidiStream stream, Optional<IServiceGroup> serviceGroup) {}
}
