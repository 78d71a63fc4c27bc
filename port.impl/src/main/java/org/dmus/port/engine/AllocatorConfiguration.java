package org.dmus.port.engine;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The pools that the allocator service makes; pins have theirs from the settings of their port. */
@ObjectClassDefinition(
    name = "DMus allocator",
    description = "The pool that every user of the allocator service gets")
public @interface AllocatorConfiguration {
  /** Identifies the configuration. */
  String PID = "dmus.allocator";

  /** {@return the number of events} */
  @AttributeDefinition(name = "Events", description = "Events in the pool, 16..1,048,576")
  int dmus_allocator_events() default EventPool.DEFAULT_EVENTS;

  /** {@return the number of long buffers} */
  @AttributeDefinition(name = "Buffers", description = "Long buffers, 4 KiB each, 2..65,536")
  int dmus_allocator_buffers() default EventPool.DEFAULT_BUFFERS;

  /** {@return whether it is in debug mode} */
  @AttributeDefinition(
      name = "Trace",
      description = "Note who takes and gives each event, and who uses it afterwards; slow")
  boolean dmus_allocator_trace() default false;
}
