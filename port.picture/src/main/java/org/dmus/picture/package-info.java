/**
 * Pictures of songs and sounds, as PNG or SVG.
 *
 * <p>One service, {@link org.dmus.picture.Pictures}, draws each picture from beginning to end on
 * the thread of its caller, without a display. Nothing is kept between calls.
 */
@Export
@Version("0.1.0")
package org.dmus.picture;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
