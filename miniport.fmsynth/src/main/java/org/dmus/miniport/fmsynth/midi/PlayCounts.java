package org.dmus.miniport.fmsynth.midi;

/**
 * What has been counted since the synthesizer was made or got ready again.
 *
 * @param sounding notes that sound now, those that fade included
 * @param peakVoices the most of them at once
 * @param stolenNotes notes that were cut short to make room
 * @param missingNotes notes of keys for which there is no drum
 * @param ignoredMessages messages that did nothing here
 * @param peak highest amplitude, 1 = full scale
 */
public record PlayCounts(
    int sounding,
    int peakVoices,
    long stolenNotes,
    long missingNotes,
    long ignoredMessages,
    float peak) {}
