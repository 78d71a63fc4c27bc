package org.dmus.shell.gogo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a command is typed; on one of the methods that answer to it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Usage {

  /** {@return what follows its name, such as {@code [PORT [INSTANCE]]}; empty = nothing} */
  String value();

  /** {@return a whole command line that works; empty = the name alone does} */
  String example() default "";
}
