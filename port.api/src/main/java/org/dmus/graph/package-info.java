/**
 * The graph: connections between pins that users make and undo while music runs.
 *
 * <pre>
 *  capture pin ──┐                                        ┌──► render pin      thru
 *                ├─► filter ─► filter ─► client of the ───┤
 *  render pin  ──┘    (IMXFFilter, any number)  target    └──► render pin      pin to pin
 * </pre>
 *
 * <p>Many connections into one target merge: each is a client of its own of the target's render pin
 * ({@link org.dmus.client.IPinClient}), with its own order, counters and notes. Many out of one
 * source split. {@link org.dmus.graph.IMXFGraph} is a service of the port; an {@link
 * org.dmus.graph.IMXFFilter} is a service of whoever has one to offer.
 */
@Export
@Version("0.1.0")
package org.dmus.graph;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
