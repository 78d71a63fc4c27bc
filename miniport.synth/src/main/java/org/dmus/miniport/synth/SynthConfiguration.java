package org.dmus.miniport.synth;

import org.dmus.miniport.synth.engine.SynthesizerSettings;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What a configuration of a synthesizer may say, beside the settings of its port. */
@ObjectClassDefinition(name = "DMus DLS synthesizer", description = "A port that plays DLS banks")
@interface SynthConfiguration {
  /** Factory PID of its subdevices. */
  String FACTORY_PID = "org.dmus.miniport.synth";

  /** {@return the unique name of the port} */
  @AttributeDefinition(name = "Name", description = "Unique name, as dmus:ports shows it")
  String name();

  /** {@return what sounds} */
  @AttributeDefinition(
      name = "Bank",
      required = false,
      description = "Path of a DLS file; the best bank that dmus:banks lists unless set")
  String bank();

  /** {@return how loud} */
  @AttributeDefinition(
      name = "Gain",
      required = false,
      min = "0",
      max = "10",
      description = "Factor of the loudness; followed while it plays")
  float gain() default SynthesizerSettings.DEFAULT_GAIN;

  /** {@return how many voices} */
  @AttributeDefinition(
      name = "Polyphony",
      required = false,
      min = "1",
      max = "1000",
      description = "Voices that sound at once")
  int polyphony() default SynthSettings.DEFAULT_VOICES;

  /** {@return how many channel groups} */
  @AttributeDefinition(
      name = "Channel groups",
      required = false,
      min = "1",
      max = "1000",
      description = "Groups of 16 channels")
  int channelgroups() default 1;

  /** {@return how samples are interpolated} */
  @AttributeDefinition(
      name = "Interpolation",
      required = false,
      options = {
        @Option(label = "None", value = "none"),
        @Option(label = "Linear", value = "linear"),
        @Option(label = "Cubic", value = "cubic")
      },
      description = "How what lies between two samples is made up")
  String interpolation() default "cubic";

  /** {@return whether there is reverb and chorus} */
  @AttributeDefinition(name = "Effects", required = false, description = "Reverb and chorus")
  boolean effects() default true;
}
