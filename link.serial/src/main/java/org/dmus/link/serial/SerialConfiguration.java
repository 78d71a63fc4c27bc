package org.dmus.link.serial;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A serial port that is a link. */
@ObjectClassDefinition(
    name = "DMus serial link",
    description =
        "A serial port that is a link while it is there: eight bits, no parity, one stop bit")
@interface SerialConfiguration {
  /** Factory PID: each configuration is a link. */
  String FACTORY_PID = "org.dmus.link.serial";

  /** The line of MIDI 1.0. */
  int MIDI_BAUD = 31_250;

  /** {@return what people call it} */
  @AttributeDefinition(name = "Name", description = "Name of the link, and of the port it becomes")
  String name();

  /** {@return which port} */
  @AttributeDefinition(
      name = "Port",
      description = "Path of the port; one of /dev/serial/by-id stays the same in another socket")
  String port();

  /** {@return how fast it is} */
  @AttributeDefinition(
      name = "Baud",
      required = false,
      min = "50",
      max = "4000000",
      description = "Bits per second: 31250 is MIDI, 38400 a serial sound module")
  int baud() default MIDI_BAUD;
}
