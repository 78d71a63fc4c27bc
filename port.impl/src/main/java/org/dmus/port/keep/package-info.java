/**
 * What clients told a miniport through properties, kept to be told to the next one: downloads,
 * whose handles stay valid, and settings. See decision 31.
 *
 * <pre>
 * request ─► Exchange ─► handler ─► answer ─► PinRequests        while there is a stream
 *                                                 │
 *                          handler ◄─ Repetition ◄┘              when the next one is opened
 * </pre>
 */
package org.dmus.port.keep;
