package org.dmus.miniport.fmsynth;

import org.dmus.miniport.fmsynth.midi.FmSynthesizer;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a configuration of an FM synthesizer may say, beside the settings of its port. */
@ObjectClassDefinition(
    name = "DMus FM synthesizer",
    description = "A port that plays General MIDI on FM chips")
@interface FmConfiguration {
  /** Factory PID of its subdevices. */
  String FACTORY_PID = "org.dmus.miniport.fmsynth";

  /** {@return the unique name of the port} */
  @AttributeDefinition(name = "Name", description = "Unique name, as dmus:ports shows it")
  String name();

  /** {@return how loud} */
  @AttributeDefinition(
      name = "Gain",
      required = false,
      min = "0",
      max = "10",
      description = "Factor of the loudness; followed while it plays")
  float gain() default FmSettings.DEFAULT_GAIN;

  /** {@return how many chips} */
  @AttributeDefinition(
      name = "Chips",
      required = false,
      min = "1",
      max = "" + FmSynthesizer.MOST_CHIPS,
      description = "Chips of 18 channels: 18 notes each, or 6 of four operators and 6 of two")
  int chips() default FmSettings.DEFAULT_CHIPS;
}
