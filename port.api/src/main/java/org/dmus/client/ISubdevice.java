package org.dmus.client;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A subdevice that its creator owns: one port, one miniport, its resources and its engine. */
@ProviderType
public interface ISubdevice extends AutoCloseable {

  /** {@return its configuration, with the settings that are in force} */
  SubdeviceConfiguration configuration();

  /** {@return its filter, the same for its life} */
  IFilter filter();

  /** {@return why there is no live miniport behind it, or empty when there is one} */
  Optional<String> problem();

  /**
   * {@return what is wrong with its configuration while it runs, a sentence each: settings that
   * nobody reads, changes that were refused}
   */
  default List<String> warnings() {
    return List.of();
  }

  /**
   * {@return why the miniport refused a stream the last time that one was opened; empty when none
   * was, or it opened. That all instances are open is no refusal}
   */
  default Optional<StreamRefusal> refusal() {
    return Optional.empty();
  }

  /** {@return why the miniport was isolated, or empty when it is not} */
  Optional<Quarantine> quarantine();

  /**
   * {@return how often its miniport was started anew because it threw on the data path, since the
   * subdevice was created}
   */
  default long restarts() {
    return 0;
  }

  /**
   * Ends the quarantine, or tries again what could not be started: a new instance of the miniport
   * is initialised, and every open pin gets a stream of it. Harmless when it has one. [control]
   *
   * @throws org.dmus.ks.NtStatusException what the miniport says, and the subdevice waits then;
   *     DEVICE_REMOVED when no miniport of its class is deployed
   */
  void readmit();

  /**
   * Moves the time of an {@link Runner#OFFLINE} or {@link Runner#SIMULATED} subdevice and does all
   * work that is due. One thread at a time.
   *
   * <p>The time of an offline subdevice stands still while a pin in RUN has no stream because the
   * miniport is away, unless {@link PortSettings#AWAY} is {@code drop}: this returns early then,
   * and the master clock of the filter shows how far it came. Call it again when the miniport is
   * back; nothing was lost.
   *
   * @param time100ns master time to reach; earlier than now does nothing
   * @return when the next work is due; Long.MAX_VALUE when there is none; the time reached when it
   *     stands still
   * @throws IllegalStateException for a subdevice that runs in real time
   */
  long runUntil(long time100ns);

  /**
   * Closes its pins, releases the miniport, stops its runner. [control]; more than once is
   * harmless.
   */
  @Override
  void close();
}
