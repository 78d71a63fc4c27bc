/** Sound files: read block by block, and drawn as waves and spectra. */
package org.dmus.picture.sound;
