/** The devices of {@code javax.sound.midi}: which there are, and the directions of each. */
package org.dmus.miniport.line.sound;
