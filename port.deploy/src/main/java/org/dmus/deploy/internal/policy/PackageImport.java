package org.dmus.deploy.internal.policy;

import org.osgi.framework.VersionRange;

/**
 * A package that a bundle needs.
 *
 * @param name the package
 * @param range versions that will do
 */
public record PackageImport(String name, VersionRange range) {

  /** Whether a package is what it needs. */
  public boolean isMetBy(PackageExport export) {
    return export.name().equals(name) && range.includes(export.version());
  }
}
