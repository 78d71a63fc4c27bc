package org.dmus.mpu401.chip;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a configuration of an emulated chip may say. */
@ObjectClassDefinition(
    name = "DMus emulated MPU-401",
    description = "A bus with an emulated MPU-401, for tests; a port uses it by bus and io")
@interface ChipConfiguration {
  /** Factory PID: each configuration makes a chip. */
  String FACTORY_PID = "org.dmus.mpu401.chip";

  /** {@return the name of its bus} */
  @AttributeDefinition(name = "Name", description = "Name of the bus, as a port's bus says it")
  String name();

  /** {@return address of its data port} */
  @AttributeDefinition(
      name = "I/O port",
      required = false,
      description = "Address of the data port; the next one is that of status and commands")
  String io() default "0x330";

  /** {@return its interrupt line} */
  @AttributeDefinition(name = "Interrupt", required = false, description = "Its interrupt line")
  int irq() default 9;

  /** {@return room in its transmit FIFO} */
  @AttributeDefinition(
      name = "Transmit FIFO",
      required = false,
      min = "1",
      max = "4096",
      description = "Bytes that it takes before it is full; 16, 12, 8 and 2 have been seen")
  int fifo() default 16;

  /** {@return where its bytes go} */
  @AttributeDefinition(
      name = "MIDI OUT",
      required = false,
      description = "Path that its bytes go to, at 31,250 baud: a file, a FIFO, a terminal")
  String wire_out();

  /** {@return where its bytes come from} */
  @AttributeDefinition(
      name = "MIDI IN",
      required = false,
      description = "Path that bytes come from, at 31,250 baud: a file, a FIFO, a terminal")
  String wire_in();
}
