/**
 * The FM synthesizer miniport: a port {@code fm}, under the class id that PortCls gives its FM
 * synthesizer. Music goes in, wave comes out; between them are chips as there were on sound cards,
 * in software.
 *
 * <p>A miniport as a third party would write one: {@link org.dmus.miniport.fmsynth.FmSynthMiniport}
 * has its streams from {@link org.dmus.synth.SoftwareSynth}, {@link
 * org.dmus.miniport.fmsynth.FmSound} is what is left to write.
 */
package org.dmus.miniport.fmsynth;
