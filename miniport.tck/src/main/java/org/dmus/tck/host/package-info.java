/** What a port owes: one contract class for each section of the list of behaviours. */
@Export
@Version("1.0.0")
package org.dmus.tck.host;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
