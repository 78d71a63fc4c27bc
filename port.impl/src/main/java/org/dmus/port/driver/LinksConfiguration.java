package org.dmus.port.driver;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Which links get a port that nobody configured. */
@ObjectClassDefinition(
    name = "DMus links",
    description = "Which links, as dmus:links lists them, become ports by themselves")
@interface LinksConfiguration {
  /** Identifies the configuration. */
  String PID = "org.dmus.links";

  /** {@return whether any does} */
  @AttributeDefinition(
      name = "Auto",
      required = false,
      description = "Whether a link becomes a port when no configuration names it")
  boolean auto() default true;

  /** {@return those that do} */
  @AttributeDefinition(
      name = "Include",
      required = false,
      description = "Ids or names of those that do, * and ? stand for what you like; several by ,")
  String include() default "*";

  /** {@return those that do not} */
  @AttributeDefinition(
      name = "Exclude",
      required = false,
      description = "Ids or names of those that do not, written like include")
  String exclude() default "";
}
