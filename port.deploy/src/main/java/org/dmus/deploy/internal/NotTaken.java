package org.dmus.deploy.internal;

/** A file of the deploy folder cannot be taken as it is. */
public final class NotTaken extends Exception {
  private static final long serialVersionUID = 1;

  /** What that means for the file. */
  public enum Kind {
    /** It may become a jar: somebody may still write it, so it is never moved. */
    INCOMPLETE,
    /** It cannot be read, or must not be moved for another reason; what is in it is unknown. */
    UNTOUCHABLE,
    /** However much is added to it, it will not become a jar. */
    FOREIGN,
    /** It is complete, and may not run here. */
    REFUSED
  }

  private final Kind kind;
  private final transient Complaint complaint;

  private NotTaken(Kind kind, String reason, String cure) {
    super(reason);
    this.kind = kind;
    this.complaint = new Complaint(reason, cure);
  }

  /** Returns that a file may still be written. */
  public static NotTaken incomplete(String reason, String cure) {
    return new NotTaken(Kind.INCOMPLETE, reason, cure);
  }

  /** Returns that a file stays where it is, unread. */
  public static NotTaken untouchable(String reason, String cure) {
    return new NotTaken(Kind.UNTOUCHABLE, reason, cure);
  }

  /** Returns that a file is something else. */
  public static NotTaken foreign(String reason, String cure) {
    return new NotTaken(Kind.FOREIGN, reason, cure);
  }

  /** Returns that a complete jar may not run. */
  public static NotTaken refused(String reason, String cure) {
    return new NotTaken(Kind.REFUSED, reason, cure);
  }

  /** What that means for the file. */
  public Kind kind() {
    return kind;
  }

  /** Reason and cure. */
  public Complaint complaint() {
    return complaint;
  }
}
