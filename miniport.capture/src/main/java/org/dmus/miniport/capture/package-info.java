/**
 * The capture miniport: MIDI bytes, with the time of the first of them, from a link.
 *
 * <p>{@link org.dmus.miniport.capture.CaptureMiniport} is what the port finds; its one stream,
 * {@code CaptureStream}, serves what the thread of an {@code InputLine} has read and stamped.
 */
package org.dmus.miniport.capture;
