package org.dmus.graph;

import java.util.List;
import org.dmus.client.IPin;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Connects pins while they run; a service of the port. Safe from any thread. It is to MXFs what
 * PcRegisterPhysicalConnection is to subdevices.
 *
 * <p><b>Time.</b> What a source delivers is played on the target at the same master time, or at
 * once when that has passed: what was captured is, and what is ahead - on its way to a stream that
 * sequences for itself - keeps its time.
 *
 * <p><b>Loss.</b> When the target has no room, a message is dropped as a whole and counted. An end
 * of a note is never lost so: All Notes Off for its channel is sent before anything else as soon as
 * there is room. When the source goes away, stops, or is flushed, what the connection left sounding
 * on the target ends.
 */
@ProviderType
public interface IMXFGraph {

  /**
   * Connects published ports. [control]
   *
   * <p>Opens the pins it needs, in RUN, and shares them: one capture pin for each source, one
   * render pin for each target. When a program wants the only instance of a capture pin, it gets
   * it, and the connection has what it captures. Ports and filters may be absent, and may come and
   * go: meanwhile the connection is quiet, and says so in {@link IMXFConnection#problem}.
   *
   * @param configuration what to connect
   * @return the connection, owned by the caller
   * @throws org.dmus.ks.NtStatusException OBJECT_NAME_COLLISION when a connection of that name
   *     exists, INVALID_PARAMETER when the pins cannot be connected: they would make a loop, have
   *     the wrong direction, or do not exist; or a filter refuses its settings
   */
  IMXFConnection connect(ConnectionConfiguration configuration);

  /**
   * Connects pins that the caller opened. [control] When one of them is closed, the connection is
   * quiet for ever.
   *
   * @param name unique name
   * @param from a capture pin, of which the caller reads what it gets as before, or a render pin
   * @param filters what events pass through, in order; owned by the connection from now on
   * @param to a render pin
   * @return the connection, owned by the caller
   * @throws org.dmus.ks.NtStatusException as above
   */
  IMXFConnection connect(String name, IPin from, List<FilterStage> filters, IPin to);

  /** {@return the connections, sorted by name} */
  List<IMXFConnection> connections();
}
