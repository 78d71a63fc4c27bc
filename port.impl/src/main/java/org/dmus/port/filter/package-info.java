/**
 * Filters and their pins: what stands between a client's buffers and a miniport's streams.
 *
 * <p>{@link org.dmus.port.filter.RenderPin} unpacks on the client's thread and sequences on the
 * engine; {@link org.dmus.port.filter.CapturePin} parses on the engine and packs on the client's
 * thread; {@link org.dmus.port.filter.WavePin} is the wave sink. A pin outlives the stream behind
 * it: {@link org.dmus.port.filter.Filter#attach} and {@link org.dmus.port.filter.Filter#detach}
 * come and go with the miniport, in the order that {@link org.dmus.port.filter.Attachment} knows.
 */
package org.dmus.port.filter;
