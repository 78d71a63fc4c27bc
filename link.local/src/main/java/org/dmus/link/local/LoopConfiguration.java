package org.dmus.link.local;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A loop. */
@ObjectClassDefinition(
    name = "DMus loopback link",
    description = "A cable from its output to its input: what is played to it is captured from it")
@interface LoopConfiguration {
  /** Factory PID: each configuration is a link. */
  String FACTORY_PID = "org.dmus.link.loopback";

  /** {@return what people call it} */
  @AttributeDefinition(name = "Name", description = "Name of the link, and of the port it becomes")
  String name();

  /** {@return how fast it is} */
  @AttributeDefinition(
      name = "Rate",
      required = false,
      min = "0",
      max = "10000000",
      description = "Bytes per second of the port that it becomes; 0 = those of a MIDI line")
  int rate() default 0;
}
