package org.dmus.wave.out;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dmus.wave.WaveOutputProvider;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Sets the service property {@link WaveOutputProvider#SCHEME}. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@interface WaveScheme {

  /** With the name of this type it gives {@code dmus.wave.scheme}. */
  String PREFIX_ = "dmus.";

  /** {@return the scheme served} */
  String value();
}
