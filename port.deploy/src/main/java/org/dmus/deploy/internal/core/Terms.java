package org.dmus.deploy.internal.core;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.dmus.deploy.internal.Complaint;
import org.dmus.deploy.internal.Settings;
import org.dmus.deploy.internal.archive.ArchiveLimits;
import org.dmus.deploy.internal.folder.FolderGuard;
import org.dmus.deploy.internal.folder.PrivateCopies;
import org.dmus.deploy.internal.policy.Rules;
import org.dmus.deploy.internal.policy.TrustStore;
import org.dmus.deploy.internal.policy.TrustedSigners;
import org.dmus.deploy.internal.run.Host;

/**
 * What the settings ask of files and bundles. Others take their place as a whole, at any time: who
 * has begun to examine a file by these goes on by them.
 *
 * @param limits how large a jar may be
 * @param examiner says what a file is
 * @param rules what may run
 * @param timing how long things take
 * @param problem why nothing can be asked by them; nothing new is taken then
 */
record Terms(
    ArchiveLimits limits,
    Examiner examiner,
    Rules rules,
    Timing timing,
    Optional<Complaint> problem) {

  static Terms of(
      Settings settings, Timing timing, FolderGuard guard, PrivateCopies copies, Host host) {
    Optional<TrustedSigners> signers;
    Optional<Complaint> problem = Optional.empty();
    try {
      signers = signers(settings);
    } catch (IOException e) {
      signers = Optional.of(new TrustedSigners(Set.of()));
      problem = Optional.of(unreadable(e));
    }
    Rules rules = new Rules(host, signers);
    Examiner examiner = new Examiner(guard, copies, settings.limits(), rules);
    return new Terms(settings.limits(), examiner, rules, timing, problem);
  }

  private static Optional<TrustedSigners> signers(Settings settings) throws IOException {
    return settings.signedBy().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TrustedSigners(TrustStore.read(settings.signedBy().get(), settings.password())));
  }

  private static Complaint unreadable(IOException e) {
    return new Complaint(
        "signed.by of org.dmus.deploy cannot be read (" + e + "); what runs goes on running",
        "mend the file, then set signed.by again");
  }
}
