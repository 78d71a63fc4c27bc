package org.dmus.deploy.internal.core;

import java.io.IOException;
import java.nio.file.Path;
import org.dmus.deploy.internal.NotTaken;
import org.dmus.deploy.internal.archive.Archive;
import org.dmus.deploy.internal.archive.ArchiveLimits;
import org.dmus.deploy.internal.folder.FolderGuard;
import org.dmus.deploy.internal.folder.PrivateCopies;
import org.dmus.deploy.internal.folder.Stamp;
import org.dmus.deploy.internal.policy.BundleHeaders;
import org.dmus.deploy.internal.policy.Candidate;
import org.dmus.deploy.internal.policy.Rules;

/** Says which bundle a file is. What it has seen is a private copy: nobody can change it later. */
final class Examiner {
  private final FolderGuard guard;
  private final PrivateCopies copies;
  private final ArchiveLimits limits;
  private final Rules rules;

  Examiner(FolderGuard guard, PrivateCopies copies, ArchiveLimits limits, Rules rules) {
    this.guard = guard;
    this.copies = copies;
    this.limits = limits;
    this.rules = rules;
  }

  void checkFolder() throws IOException, NotTaken {
    guard.checkFolder();
  }

  /** Examines a file of the folder that looks like that. */
  Candidate examine(Path file, Stamp stamp) throws NotTaken {
    try {
      guard.checkFile(file);
      if (stamp.bytes() > limits.inflatedBytes()) {
        throw NotTaken.refused(
            "it has " + stamp.bytes() + " bytes, more than " + limits.inflatedBytes(),
            "pack less, or raise limit.mib");
      }
      Archive.checkEnd(file);
      String sha256 = copies.take(file);
      if (!Stamp.of(file).equals(stamp)) {
        throw NotTaken.incomplete("it changes while it is read", "");
      }
      return candidate(sha256);
    } catch (IOException e) {
      throw NotTaken.untouchable(
          "it cannot be copied to be examined (" + e + ")", "look at the disk and at the file");
    }
  }

  /** Examines a private copy. */
  Candidate candidate(String sha256) throws IOException, NotTaken {
    Path copy = copies.at(sha256);
    Archive archive = Archive.read(copy, limits);
    Candidate jar = new Candidate(sha256, copy, archive, BundleHeaders.of(archive.headers()));
    rules.checkJar(jar);
    return jar;
  }
}
