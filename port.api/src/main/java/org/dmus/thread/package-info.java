/**
 * Who calls: the thread tags of the documentation, as annotations that tools can read. What each
 * means stands in {@link org.dmus.portcls}; a method of an interface that a miniport implements has
 * exactly one, or may be called by any thread. A method that the port implements has {@link
 * org.dmus.thread.ControlThread} when the engine must not call it: a miniport does not either while
 * it is called by the engine. The conformance kit looks for that.
 */
@Export
@Version("0.1.0")
package org.dmus.thread;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
