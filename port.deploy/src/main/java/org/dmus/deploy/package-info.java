/**
 * The deploy folder: {@link org.dmus.deploy.Deployer} installs, replaces and removes bundles as
 * their files come and go, and tells of each file what it came to.
 */
@Export
@Version("0.1.0")
package org.dmus.deploy;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
