/**
 * The client side: filters, pins, and the buffers that travel through them.
 *
 * <p>For every live subdevice the port publishes an {@link org.dmus.client.IFilter}. A client opens
 * a pin, sets it to RUN and writes DirectMusic buffers ({@link org.dmus.client.DMusBuffer}) or
 * legacy MIDI buffers; from a capture pin it reads the same records. A client that wants a port of
 * its own - to render offline, or to send to a device of its choice - creates one with {@link
 * org.dmus.client.SubdeviceFactory}.
 */
@Export
@Version("0.1.0")
package org.dmus.client;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
