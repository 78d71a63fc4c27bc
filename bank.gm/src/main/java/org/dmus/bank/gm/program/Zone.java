package org.dmus.bank.gm.program;

/**
 * A range of keys that shares a wave.
 *
 * @param low lowest key
 * @param high highest key
 * @param renderKey the key the wave is rendered at
 * @param unityNote the key that plays it as it is
 */
public record Zone(int low, int high, int renderKey, int unityNote) {}
