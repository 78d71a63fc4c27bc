/**
 * What sounds, whose it is and when it has to end: {@link org.dmus.port.notes.NoteLedger} knows the
 * notes and pedals of one client, {@link org.dmus.port.notes.SilenceWatch} whether it still lives.
 */
package org.dmus.port.notes;
