package org.dmus.player;

/**
 * How far a render is.
 *
 * @param frames frames rendered
 * @param songFrames frames of the song without its tail
 * @param voices voices that sound; -1 when the miniport does not tell
 */
public record RenderProgress(long frames, long songFrames, int voices) {}
