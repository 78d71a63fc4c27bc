package org.dmus.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

/**
 * What a package has promised it keeps, under the same version ({@code docs/compatibility.md}).
 *
 * <p>{@code -Dapi.write=true} writes the baseline anew.
 */
class ApiBaselineIT {
  private static final Path BASELINE = Path.of("api-baseline.txt");
  private static final Path JAR =
      Path.of("target/org.dmus.port.api-" + System.getProperty("dmus.version") + ".jar");

  private static Set<String> without(Set<String> from, Set<String> these) {
    Set<String> rest = new TreeSet<>(from);
    rest.removeAll(these);
    return rest;
  }

  /** Returns what must not be, in words, or nothing. */
  static Set<String> faults(Map<String, ApiPackage> before, Map<String, ApiPackage> now) {
    Set<String> faults = new TreeSet<>();
    before.forEach(
        (name, old) -> {
          ApiPackage api = now.get(name);
          if (api == null) {
            faults.add(name + ": is not exported any more");
            return;
          }
          Version then = Version.parseVersion(old.version());
          Version today = Version.parseVersion(api.version());
          boolean isOther = today.getMajor() > then.getMajor();
          isOther |= then.getMajor() == 0 && today.getMinor() > then.getMinor();
          Set<String> gone = without(old.members(), api.members());
          Set<String> fresh = without(api.members(), old.members());
          fresh.retainAll(api.burdens());
          fresh.removeIf(line -> line.contains(" / ") && isOfNewType(line, old));
          fresh.removeIf(line -> !line.contains(" / "));
          if (!isOther && !(gone.isEmpty() && fresh.isEmpty())) {
            faults.add(
                "%s %s: without %s, or with %s for who implements it; raise its major version (minor while it is 0) in package-info.java, then -Dapi.write=true"
                    .formatted(name, today, gone, fresh));
          }
          boolean isMinor = isOther || today.getMinor() > then.getMinor();
          if (then.getMajor() > 0 && !isMinor && !old.members().containsAll(api.members())) {
            faults.add(
                "%s %s: has more than under this version; raise its minor version in package-info.java, then -Dapi.write=true"
                    .formatted(name, today));
          }
        });
    return faults;
  }

  private static boolean isOfNewType(String line, ApiPackage old) {
    return !old.members().contains(line.substring(0, line.indexOf(" / ")));
  }

  @Test
  void noPackageBreaksWhoUsesItUnderTheSameVersion() throws IOException {
    Map<String, ApiPackage> now = ApiPackage.of(JAR);
    assertThat(now).containsKeys("org.dmus.portcls", "org.dmus.mxf", "org.dmus.synth");
    if (Boolean.getBoolean("api.write")) {
      ApiPackage.write(now, BASELINE);
    }
    assertThat(faults(ApiPackage.read(BASELINE), now)).isEmpty();
  }

  @Test
  void aMethodThatIsGoneOrThatIsToBeImplementedIsAFault() {
    String type = "interface x.I";
    String method = type + " / method run()";
    var without = Map.of("x", new ApiPackage("1.0.0", Set.of(type), Set.of()));
    var with = Map.of("x", new ApiPackage("1.0.0", Set.of(type, method), Set.of(method)));
    var raised = Map.of("x", new ApiPackage("2.0.0", Set.of(type, method), Set.of(method)));
    assertThat(faults(with, without)).hasSize(1);
    assertThat(faults(without, with)).isNotEmpty();
    assertThat(faults(without, raised)).isEmpty();
    assertThat(faults(with, with)).isEmpty();
  }
}
