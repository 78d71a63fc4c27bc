package org.dmus.shell.gogo;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Makes a component a provider of Gogo commands. */
@ComponentPropertyType
@interface DmusCommands {
  String PREFIX_ = "osgi.command.";

  String scope() default "dmus";

  /** Names of the methods that are commands. */
  String[] function();
}
