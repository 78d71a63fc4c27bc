package org.dmus.deploy.internal.folder;

import java.nio.file.Path;
import java.util.Optional;
import org.dmus.deploy.internal.NotTaken;
import org.dmus.deploy.internal.policy.Candidate;

/** A file of the deploy folder, from when it is seen until it is gone. Guarded by its owner. */
public final class Drop {
  private final Path file;
  private Stamp stamp;
  private long changedAtNs;
  private boolean gone;
  private boolean examined;
  private boolean told;
  private boolean stuck;
  private Candidate candidate;
  private NotTaken fault;
  private String belongsTo = "";

  Drop(Path file) {
    this.file = file;
  }

  /** Notes what the file looks like now. */
  void seen(Stamp now, long nowNs) {
    if (gone || !now.equals(stamp)) {
      stamp = now;
      changedAtNs = nowNs;
      gone = false;
      forget();
    }
  }

  /** Notes that it is not there. */
  void missed(long nowNs) {
    if (!gone) {
      gone = true;
      changedAtNs = nowNs;
    }
  }

  /** Has it examined again. */
  public void forget() {
    examined = false;
    told = false;
    stuck = false;
    candidate = null;
    fault = null;
  }

  /** Has it examined again, though it looks the same. */
  public void again() {
    examined = false;
  }

  /** It is this bundle. */
  public void taken(Candidate jar) {
    examined = true;
    candidate = jar;
  }

  /** It cannot be taken; what is wrong in another way than before has to be told anew. */
  public void notTaken(NotTaken why) {
    told &= fault != null && fault.kind() == why.kind();
    examined = true;
    candidate = null;
    fault = why;
  }

  /** It was the file of this bundle before. */
  public void belongsTo(String bundle) {
    belongsTo = bundle;
  }

  /** The bundle whose file it is, or was before it was overwritten; empty when none is known. */
  public String belongsTo() {
    return belongsTo;
  }

  /** Whether its owner has said so already; says yes from now on. */
  public boolean tellOnce() {
    boolean first = !told;
    told = true;
    return first;
  }

  /** Whether its owner has said what is wrong with it. */
  public boolean isTold() {
    return told;
  }

  /** It cannot be moved. */
  public void stuck() {
    stuck = true;
  }

  /** Whether it cannot be moved, as it is now. */
  public boolean isStuck() {
    return stuck;
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** Its name in the folder. */
  public String name() {
    return file.getFileName().toString();
  }

  /** What it looked like last. */
  public Stamp stamp() {
    return stamp;
  }

  /** Since when it looks so, or is gone. */
  public long changedAtNs() {
    return changedAtNs;
  }

  /** Whether it is not there any more. */
  public boolean isGone() {
    return gone;
  }

  /** Whether somebody has to look into it. */
  public boolean isUnknown() {
    return !gone && !examined;
  }

  /** The bundle that it is. */
  public Optional<Candidate> candidate() {
    return gone ? Optional.empty() : Optional.ofNullable(candidate);
  }

  /** Why it is none. */
  public Optional<NotTaken> fault() {
    return gone ? Optional.empty() : Optional.ofNullable(fault);
  }
}
