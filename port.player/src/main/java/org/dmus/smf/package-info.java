/**
 * Standard MIDI Files (formats 0, 1 and 2, RMID): reading, streaming in playing order, writing.
 *
 * <p>{@link org.dmus.smf.MidiFile#read} checks a whole file once and keeps its bytes; {@link
 * org.dmus.smf.MidiFile#events()} then walks all tracks in playing order without creating an object
 * per event:
 *
 * <pre>
 * MidiFile song = MidiFile.read(path, Leniency.LENIENT);
 * EventCursor events = song.events();
 * while (events.next()) {
 *   if (events.kind() == EventKind.CHANNEL) {
 *     int length = events.copyMessage(bytes, 0);
 *     send(events.time100ns(), bytes, length);
 *   }
 * }
 * </pre>
 *
 * <p>Times are 100 ns units from the start of the song, computed with integers and rounded once, so
 * that nothing drifts over hours. The terms are those of the Standard MIDI Files 1.0 specification
 * (MMA RP-001), cited as "SMF 1.0".
 */
@Export
@Version("0.1.0")
package org.dmus.smf;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
