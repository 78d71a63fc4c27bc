package org.dmus.port.driver;

import org.dmus.client.PortSettings;
import org.dmus.port.io.DevPort;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/**
 * What a configuration of a subdevice says; every other entry is a setting of its miniport. Read by
 * tools: {@link ConfiguredSubdevices} and {@link PortKeys} know the same keys.
 */
@ObjectClassDefinition(
    name = "DMus subdevice",
    description = "One port, its miniport and the miniport's settings")
@interface SubdeviceDescription {

  /** {@return the unique name of the subdevice} */
  @AttributeDefinition(name = "Name", description = "Unique name, as dmus:ports shows it")
  String name();

  /** {@return the class id of the miniport} */
  @AttributeDefinition(name = "Miniport", description = "Class id of the miniport, a UUID")
  String miniport();

  /** {@return see {@link org.dmus.port.io.BusSettings#IO}} */
  @AttributeDefinition(
      name = "I/O ports",
      required = false,
      description = "Ports of the device, 0x330 for a pair or 0x220-0x22F; absent = it has none")
  String io();

  /** {@return see {@link org.dmus.port.io.BusSettings#IRQ}} */
  @AttributeDefinition(
      name = "Interrupt",
      required = false,
      min = "0",
      max = "255",
      description = "Interrupt line of the device; absent = it is polled")
  int irq();

  /** {@return see {@link org.dmus.port.io.BusSettings#BUS}} */
  @AttributeDefinition(
      name = "Bus",
      required = false,
      description = "Name of the bus that the ports are on; port is /dev/port of this machine")
  String bus() default DevPort.NAME;

  /** {@return see {@link org.dmus.port.link.LinkSettings#LINK}} */
  @AttributeDefinition(
      name = "Link",
      required = false,
      description = "Id or name of a link, as dmus:links shows it; the port waits for it")
  String link();

  /** {@return see {@link PortSettings#POOL_EVENTS}} */
  @AttributeDefinition(
      name = "Events",
      required = false,
      min = "16",
      max = "1048576",
      description = "Events in the pool of each music pin; for pins opened from now on")
  int port_pool_events() default 4_096;

  /** {@return see {@link PortSettings#POOL_BUFFERS}} */
  @AttributeDefinition(
      name = "Long buffers",
      required = false,
      min = "2",
      max = "65536",
      description = "Buffers of 4 KiB in the pool of each music pin; for pins opened from now on")
  int port_pool_buffers() default 64;

  /** {@return see {@link PortSettings#POOL_TRACE}} */
  @AttributeDefinition(
      name = "Trace",
      required = false,
      description = "Whether pools note who holds each event; for pins opened from now on")
  boolean port_pool_trace() default false;

  /** {@return see {@link PortSettings#STALE_MS}} */
  @AttributeDefinition(
      name = "Stale after",
      required = false,
      min = "0",
      max = "3600000",
      description = "How late a note may begin when the engine stood still, ms; 0 = any time")
  int port_stale_ms() default 1_000;

  /** {@return see {@link PortSettings#AWAY}} */
  @AttributeDefinition(
      name = "While away",
      required = false,
      options = {
        @Option(label = "Queue", value = "queue"),
        @Option(label = "Drop", value = "drop")
      },
      description = "What becomes of events that fall due while the miniport is away")
  String port_away() default "queue";

  /** {@return see {@link PortSettings#KEEP_MIB}} */
  @AttributeDefinition(
      name = "Kept",
      required = false,
      min = "0",
      max = "2047",
      description =
          "MiB of downloads that a pin keeps for its next stream; for pins opened from now on")
  int port_keep_mib() default 64;

  /** {@return see {@link PortSettings#TECHNOLOGY}} */
  @AttributeDefinition(
      name = "Technology",
      required = false,
      description =
          "port, sqsynth, fmsynth, wavetable, swsynth or a UUID; most miniports ignore it")
  String port_technology();
}
