/**
 * Tables that turn the units of the standard into factors and coefficients: built with {@link
 * StrictMath}, alike on every JVM, and once for all versions of a synthesizer.
 */
@Export
@Version("0.1.0")
package org.dmus.dls.sound.curve;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
