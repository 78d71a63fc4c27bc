package org.dmus.doctor.internal;

/** A bundle that was compiled for a Java that is not this one. */
final class NewerJava {
  /** Major version of class files = feature release + 44 (JVMS 4.1). */
  private static final int FIRST_MAJOR = 44;

  private NewerJava() {}

  static Fault fault(String subject, String wanted) {
    int here = Runtime.version().feature();
    return Fault.error(
        subject,
        "it is built for " + wanted + ", and runs on Java " + here,
        "start DMus with " + wanted + " or later, or get a build for Java " + here);
  }

  /** Whether this Java refuses a class file of a major version. */
  static boolean isNewer(int major) {
    return major > FIRST_MAJOR + Runtime.version().feature();
  }

  static String name(int major) {
    return "Java " + (major - FIRST_MAJOR);
  }
}
