package org.dmus.deploy.internal.policy;

import java.util.List;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dmus.deploy.internal.NotTaken;
import org.dmus.doctor.text.HeaderClause;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * What the manifest says of a bundle.
 *
 * @param name symbolic name
 * @param version its version
 * @param imports packages that it cannot do without
 * @param exports packages that it offers
 * @param needs capabilities and bundles that it cannot do without
 * @param classPath what its classes are in, {@code .} and nested jars
 * @param host the bundle that it is a fragment of; empty when it is none
 */
public record BundleHeaders(
    String name,
    Version version,
    List<PackageImport> imports,
    List<PackageExport> exports,
    List<CapabilityNeed> needs,
    List<String> classPath,
    String host) {
  private static final Pattern NAME = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");
  private static final String VERSION = "version";

  /**
   * Reads the manifest.
   *
   * @throws NotTaken when it is that of no bundle, or says what cannot be understood
   */
  public static BundleHeaders of(Attributes manifest) throws NotTaken {
    String name = name(manifest);
    try {
      Version version = Version.parseVersion(manifest.getValue(Constants.BUNDLE_VERSION));
      List<HeaderClause> path = HeaderClause.parse(manifest.getValue(Constants.BUNDLE_CLASSPATH));
      String host = manifest.getValue(Constants.FRAGMENT_HOST);
      return new BundleHeaders(
          name,
          version,
          imports(manifest.getValue(Constants.IMPORT_PACKAGE)),
          exports(manifest.getValue(Constants.EXPORT_PACKAGE), name),
          needs(manifest),
          path.stream().flatMap(c -> c.paths().stream()).toList(),
          host == null ? "" : host);
    } catch (IllegalArgumentException e) {
      throw NotTaken.refused(
          "its manifest is malformed (" + e.getMessage() + ")", "build it with bnd");
    }
  }

  private static List<CapabilityNeed> needs(Attributes manifest) {
    String required = manifest.getValue(Constants.REQUIRE_CAPABILITY);
    String provided = manifest.getValue(Constants.PROVIDE_CAPABILITY);
    return Stream.concat(
            CapabilityNeed.of(required, provided).stream(),
            CapabilityNeed.ofBundles(manifest.getValue(Constants.REQUIRE_BUNDLE)))
        .toList();
  }

  private static String name(Attributes manifest) throws NotTaken {
    String header = manifest.getValue(Constants.BUNDLE_SYMBOLICNAME);
    if (header == null) {
      throw NotTaken.refused(
          "it is no bundle, its manifest has no Bundle-SymbolicName", "build it with bnd");
    }
    if (!"2".equals(strip(manifest.getValue(Constants.BUNDLE_MANIFESTVERSION)))) {
      throw NotTaken.refused("its Bundle-ManifestVersion is not 2", "build it with bnd");
    }
    String name = header.split(";")[0].strip();
    if (!NAME.matcher(name).matches()) {
      throw NotTaken.refused(
          "its Bundle-SymbolicName \"" + name + "\" is malformed",
          "use letters, digits, _ - and .");
    }
    return name;
  }

  private static String strip(String value) {
    return value == null ? "" : value.strip();
  }

  /** The packages of an Import-Package header that are not optional. */
  public static List<PackageImport> imports(String header) {
    return HeaderClause.parse(header).stream()
        .filter(c -> !c.directive(Constants.RESOLUTION_DIRECTIVE).orElse("").equals("optional"))
        .flatMap(c -> c.paths().stream().map(name -> new PackageImport(name, range(c))))
        .toList();
  }

  private static VersionRange range(HeaderClause clause) {
    return VersionRange.valueOf(clause.attribute(VERSION).orElse("0"));
  }

  private static List<PackageExport> exports(String header, String bundle) {
    return HeaderClause.parse(header).stream()
        .flatMap(
            c ->
                c.paths().stream()
                    .map(
                        name ->
                            new PackageExport(
                                name,
                                Version.parseVersion(c.attribute(VERSION).orElse("0")),
                                bundle)))
        .toList();
  }
}
