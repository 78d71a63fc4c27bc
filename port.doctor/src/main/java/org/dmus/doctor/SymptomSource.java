package org.dmus.doctor;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that knows of faults the framework cannot tell: refused files, unknown settings. Any
 * bundle may publish one as a service; the {@link Doctor} asks it at each examination.
 */
@ConsumerType
@FunctionalInterface
public interface SymptomSource {

  /** {@return what is wrong now; must not block; [any]} */
  List<Finding> findings();
}
