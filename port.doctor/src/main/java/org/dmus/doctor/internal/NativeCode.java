package org.dmus.doctor.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** Libraries that a bundle carries, or loads, for one kind of machine. */
final class NativeCode {
  private static final Pattern SYSTEM = Pattern.compile("osname\\s*=\\s*\"?([\\w-]+)");
  private static final Pattern PROCESSOR = Pattern.compile("processor\\s*=\\s*\"?([\\w-]+)");
  private static final Pattern LIBRARY =
      Pattern.compile("no (\\S+) in java\\.library\\.path|(\\S+): cannot open shared object");

  private NativeCode() {}

  /** A {@code Bundle-NativeCode} of which no clause fits. */
  static Fault mismatch(Bundle bundle) {
    String header = String.valueOf(bundle.getHeaders("").get(Constants.BUNDLE_NATIVECODE));
    return Fault.error(
        Names.of(bundle),
        "its native library is for " + machines(header) + ", and this is " + here(),
        "get a build for " + here());
  }

  private static String machines(String header) {
    StringBuilder found = new StringBuilder();
    for (String clause : header.split(",")) {
      String machine = (first(SYSTEM, clause) + " " + first(PROCESSOR, clause)).strip();
      if (!machine.isEmpty() && found.indexOf(machine) < 0) {
        found.append(found.isEmpty() ? "" : ", ").append(machine);
      }
    }
    return found.isEmpty() ? header : found.toString();
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String here() {
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }

  /** The library that an {@link UnsatisfiedLinkError} is about. */
  static Fault unsatisfiedLink(String subject, String message) {
    Matcher matcher = LIBRARY.matcher(message);
    if (!matcher.find()) {
      return Fault.error(
          subject,
          "its native library does not load: " + message,
          "get a build of the library for " + here() + ", with what it depends on");
    }
    String library = matcher.group(1) == null ? matcher.group(2) : file(matcher.group(1));
    return Fault.error(
        subject,
        "native library " + library + " is missing",
        "install it where the system looks for libraries, or get a bundle that carries it for "
            + here());
  }

  private static String file(String library) {
    return System.mapLibraryName(library);
  }
}
