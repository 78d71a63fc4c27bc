package org.dmus.shell.console;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the console. */
@ObjectClassDefinition(name = "DMus console", description = "What the console does by itself")
public @interface ConsoleConfiguration {

  /** {@return whether warnings appear by themselves} */
  @AttributeDefinition(
      name = "Notices",
      description =
          "Whether warnings of DMus, a refused jar or an isolated port, appear above the prompt")
  boolean notices() default true;
}
