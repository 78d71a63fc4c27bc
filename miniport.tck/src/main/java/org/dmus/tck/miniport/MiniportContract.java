package org.dmus.tck.miniport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.dmus.tck.TimeLimit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a class of contract tests for miniports: each test gets a {@link MiniportBench} of its own
 * as a parameter; one that hangs fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("tck")
@ExtendWith({MiniportExtension.class, TimeLimit.class})
public @interface MiniportContract {

  /**
   * {@return the types of streams that the contract is about: it applies to a miniport that has a
   * pin for each of them}
   */
  DMusStreamType[] value() default {};

  /** {@return what its checks are about} */
  Area area();
}
