/** A miniport, its streams and an output that write down what a port does with them. */
@Export
@Version("1.0.0")
package org.dmus.tck.probe;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
