/**
 * Buses of 8-bit registers: what a driver reaches with READ_PORT_UCHAR, WRITE_PORT_UCHAR and
 * IoConnectInterrupt on Windows. A bus is a service; a subdevice names one by its setting {@code
 * bus}, and its miniport gets it with its resources ({@link org.dmus.portcls.IResourceList#bus}).
 */
@Export
@Version("0.1.0")
package org.dmus.portcls.io;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
