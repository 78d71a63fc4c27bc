package org.dmus.link.javasound;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Which devices of Java Sound are links. */
@ObjectClassDefinition(
    name = "DMus Java Sound devices",
    description = "Devices of javax.sound.midi; each becomes a link while it is there")
@interface JavaSoundConfiguration {
  /** Identifies the configuration. */
  String PID = "org.dmus.link.javasound";

  /** {@return whether they are looked for} */
  @AttributeDefinition(
      name = "Watch",
      required = false,
      description = "Whether devices are looked for at all")
  boolean watch() default true;

  /** {@return whether those of the JDK count} */
  @AttributeDefinition(
      name = "JDK",
      required = false,
      description =
          "Whether those that the JDK finds count: yes, no, or auto = not on Linux, where they are the raw devices")
  String jdk() default "auto";
}
