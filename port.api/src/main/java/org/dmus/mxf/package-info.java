/**
 * MIDI transform filters (MXF): the event, what it passes through, and the time it carries.
 *
 * <pre>
 *  client ── buffer ──► unpacker ─► sequencer ── at presTime − schedulePreFetch ──► stream.putMessage
 *                          │            ▲                                                │
 *                     allocator ◄───────┴────────────── every event ends here ◄──────────┘
 * </pre>
 *
 * <p>Anything on the event path speaks {@link org.dmus.mxf.IMXF}. Ownership of an event moves with
 * {@link org.dmus.mxf.IMXF#putMessage}; the {@link org.dmus.mxf.IAllocatorMXF allocator} is its
 * first and its last owner. Methods tagged <b>[data path]</b> never block, allocate or throw.
 *
 * <p>A miniport implements {@code IMXF} and {@code ISynthSinkDMus} (consumer types); the port
 * implements the allocator and the master clock (provider types).
 */
@Export
@Version("0.1.0")
package org.dmus.mxf;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
