/**
 * Downloadable Sounds (DLS Level 1, Level 2.2) collections as immutable values.
 *
 * <p>A {@link org.dmus.dls.DlsCollection} holds instruments, an instrument holds regions, a region
 * links to a wave of the pool. Numbers keep the units of the file format (DLS 2.2 §1.14), so that a
 * collection can be written back without loss; each accessor names its unit. All types are
 * immutable and safe for use from any thread.
 */
@Export
@Version("0.1.0")
package org.dmus.dls;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
