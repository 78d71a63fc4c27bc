package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dmus.client.Quarantine;
import org.dmus.client.Quarantine.Reason;
import org.dmus.port.quarantine.Verdict;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.MiniportDriver;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final Quarantine WHY =
      Verdict.of(Reason.BLOCKED, "blocked", new StackTraceElement[0]);

  private final FakeFramework framework = new FakeFramework();
  private final Condition condition = new Condition("synth", "not deployed");
  private final List<Binding> withdrawn = new ArrayList<>();
  private int forgiven;
  private final Admission admission =
      new Admission("synth", condition, withdrawn::add, () -> forgiven++, framework.log);
  private final DeployedMiniport<IMiniport> version1 = version();
  private final DeployedMiniport<IMiniport> version2 = version();

  private static DeployedMiniport<IMiniport> version() {
    return new DeployedMiniport<>(
        new Constructed<>(FakeMiniport::new, "test"),
        Map.of(MiniportDriver.CLSID, UUID.randomUUID().toString()));
  }

  private void isolate(DeployedMiniport<IMiniport> driver, Binding had) {
    admission.tries(driver);
    admission.isolated(had, WHY);
  }

  @Test
  void whatIsIsolatedComesBackAsAnotherVersionOnly() {
    assertThat(admission.admits(version1)).isTrue();
    isolate(version1, null);
    assertThat(condition.quarantine()).contains(WHY);
    assertThat(admission.admits(version1)).isFalse();
    assertThat(admission.admits(version2)).isTrue();
  }

  @Test
  void anotherVersionEndsTheQuarantineAndIsTheOneThatIsKeptOutNext() {
    isolate(version1, null);
    isolate(version2, null);
    assertThat(forgiven).isOne();
    assertThat(admission.admits(version1)).isTrue();
    assertThat(admission.admits(version2)).isFalse();
  }

  @Test
  void aQuarantineEndsOnceAndWhatItWasForIsForgiven() {
    assertThat(admission.end("nobody is isolated")).isFalse();
    isolate(version1, null);
    assertThat(admission.end("it is readmitted")).isTrue();
    assertThat(condition.quarantine()).isEmpty();
    assertThat(admission.admits(version1)).isTrue();
    assertThat(admission.end("it is readmitted")).isFalse();
    assertThat(forgiven).isOne();
  }

  @Test
  void theServicesOfWhatWasIsolatedAreWithdrawnOnce() {
    Binding had = new Binding(null, null, null);
    isolate(version1, had);
    admission.withdrawIsolated();
    admission.withdrawIsolated();
    assertThat(withdrawn).containsExactly(had);
  }
}
