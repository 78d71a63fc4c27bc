package org.dmus.deploy.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.dmus.deploy.internal.archive.ArchiveLimits;

/**
 * What was configured.
 *
 * @param folder the folder
 * @param watch whether to watch it
 * @param signedBy file with trusted certificates
 * @param password of that file
 * @param limits how large a jar may be
 * @param healthMs how long a new version may take
 */
public record Settings(
    Path folder,
    boolean watch,
    Optional<Path> signedBy,
    String password,
    ArchiveLimits limits,
    long healthMs) {

  static Settings of(Path folder, boolean watch, DeployConfiguration c) {
    return new Settings(
        folder.toAbsolutePath().normalize(),
        watch,
        c.signed_by().isEmpty() ? Optional.empty() : Optional.of(Path.of(c.signed_by())),
        c.signed_password(),
        new ArchiveLimits((long) c.limit_mib() << 20, c.limit_entries(), c.limit_ratio()),
        c.health_ms());
  }
}
