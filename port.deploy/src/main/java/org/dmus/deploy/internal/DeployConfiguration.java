package org.dmus.deploy.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the deploy folder. */
@ObjectClassDefinition(
    name = "DMus deploy folder",
    description = "Installs, replaces and removes bundles as their files come and go")
public @interface DeployConfiguration {

  /** {@return the folder} */
  @AttributeDefinition(
      name = "Folder",
      description = "Path of the folder; empty = what the launcher says (dmus.deploy.dir)",
      required = false)
  String folder() default "";

  /** {@return whether to watch it} */
  @AttributeDefinition(
      name = "Watch",
      description =
          "Whether files are taken while the program runs; otherwise once, when it starts, and"
              + " nothing in the folder is touched")
  boolean watch() default true;

  /** {@return who must have signed} */
  @AttributeDefinition(
      name = "Signed by",
      description =
          "Path of trusted certificates, PEM or key store: only jars that they signed run; empty ="
              + " any jar",
      required = false)
  String signed_by() default "";

  /** {@return the password of the key store} */
  @AttributeDefinition(
      name = "Key store password",
      description = "Password of the key store of signed.by; PEM needs none",
      type = org.osgi.service.metatype.annotations.AttributeType.PASSWORD,
      required = false)
  String signed_password() default "";

  /** {@return the limit of all entries together} */
  @AttributeDefinition(
      name = "Inflated size",
      description = "MiB that a jar may inflate to",
      min = "1",
      max = "1024")
  int limit_mib() default 64;

  /** {@return the limit of entries} */
  @AttributeDefinition(
      name = "Entries",
      description = "Number of entries that a jar may have",
      min = "1",
      max = "65534")
  int limit_entries() default 10_000;

  /** {@return the limit of compression} */
  @AttributeDefinition(
      name = "Ratio",
      description = "Inflated bytes that a jar may have for each byte of its file",
      min = "1",
      max = "1032")
  int limit_ratio() default 100;

  /** {@return how long a bundle may take} */
  @AttributeDefinition(
      name = "Health time",
      description =
          "Milliseconds in which a new version must be healthy, and stay so, not to be rolled back",
      min = "100",
      max = "60000")
  int health_ms() default 2_000;
}
