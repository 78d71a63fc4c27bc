/**
 * The engine: time, memory and order, without threads and without a clock of its own.
 *
 * <p>{@link org.dmus.port.engine.Engine#step} does all work that is due and says when to come
 * again. Who calls it - a thread, an offline render, a simulation - is none of its business: that
 * is a {@link org.dmus.port.engine.RealtimeRunner} or the caller of {@code runUntil}.
 */
package org.dmus.port.engine;
