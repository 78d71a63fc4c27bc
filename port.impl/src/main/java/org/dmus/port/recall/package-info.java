/**
 * Events that a stream was given ahead of their time come back when the stream goes before it
 * played them.
 *
 * <p>A stream that sequences for itself - the DLS synthesizer - gets every event as soon as it is
 * there. {@link org.dmus.port.recall.Recall} keeps a copy of each until a wave sink has rendered
 * past its time ({@link org.dmus.port.recall.Rendered}); those that are left when the stream goes
 * return to the queue. See decision 029.
 */
package org.dmus.port.recall;
