package org.dmus.tck.miniport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a check of what only the published sample does: it runs for a miniport that claims the
 * behaviour; see {@link MiniportUnderTest#claims}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Claimed {

  /** {@return the number of the behaviour} */
  int value();
}
