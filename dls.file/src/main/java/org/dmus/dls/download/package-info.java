/**
 * Download blobs: one instrument or one wave as a synthesizer's property set takes it (dmdls.h).
 *
 * <p>A blob is little-endian: a header of 16 bytes, a table of offsets, then structures that refer
 * to each other by index into that table. Waves are downloaded first, then the instruments that
 * name them.
 */
@Export
@Version("0.1.0")
package org.dmus.dls.download;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
