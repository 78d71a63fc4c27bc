/**
 * Pins that outlive an update of the port driver: a client that opens its pins through {@link
 * org.dmus.client.lasting.LastingPorts} goes on when the bundle of the port itself is updated or
 * refreshed.
 */
@Export
@Version("0.1.0")
package org.dmus.client.lasting;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
