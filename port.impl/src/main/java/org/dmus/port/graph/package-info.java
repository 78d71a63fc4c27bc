/**
 * The graph: what a source pin delivers is given on, through filters, to a client of a target's
 * render pin.
 *
 * <pre>
 *  engine of the source                                            │ engine of the target
 *  pin ─► Link ─ copies ─► Stage ─► Stage ─► TargetEnd ─ writes ─► │ client of the pin ─► sequencer
 *                (own pool)                    │                   │
 *                   ▲                          ▼                   │
 *                   └──────── every copy ends here                 │
 * </pre>
 *
 * <p>Control side: {@link org.dmus.port.graph.MXFGraph} links each {@link
 * org.dmus.port.graph.Connection} when its ports and filters are there, and unlinks it when one of
 * them goes. Data side: {@link org.dmus.port.graph.Link}, which runs on the engine of the source,
 * allocates nothing and takes no lock.
 */
package org.dmus.port.graph;
