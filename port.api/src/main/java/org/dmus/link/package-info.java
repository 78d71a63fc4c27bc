/**
 * Links: what MIDI bytes travel on below a miniport - a raw MIDI device, a serial port, a path, a
 * loop.
 *
 * <p>A {@link org.dmus.link.Link} is a service of whoever found the device, and is registered while
 * the device is there. The port hands it to a miniport with its resources ({@link
 * org.dmus.portcls.IResourceList#link}), lets one have each direction at a time, and takes it away
 * when the service goes: a cable that is pulled. {@link org.dmus.link.LinkDirectory} tells what
 * there is.
 */
@Export
@Version("0.1.0")
package org.dmus.link;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
