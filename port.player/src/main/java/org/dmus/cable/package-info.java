/**
 * The test of a cable: stamped messages leave one port and are looked for at another.
 *
 * <p>{@link org.dmus.cable.CableTest} is a client of both ports like any other; what it measures is
 * between their pins, the devices and the cable included.
 */
@Export
@Version("0.1.0")
package org.dmus.cable;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
