package org.dmus.miniport.uart;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a configuration of the miniport may say, beside the settings of its port. */
@ObjectClassDefinition(
    name = "DMus UART",
    description = "A port that sends MIDI bytes to a device, a FIFO or a file")
@interface UartConfiguration {
  /** Factory PID of its subdevices. */
  String FACTORY_PID = "org.dmus.miniport.uart";

  /** {@return the unique name of the port} */
  @AttributeDefinition(name = "Name", description = "Unique name, as dmus:ports shows it")
  String name();

  /** {@return where the bytes go} */
  @AttributeDefinition(
      name = "Device",
      required = false,
      description = "Path of a MIDI device, a FIFO or a file; it is opened with the first pin")
  String device();

  /** {@return bytes per second} */
  @AttributeDefinition(
      name = "Rate",
      required = false,
      min = "0",
      max = "10000000",
      description = "Bytes per second of the line; 0 = as fast as the device takes them")
  int rate() default UartSettings.MIDI_BYTES_PER_SECOND;
}
