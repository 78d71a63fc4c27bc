package org.dmus.deploy.internal.policy;

import org.osgi.framework.Version;

/**
 * A package that a bundle offers.
 *
 * @param name the package
 * @param version its version
 * @param bundle symbolic name of the bundle
 */
public record PackageExport(String name, Version version, String bundle) {}
