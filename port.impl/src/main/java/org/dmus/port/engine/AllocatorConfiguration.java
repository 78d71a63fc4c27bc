package org.dmus.port.engine;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The pools that the allocator service makes; pins have theirs from the settings of their port. */
@ObjectClassDefinition(
    name = "DMus allocator",
    description = "The pool that every user of the allocator service gets")
public @interface AllocatorConfiguration {
  /** Identifies the configuration. */
  String PID = "org.dmus.allocator";

  /** {@return the number of events} */
  @AttributeDefinition(
      name = "Events",
      required = false,
      min = "16",
      max = "1048576",
      description = "Events in the pool; for pools made from now on")
  int dmus_allocator_events() default EventPool.DEFAULT_EVENTS;

  /** {@return the number of long buffers} */
  @AttributeDefinition(
      name = "Buffers",
      required = false,
      min = "2",
      max = "65536",
      description = "Long buffers, 4 KiB each; for pools made from now on")
  int dmus_allocator_buffers() default EventPool.DEFAULT_BUFFERS;

  /** {@return whether it is in debug mode} */
  @AttributeDefinition(
      name = "Trace",
      required = false,
      description = "Note who takes and gives each event, and who uses it afterwards; slow")
  boolean dmus_allocator_trace() default false;
}
