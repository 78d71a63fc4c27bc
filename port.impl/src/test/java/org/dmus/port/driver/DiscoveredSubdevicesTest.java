package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsDataFormat;
import org.dmus.link.LinkState;
import org.dmus.port.link.FakeLink;
import org.dmus.portcls.ClassIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Links become ports that nobody configured. */
class DiscoveredSubdevicesTest {
  private static final LinkPolicy ALL = new LinkPolicy(true, "*", "");

  private final FakeFramework framework = new FakeFramework();
  private final FakeMiniport miniport = new FakeMiniport();
  private final FakeLink keys = FakeLink.named("raw:1", "USB Keys: 49");
  private DiscoveredSubdevices discovered;

  @AfterEach
  void stop() {
    discovered.close();
    framework.subdevices.close();
  }

  private void start(LinkPolicy policy) {
    framework.deploy(ClassIds.MINIPORT_DMUS_UART, "", 0, () -> miniport);
    discovered =
        new DiscoveredSubdevices(
            policy, framework.links, framework.subdevices, framework.miniports, framework.log);
  }

  private Subdevice configure(String name, Map<String, Object> settings) {
    UUID uart = ClassIds.MINIPORT_DMUS_UART;
    Subdevice made =
        framework.subdevices.configure(
            new SubdeviceConfiguration(name, uart, Runner.OFFLINE, true, settings));
    framework.subdevices.configured();
    return made;
  }

  private Iterable<String> ports() {
    return framework.subdevices.published().stream().map(s -> s.configuration().name()).toList();
  }

  @Test
  void aLinkBecomesAPortNamedAfterIt() {
    start(ALL);
    keys.arrive(framework.links);
    assertThat(ports()).containsExactly("USB-Keys-49");
    ISubdevice port = framework.subdevices.published().get(0);
    assertThat(port.problem()).isEmpty();
    assertThat(port.configuration().settings()).isEqualTo(Map.of("link", "raw:1"));
  }

  @Test
  void whatWasThereBeforeBecomesOneToo() {
    keys.arrive(framework.links);
    start(ALL);
    assertThat(ports()).containsExactly("USB-Keys-49");
  }

  @Test
  void whereBytesOnlyComeFromIsCaptured() {
    start(ALL);
    FakeLink.input("raw:3", "pedal").arrive(framework.links);
    assertThat(framework.subdevices.published().get(0).configuration().miniport())
        .isEqualTo(ClassIds.MINIPORT_DMUS_UART_CAPTURE);
  }

  @Test
  void twoOfOneNameAreTwoPorts() {
    start(ALL);
    keys.arrive(framework.links);
    FakeLink.named("raw:2", "USB Keys: 49").arrive(framework.links);
    assertThat(ports()).containsExactly("USB-Keys-49", "USB-Keys-49-2");
  }

  @Test
  void thePortStaysWhenTheLinkGoesAndIsTheSameWhenItIsBack() {
    start(ALL);
    keys.arrive(framework.links);
    ISubdevice port = framework.subdevices.published().get(0);
    keys.leave(framework.links);
    assertThat(framework.subdevices.published()).containsExactly(port);
    assertThat(port.problem().orElseThrow()).startsWith("fake/raw:1: unplugged");
    keys.arrive(framework.links);
    assertThat(framework.subdevices.published()).containsExactly(port);
    assertThat(port.problem()).isEmpty();
  }

  @Test
  void itMakesWayForAConfigurationOfItsLinkAndComesBack() {
    start(ALL);
    keys.arrive(framework.links);
    Subdevice mine = configure("keyboard", Map.of("link", "raw:1"));
    assertThat(ports()).containsExactly("keyboard");
    framework.subdevices.unconfigure(mine);
    framework.subdevices.configured();
    assertThat(ports()).containsExactly("USB-Keys-49");
  }

  @Test
  void aConfigurationOfItsNameTakesItOverWithItsPins() {
    start(ALL);
    keys.arrive(framework.links);
    ISubdevice port = framework.subdevices.published().get(0);
    IPin pin = port.filter().openPin(0, KsDataFormat.DIRECTMUSIC);
    configure("USB-Keys-49", Map.of("link", "raw:1", "rate", 0));
    assertThat(framework.subdevices.published()).containsExactly(port);
    assertThat(port.configuration().settings()).containsEntry("rate", 0);
    pin.close();
  }

  @Test
  void whatIsExcludedBecomesNoPort() {
    start(new LinkPolicy(true, "*", "midi through*, raw:?"));
    keys.arrive(framework.links);
    FakeLink.named("alsa:14", "Midi Through 0").arrive(framework.links);
    assertThat(ports()).isEmpty();
    discovered.follow(new LinkPolicy(true, "USB*", ""));
    assertThat(ports()).containsExactly("USB-Keys-49");
    discovered.follow(new LinkPolicy(false, "*", ""));
    assertThat(ports()).isEmpty();
  }

  @Test
  void thePortComesBackWithItsMiniport() {
    discovered =
        new DiscoveredSubdevices(
            ALL, framework.links, framework.subdevices, framework.miniports, framework.log);
    keys.arrive(framework.links);
    assertThat(framework.subdevices.published().get(0).problem()).isPresent();
    framework.deploy(ClassIds.MINIPORT_DMUS_UART, "", 0, () -> miniport);
    assertThat(framework.subdevices.published().get(0).problem()).isEmpty();
  }

  @Test
  void theDirectoryShowsWhatIsThereAndWhatIsWaitedFor() {
    start(ALL);
    keys.arrive(framework.links);
    LiveLinks directory = new LiveLinks(framework.links, framework.subdevices);
    assertThat(directory.links().get(0).present()).isTrue();
    assertThat(directory.links().get(0).subdevices()).containsExactly("USB-Keys-49");
    keys.leave(framework.links);
    assertThat(directory.links()).extracting(LinkState::present).containsExactly(false);
    discovered.follow(new LinkPolicy(false, "", ""));
    assertThat(directory.links()).isEmpty();
  }
}
