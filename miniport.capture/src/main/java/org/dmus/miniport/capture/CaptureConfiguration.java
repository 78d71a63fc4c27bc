package org.dmus.miniport.capture;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a configuration of the miniport may say, beside the settings of its port. */
@ObjectClassDefinition(
    name = "DMus capture",
    description = "A port that captures MIDI bytes from a device, a FIFO or a file")
@interface CaptureConfiguration {
  /** Factory PID of its subdevices. */
  String FACTORY_PID = "org.dmus.miniport.capture";

  /** {@return the unique name of the port} */
  @AttributeDefinition(name = "Name", description = "Unique name, as dmus:ports shows it")
  String name();

  /** {@return where the bytes come from} */
  @AttributeDefinition(
      name = "Device",
      required = false,
      description = "Path of a MIDI device, a FIFO or a file; it is opened with the pin")
  String device();

  /** {@return the size of the FIFO} */
  @AttributeDefinition(
      name = "FIFO",
      required = false,
      min = "128",
      max = "65536",
      description = "Bytes between the line and the engine")
  int fifo() default CaptureSettings.DEFAULT_FIFO_BYTES;
}
