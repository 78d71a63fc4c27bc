/** MIDI messages in words, and words in MIDI messages. */
package org.dmus.shell.midi;
