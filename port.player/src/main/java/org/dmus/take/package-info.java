/**
 * Takes: what was recorded, from the first message to a file that others can read.
 *
 * <p>A take is written to a <em>journal</em> while it goes on, and made into its file at the end. A
 * process that is killed leaves the journal, and everything in it: see {@code docs/capture.md} for
 * its format. {@link org.dmus.player.Recorder} makes both.
 */
@Export
@Version("0.1.0")
package org.dmus.take;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
