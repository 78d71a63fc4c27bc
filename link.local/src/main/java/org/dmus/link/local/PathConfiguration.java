package org.dmus.link.local;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A path that is a link. */
@ObjectClassDefinition(
    name = "DMus path link",
    description = "A device, FIFO or file that is a link while it is there")
@interface PathConfiguration {
  /** Factory PID: each configuration is a link. */
  String FACTORY_PID = "org.dmus.link.path";

  /** {@return what people call it} */
  @AttributeDefinition(name = "Name", description = "Name of the link, and of the port it becomes")
  String name();

  /** {@return where it is} */
  @AttributeDefinition(name = "Path", description = "Path of a device, a FIFO or a file")
  String path();
}
