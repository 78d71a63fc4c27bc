/**
 * The port / miniport contract: what PortCls calls {@code IPort}, {@code IMiniport} and the {@code
 * Pc*} functions.
 *
 * <p>A miniport is a Declarative Services component, prototype scope, published under {@link
 * org.dmus.portcls.IMiniportDMus} or {@link org.dmus.portcls.IMiniportMidi} and marked with {@link
 * org.dmus.portcls.MiniportDriver}. The port finds it by class id, calls {@link
 * org.dmus.portcls.IMiniportDMus#init init} and {@link org.dmus.portcls.IMiniport#getDescription
 * getDescription}, and from then on opens streams on it. The miniport sees the port only through
 * the {@link org.dmus.portcls.IPortDMus} that {@code init} hands it. When its bundle stops, the
 * port moves every stream to STOP, closes it, and only then gives the component back.
 *
 * <h2>Threads</h2>
 *
 * <table>
 * <caption>Thread tags used in this documentation</caption>
 * <tr><th>Tag</th><th>PortCls</th><th>Meaning</th></tr>
 * <tr><td>[control]</td><td>PASSIVE_LEVEL</td><td>an ordinary thread; may block and allocate; calls for
 * one subdevice never overlap</td></tr>
 * <tr><td>[engine]</td><td>DISPATCH_LEVEL</td><td>the thread that runs the subdevice&#39;s engine; never
 * blocks, allocates or throws; calls for one subdevice never overlap, nor overlap [control]</td></tr>
 * <tr><td>[handler]</td><td>PASSIVE_LEVEL</td><td>the thread of a client that sends a property request; may
 * block and allocate; overlaps every other call. What has to be kept apart from the stream goes through {@link
 * org.dmus.portcls.IPort#exclusively}. The miniport is not closed while a handler runs</td></tr>
 * <tr><td>[any]</td><td>any IRQL</td><td>every thread, concurrently; never blocks</td></tr>
 * </table>
 *
 * <p>The annotations of {@link org.dmus.thread} say the same for tools: of the interfaces that
 * others implement who calls, of those that the port implements what may not be called by the
 * engine.
 */
@Export
@Version("0.1.0")
package org.dmus.portcls;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
