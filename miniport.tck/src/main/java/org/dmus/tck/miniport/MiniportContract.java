package org.dmus.tck.miniport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dmus.portcls.DMusStreamType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a class of contract tests for miniports: each test gets a {@link MiniportBench} of its own
 * as a parameter; one that hangs fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("tck")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ExtendWith(MiniportExtension.class)
public @interface MiniportContract {

  /**
   * {@return the types of streams that the contract is about: it applies to a miniport that has a
   * pin for each of them}
   */
  DMusStreamType[] value() default {};
}
