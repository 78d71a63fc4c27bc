package org.dmus.shell.gogo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which methods of {@link Commands} are commands. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DmusCommands {

  /** {@return the names of the commands, each that of a public method} */
  String[] value();
}
