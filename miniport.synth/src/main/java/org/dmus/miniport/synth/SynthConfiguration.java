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
      description =
          "Path of a DLS or SoundFont file; the best bank that dmus:banks lists unless set")
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
      max = "4096",
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
        @Option(label = "4-point (cubic)", value = "4-point"),
        @Option(label = "4-point, by its old name", value = "cubic"),
        @Option(label = "8-point (sinc)", value = "8-point"),
        @Option(label = "16-point (sinc)", value = "16-point")
      },
      description = "How what lies between two samples is made up")
  String interpolation() default "4-point";

  /** {@return whether there is reverb and chorus} */
  @AttributeDefinition(
      name = "Effects",
      required = false,
      description = "Reverb and chorus; false switches both off")
  boolean effects() default true;

  /** {@return whether there is reverb} */
  @AttributeDefinition(name = "Reverb", required = false, description = "Reverberation (CC91)")
  boolean reverb() default true;

  /** {@return whether there is chorus} */
  @AttributeDefinition(name = "Chorus", required = false, description = "Chorus (CC93)")
  boolean chorus() default true;

  /** {@return whether peaks are limited} */
  @AttributeDefinition(
      name = "Limiter",
      required = false,
      description = "Keeps peaks at or below -1 dB of full scale")
  boolean limiter() default false;

  /** {@return what is given apart} */
  @AttributeDefinition(
      name = "Stems",
      required = false,
      options = {
        @Option(label = "Mix", value = "mix"),
        @Option(label = "Channels", value = "channels"),
        @Option(label = "Channel groups", value = "groups")
      },
      description = "What a wave pin gives that asks for more than two channels: a pair for each")
  String stems() default "mix";
}
