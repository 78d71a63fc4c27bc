package org.dmus.tck;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which rows of the list of behaviours a test is about; see {@link Behaviours}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Behaviour {

  /** {@return numbers of rows, 1..130} */
  int[] value();
}
