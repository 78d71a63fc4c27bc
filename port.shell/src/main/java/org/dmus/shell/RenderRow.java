package org.dmus.shell;

/**
 * A finished render.
 *
 * @param song path of the song
 * @param output path of the file
 * @param seconds length of the sound, s
 * @param peak highest absolute sample, 1 = full scale
 * @param clippedSamples samples beyond full scale
 * @param events events that were played
 * @param xRealTime how many times faster than real time
 */
public record RenderRow(
    String song,
    String output,
    double seconds,
    double peak,
    long clippedSamples,
    long events,
    double xRealTime) {}
