/** Reverberation and chorus: mono sends in, stereo out. */
package org.dmus.miniport.synth.effect;
