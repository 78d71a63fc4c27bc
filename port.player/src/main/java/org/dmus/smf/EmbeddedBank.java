package org.dmus.smf;

/**
 * A sound bank inside an RMID file, as a range of the file.
 *
 * @param form RIFF form type: "DLS " or "sfbk" (SoundFont)
 * @param offset first byte of the bank's RIFF chunk
 * @param length bytes of the chunk with its header
 */
public record EmbeddedBank(String form, int offset, int length) {}
