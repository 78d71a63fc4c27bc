package org.dmus.link.local;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where raw MIDI devices are looked for. */
@ObjectClassDefinition(
    name = "DMus raw MIDI devices",
    description = "Where raw MIDI devices are looked for; each becomes a link while it is there")
@interface RawConfiguration {
  /** Identifies the configuration. */
  String PID = "org.dmus.link.raw";

  /** Where Linux has ALSA's raw devices. */
  String ALSA = "/dev/snd";

  /** Where OSS has its devices. */
  String OSS = "/dev";

  /** Where Linux describes its cards. */
  String CARDS = "/proc/asound";

  /** Where Linux shows the devices of its cards. */
  String CLASSES = "/sys/class/sound";

  /** {@return whether they are looked for} */
  @AttributeDefinition(
      name = "Watch",
      required = false,
      description = "Whether devices are looked for at all")
  boolean watch() default true;

  /** {@return where ALSA has its devices} */
  @AttributeDefinition(
      name = "ALSA",
      required = false,
      description = "Folder with ALSA's raw devices, midiC*D*")
  String alsa() default ALSA;

  /** {@return where OSS has its devices} */
  @AttributeDefinition(
      name = "OSS",
      required = false,
      description = "Folder with devices midi*, looked at when ALSA has none")
  String oss() default OSS;

  /** {@return where the kernel describes cards} */
  @AttributeDefinition(
      name = "Cards",
      required = false,
      description = "Folder in which the kernel describes the cards, card*/id")
  String cards() default CARDS;

  /** {@return where the kernel shows devices} */
  @AttributeDefinition(
      name = "Sound class",
      required = false,
      description = "Folder in which the kernel shows the devices of the cards, card*/device")
  String classes() default CLASSES;
}
