package org.dmus.miniport.uart;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

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

  /** {@return which bit of a message is on its stamp} */
  @AttributeDefinition(
      name = "Align",
      required = false,
      options = {
        @Option(label = "First bit", value = "first"),
        @Option(label = "Last bit", value = "last")
      },
      description = "Which bit of a message is on its stamp; last sends early enough for that")
  String align() default "first";

  /** {@return in which order the messages of one instant leave} */
  @AttributeDefinition(
      name = "Chords",
      required = false,
      options = {
        @Option(label = "As they were given", value = "given"),
        @Option(label = "Ends of notes, drums, then the rest", value = "drums"),
        @Option(label = "Drums, then channel by channel", value = "channels")
      },
      description = "In which order the messages of one instant leave; a channel's own stays")
  String chords() default "given";

  /** {@return which status bytes are left out} */
  @AttributeDefinition(
      name = "Running status",
      required = false,
      options = {
        @Option(label = "Bytes as they were given", value = "off"),
        @Option(label = "A status that repeats is left out", value = "on"),
        @Option(label = "Notes end by velocity 0, too", value = "notes")
      },
      description = "What is left out; notes also ends notes by a note on of velocity 0")
  String running_status() default "off";

  /** {@return rest after system exclusive} */
  @AttributeDefinition(
      name = "System exclusive gap",
      required = false,
      min = "0",
      max = "10000",
      description = "Rest after each message of system exclusive, ms")
  int sysex_gap() default 0;

  /** {@return bytes between two rests} */
  @AttributeDefinition(
      name = "System exclusive chunk",
      required = false,
      min = "0",
      max = "65536",
      description = "Bytes of system exclusive between two rests; 0 = a whole message")
  int sysex_chunk() default 0;

  /** {@return rest after a chunk} */
  @AttributeDefinition(
      name = "System exclusive pause",
      required = false,
      min = "0",
      max = "10000",
      description = "Rest after each chunk of system exclusive, ms")
  int sysex_pause() default 0;

  /** {@return whether a silent line says that it is alive} */
  @AttributeDefinition(
      name = "Active sensing",
      required = false,
      description = "Sends FE when the line was silent for 250 ms, as long as a pin is open")
  boolean active_sensing() default false;
}
