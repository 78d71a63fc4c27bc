package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who has a name, and who makes way for whom. */
class SubdeviceRosterTest {
  private static final UUID CLASS = UUID.randomUUID();

  private final FakeFramework framework = new FakeFramework();
  private final SubdeviceRoster roster = new SubdeviceRoster(this::make);

  private Subdevice make(SubdeviceConfiguration configuration) {
    Subdevice[] self = new Subdevice[1];
    self[0] = new Subdevice(configuration, framework.driver(), () -> roster.remove(self[0]));
    return self[0];
  }

  @AfterEach
  void stop() {
    roster.all().forEach(Subdevice::close);
    framework.subdevices.close();
  }

  private static SubdeviceConfiguration named(String name, UUID miniport, boolean published) {
    return new SubdeviceConfiguration(name, miniport, Runner.OFFLINE, published, Map.of());
  }

  private static SubdeviceConfiguration named(String name) {
    return named(name, CLASS, true);
  }

  private void assertTaken(SubdeviceConfiguration configuration, String why) {
    assertThatThrownBy(() -> roster.add(configuration))
        .isInstanceOfSatisfying(
            NtStatusException.class,
            e -> assertThat(e.status()).isEqualTo(NtStatus.OBJECT_NAME_COLLISION))
        .hasMessage("a subdevice named uart exists already" + why + " choose another name");
  }

  @Test
  void aNameIsForOneOfThoseThatArePublished() {
    Subdevice first = roster.add(named("uart"));
    assertTaken(named("uart"), ";");
    Subdevice hidden = roster.add(named("uart", CLASS, false));
    assertThat(roster.find("uart")).contains(first);
    assertThat(roster.all()).containsExactly(first, hidden);
    first.close();
    assertThat(roster.find("uart")).isEmpty();
  }

  @Test
  void whatWasBroughtAlongMakesWay() {
    Subdevice brought = roster.addBrought(named("uart"));
    Subdevice asked = roster.add(named("uart"));
    assertThat(roster.all()).containsExactly(asked);
    assertThat(roster.isBrought(brought)).isFalse();
    assertThat(roster.isBrought(asked)).isFalse();
  }

  @Test
  void itMakesNoWayForOneOfAnotherMiniport() {
    Subdevice brought = roster.addBrought(named("uart"));
    assertTaken(named("uart", UUID.randomUUID(), true), ", of another miniport;");
    assertThat(roster.all()).containsExactly(brought);
  }

  @Test
  void itMakesNoWayWithAnOpenPin() {
    framework.deploy(CLASS, "", 0, FakeMiniport::new);
    Subdevice brought = roster.addBrought(named("uart"));
    brought.attach(framework.miniports.find(CLASS).orElseThrow());
    brought.filter().openPin(0, KsDataFormat.DIRECTMUSIC);
    assertTaken(named("uart"), " and has open pins; close them, or");
    assertThat(roster.all()).containsExactly(brought);
  }

  @Test
  void whatSomebodyClaimsMakesNoWayUntilThatIsTakenBack() {
    Subdevice claimed = roster.addBrought(named("uart"));
    assertThat(roster.claim(claimed)).isTrue();
    assertThat(roster.claim(claimed)).isFalse();
    assertTaken(named("uart"), ";");
    roster.unclaim(claimed);
    assertThat(roster.add(named("uart"))).isNotSameAs(claimed);
  }

  @Test
  void nothingIsBroughtAlongWhoseNameIsTaken() {
    Subdevice holder = roster.add(named("uart"));
    List<Subdevice> heard = new ArrayList<>();
    assertThat(roster.addBrought(named("uart"), heard::add)).isEmpty();
    assertThat(heard).containsExactly(holder);
    assertThatThrownBy(() -> roster.addBrought(named("uart")))
        .isInstanceOf(NtStatusException.class);
    Subdevice other = roster.addBrought(named("midi"), heard::add).orElseThrow();
    assertThat(heard).containsExactly(holder);
    assertThat(roster.isBrought(other)).isTrue();
    assertThat(roster.remove(other)).isTrue();
    assertThat(roster.remove(holder)).isFalse();
  }
}
