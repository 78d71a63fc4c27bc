/**
 * SoundFont 2 files as DLS collections: the zones of presets and instruments are multiplied out
 * into regions, generators and modulators become connection blocks of dialect {@link
 * org.dmus.dls.ArticulationDialect#SOUNDFONT}, sample headers become views of the mapped sound.
 *
 * <p>Section numbers are those of the SoundFont Technical Specification 2.04.
 */
package org.dmus.dls.soundfont;
