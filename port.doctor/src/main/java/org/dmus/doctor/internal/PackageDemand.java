package org.dmus.doctor.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * A package that is imported. The framework keeps imports as filters: {@code
 * (&(osgi.wiring.package=p)(version>=1.0.0)(!(version>=2.0.0)))}.
 *
 * @param name the package
 * @param versions which versions will do
 */
record PackageDemand(String name, VersionRange versions) {
  private static final Pattern NAME = Pattern.compile("\\(osgi\\.wiring\\.package=([^)]+)\\)");
  private static final Pattern FLOOR = Pattern.compile("(?<!!)\\(version>=([^)]+)\\)");
  private static final Pattern ABOVE = Pattern.compile("\\(!\\(version<=([^)]+)\\)\\)");
  private static final Pattern CEILING = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");
  private static final Pattern LAST = Pattern.compile("(?<!!)\\(version<=([^)]+)\\)");

  static PackageDemand of(String filter) {
    Version floor = version(FLOOR, filter);
    Version above = version(ABOVE, filter);
    Version ceiling = version(CEILING, filter);
    Version last = version(LAST, filter);
    char end = last == null ? VersionRange.RIGHT_OPEN : VersionRange.RIGHT_CLOSED;
    return new PackageDemand(
        group(NAME, filter, "?"),
        new VersionRange(
            above == null ? VersionRange.LEFT_CLOSED : VersionRange.LEFT_OPEN,
            above != null ? above : floor == null ? Version.emptyVersion : floor,
            last == null ? ceiling : last,
            end));
  }

  /** The same of a bundle that is required, or to be the host of a fragment. */
  static PackageDemand ofBundle(String filter) {
    return of(
        filter
            .replaceAll("osgi\\.wiring\\.(bundle|host)=", "osgi.wiring.package=")
            .replace("bundle-version", "version"));
  }

  private static Version version(Pattern pattern, String filter) {
    String text = group(pattern, filter, null);
    return text == null ? null : Version.parseVersion(text);
  }

  private static String group(Pattern pattern, String filter, String otherwise) {
    Matcher matcher = pattern.matcher(filter);
    return matcher.find() ? matcher.group(1) : otherwise;
  }

  /** Whether any version will do. */
  boolean isAny() {
    return versions.getRight() == null && versions.getLeft().equals(Version.emptyVersion);
  }

  /** The versions as people write them: [2,3), or "2 or later". */
  String shownVersions() {
    String from = shown(versions.getLeft());
    return versions.getRight() == null
        ? from + " or later"
        : versions.getLeftType()
            + from
            + ","
            + shown(versions.getRight())
            + versions.getRightType();
  }

  /** The package, and its versions where they matter. */
  String shown() {
    return isAny() ? name : name + " " + shownVersions();
  }

  static String shown(Version version) {
    String text = version.toString();
    return text.endsWith(".0.0")
        ? text.substring(0, text.length() - 4)
        : text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
