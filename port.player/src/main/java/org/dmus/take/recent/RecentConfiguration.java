package org.dmus.take.recent;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What is kept of every port. */
@ObjectClassDefinition(
    name = "DMus retrospective",
    description = "The last minutes of every port, to be saved when they turn out to matter")
@interface RecentConfiguration {
  /** PID. */
  String PID = "org.dmus.recent";

  /** {@return whether anything is kept} */
  @AttributeDefinition(name = "Enabled", description = "Whether anything is kept")
  boolean enabled() default true;

  /** {@return how far back} */
  @AttributeDefinition(
      name = "Minutes",
      min = "1",
      max = "1440",
      description = "How many minutes are kept, if they fit")
  int minutes() default 10;

  /** {@return how much} */
  @AttributeDefinition(
      name = "Megabytes",
      min = "1",
      max = "1024",
      description = "Most memory of a port, in 1,000,000 bytes; taken as it is needed")
  int megabytes() default 8;
}
