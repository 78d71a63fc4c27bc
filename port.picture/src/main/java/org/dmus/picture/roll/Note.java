package org.dmus.picture.roll;

/**
 * A note of a song.
 *
 * @param channel MIDI channel, 0..15
 * @param key key, 0..127
 * @param velocity velocity, 1..127
 * @param start its start, seconds
 * @param end its end, seconds
 */
record Note(int channel, int key, int velocity, double start, double end) {}
