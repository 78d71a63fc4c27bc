package org.dmus.tck;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a class of contract tests: they get the {@link TckHost} under test and a {@link Workbench}
 * of their own as parameters, and one that hangs fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("tck")
@ExtendWith({TckExtension.class, TimeLimit.class})
public @interface Contract {

  /** {@return what its checks are about} */
  Area value();
}
