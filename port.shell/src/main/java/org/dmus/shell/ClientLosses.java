package org.dmus.shell;

/**
 * What a client of a render pin lost, by cause, and what the port made up for.
 *
 * @param instance number of the pin, unique in the port
 * @param id number of the client on its pin
 * @param name readable name
 * @param detached events discarded because the miniport was away
 * @param undeliverable events that the stream refused, or threw at
 * @param stale note-ons that came due while the engine stood still, too long ago to be played
 * @param malformed buffers refused as a whole
 * @param shortWrites writes that found no room for all of their records
 * @param notesEnded note-offs that the port owed and sent
 */
public record ClientLosses(
    long instance,
    long id,
    String name,
    long detached,
    long undeliverable,
    long stale,
    long malformed,
    long shortWrites,
    long notesEnded) {}
