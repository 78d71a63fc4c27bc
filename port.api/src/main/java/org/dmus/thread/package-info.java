/**
 * Who calls: the thread tags of the documentation, as annotations that tools can read. What each
 * means stands in {@link org.dmus.portcls}; a method of an interface that a miniport implements has
 * exactly one, or may be called by any thread.
 */
@Export
@Version("0.1.0")
package org.dmus.thread;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
