package org.dmus.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Imports as the framework keeps them, read back. */
class PackageDemandTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(osgi.wiring.package=p.q)|p.q",
        "(&(osgi.wiring.package=p)(version>=1.2.0))|p 1.2 or later",
        "(&(osgi.wiring.package=p)(version>=2.0.0)(!(version>=3.0.0)))|p [2,3)",
        "(&(osgi.wiring.package=p)(version>=1.0.0)(version<=1.4.1))|p [1,1.4.1]",
        "(&(osgi.wiring.package=p)(!(version>=3.0.0)))|p [0,3)",
        "(&(osgi.wiring.package=p)(!(version<=1.0.0))(!(version>=3.0.0)))|p (1,3)",
      })
  void aFilterIsShownAsPeopleWriteVersions(String filter, String shown) {
    assertThat(PackageDemand.of(filter).shown()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1,2)", "[1.5,2.5]", "(1,2)", "(1,2]", "3"})
  void whatTheFrameworkMakesOfARangeIsReadBack(String range) {
    String filter = new VersionRange(range).toFilterString("version");
    PackageDemand demand = PackageDemand.of("(&(osgi.wiring.package=p)" + filter + ")");
    assertThat(demand.versions()).isEqualTo(new VersionRange(range));
  }

  @Test
  void aBundleIsWantedAsAPackageIs() {
    String versions = "(bundle-version>=2.0.0)(!(bundle-version>=3.0.0))";
    PackageDemand demand = PackageDemand.ofBundle("(&(osgi.wiring.host=x)" + versions + ")");
    assertThat(demand.shown()).isEqualTo("x [2,3)");
  }

  @Test
  void theCeilingIsNotTakenForTheFloor() {
    PackageDemand demand =
        PackageDemand.of("(&(osgi.wiring.package=p)(!(version>=2.0.0))(version>=1.0.0))");
    assertThat(demand.versions().includes(new Version(1, 5, 0))).isTrue();
    assertThat(demand.versions().includes(new Version(2, 0, 0))).isFalse();
    assertThat(demand.versions().includes(new Version(0, 9, 0))).isFalse();
  }
}
