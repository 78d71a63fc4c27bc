package org.dmus.tck;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which promises of reliability a test is about: 1 conservation, 2 order, 5 no note hangs, 6
 * panic, 7 active sensing, 8 every byte is accounted for, 11 no burst of stale notes.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Invariant {

  /** {@return numbers of promises} */
  int[] value();
}
