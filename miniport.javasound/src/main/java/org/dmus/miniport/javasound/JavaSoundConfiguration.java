package org.dmus.miniport.javasound;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a configuration of the miniport may say, beside the settings of its port. */
@ObjectClassDefinition(
    name = "DMus Java Sound device",
    description = "A port that plays on a device of javax.sound.midi and captures from it")
@interface JavaSoundConfiguration {
  /** Factory PID of its subdevices. */
  String FACTORY_PID = "org.dmus.miniport.javasound";

  /** {@return the unique name of the port} */
  @AttributeDefinition(name = "Name", description = "Unique name, as dmus:ports shows it")
  String name();

  /** {@return which device} */
  @AttributeDefinition(
      name = "Device",
      required = false,
      description = "Name of a device of javax.sound.midi, #2 behind the second of a name")
  String device();
}
