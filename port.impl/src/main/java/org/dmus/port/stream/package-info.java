/**
 * The streams of a miniport as a filter sees them, whichever of the two kinds it is: {@link
 * org.dmus.port.stream.MidiMiniportStreams} makes event streams of the byte streams of an {@code
 * IMiniportMidi}.
 */
package org.dmus.port.stream;
