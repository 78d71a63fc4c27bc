package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dmus.client.IPin;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsDataFormat;
import org.dmus.link.Link;
import org.dmus.link.LinkOutput;
import org.dmus.port.link.FakeLink;
import org.dmus.portcls.IResourceList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A subdevice comes and goes with the link that its settings name. */
class LinkFollowerTest {
  private static final UUID CLASS = UUID.randomUUID();

  private final FakeFramework framework = new FakeFramework();
  private final FakeMiniport miniport = new FakeMiniport();
  private final FakeLink keys = FakeLink.named("raw:1", "keys");

  @AfterEach
  void stop() {
    framework.subdevices.close();
  }

  private Subdevice configured(Map<String, Object> settings) {
    framework.deploy(CLASS, "", 0, () -> miniport);
    return framework.subdevices.configure(
        new SubdeviceConfiguration("port", CLASS, Runner.OFFLINE, true, settings));
  }

  @Test
  void itWaitsForItsLinkAndSaysSo() {
    FakeLink.named("raw:2", "drums").arrive(framework.links);
    Subdevice subdevice = configured(Map.of("link", "raw:1"));
    assertThat(subdevice.problem())
        .contains("port: setting link: there is no \"raw:1\" now: plug it in; there are [raw:2]");
    keys.arrive(framework.links);
    assertThat(subdevice.problem()).isEmpty();
  }

  @Test
  void itsMiniportIsGoneWhenTheLinkIsAndThePinStays() {
    keys.arrive(framework.links);
    Subdevice subdevice = configured(Map.of("link", "keys"));
    IPin pin = subdevice.filter().openPin(0, KsDataFormat.DIRECTMUSIC);
    keys.leave(framework.links);
    assertThat(miniport.calls).endsWith("stream.close", "close");
    assertThat(subdevice.problem()).contains("fake/raw:1: unplugged; it goes on when keys is back");
    FakeLink.named("raw:1", "keys").arrive(framework.links);
    assertThat(miniport.calls).endsWith("init", "getDescription", "newStream");
    assertThat(subdevice.problem()).isEmpty();
    pin.close();
  }

  @Test
  void aNameOfTwoLinksMeansNeither() {
    keys.arrive(framework.links);
    FakeLink.named("raw:2", "keys").arrive(framework.links);
    Subdevice subdevice = configured(Map.of("link", "keys"));
    assertThat(subdevice.problem())
        .contains("port: setting link: \"keys\" is the name of 2: say one of [raw:1, raw:2]");
  }

  @Test
  void aLinkBesideRegistersIsRefused() {
    keys.arrive(framework.links);
    Subdevice subdevice = configured(Map.of("link", "keys", "io", "0x330"));
    assertThat(subdevice.problem().orElseThrow()).startsWith("port: link and io are both set");
  }

  @Test
  void aSublistHasTheSameLink() {
    IResourceList[] sublist = new IResourceList[1];
    miniport.atInitWith = (resources, port) -> sublist[0] = resources.sublist();
    keys.arrive(framework.links);
    configured(Map.of("link", "keys"));
    assertThat(sublist[0].link()).isPresent();
  }

  @Test
  void eachDirectionIsOnesAtATime() throws Exception {
    keys.arrive(framework.links);
    Link one = framework.links.require("keys", "one");
    Link two = framework.links.require("keys", "two");
    try (LinkOutput held = one.openOutput()) {
      assertThat(held).isNotNull();
      assertThatThrownBy(two::openOutput)
          .hasMessage("fake/raw:1: device busy: close port one, which has it open");
      two.openInput().close();
    }
    two.openOutput().close();
  }

  @Test
  void whatWasCutOffIsSilencedWhenTheCableIsBack() throws Exception {
    keys.arrive(framework.links);
    LinkOutput cut = framework.links.require("keys", "one").openOutput();
    assertThat(keys.received().size()).isZero();
    keys.leave(framework.links);
    cut.close();
    FakeLink again = FakeLink.named("raw:1", "keys").arrive(framework.links);
    framework.links.require("keys", "one").openOutput().close();
    assertThat(again.received().toByteArray())
        .hasSize(16 * 6)
        .startsWith(0xB0, 64, 0, 0xB0, 123, 0, 0xB1, 64, 0)
        .endsWith(0xBF, 123, 0);
    framework.links.require("keys", "one").openOutput().close();
    assertThat(again.received().size()).isEqualTo(16 * 6);
  }

  @Test
  void nobodyWaitsForALinkThatIsGone() throws Exception {
    FakeLink full = FakeLink.full("raw:1", "keys").arrive(framework.links);
    try (LinkOutput output = framework.links.require("keys", "one").openOutput()) {
      ByteBuffer byteToSend = ByteBuffer.wrap(new byte[] {(byte) 0xF8});
      assertThat(output.write(byteToSend)).isZero();
      full.leave(framework.links);
      assertThatThrownBy(() -> output.write(byteToSend)).hasMessage("unplugged");
    }
  }

  @Test
  void whatWasThereFirstStays() {
    List<String> heard = framework.warnings;
    keys.arrive(framework.links);
    FakeLink twin = FakeLink.named("raw:1", "twin").arrive(framework.links);
    Subdevice subdevice = configured(Map.of("link", "raw:1"));
    assertThat(subdevice.problem()).isEmpty();
    twin.leave(framework.links);
    assertThat(subdevice.problem()).isEmpty();
    assertThat(heard).isEmpty();
  }

  @Test
  void itGoesOnWithTheNextLinkOfThatId() {
    keys.arrive(framework.links);
    FakeLink twin = FakeLink.named("raw:1", "keys").arrive(framework.links);
    Subdevice subdevice = configured(Map.of("link", "raw:1"));
    keys.leave(framework.links);
    assertThat(subdevice.problem()).isEmpty();
    assertThat(framework.links.isPresent("raw:1")).isTrue();
    twin.leave(framework.links);
    assertThat(subdevice.problem()).contains("fake/raw:1: unplugged; it goes on when keys is back");
    assertThat(framework.links.isPresent("raw:1")).isFalse();
  }

  @Test
  void silenceThatNobodyTookYetGoesBeforeTheNextBytes() throws Exception {
    keys.arrive(framework.links);
    LinkOutput cut = framework.links.require("keys", "one").openOutput();
    keys.leave(framework.links);
    cut.close();
    FakeLink again = FakeLink.thatTakes(0, "raw:1", "keys").arrive(framework.links);
    try (LinkOutput output = framework.links.require("keys", "one").openOutput()) {
      ByteBuffer note = ByteBuffer.wrap(new byte[] {(byte) 0x90, 60, 64});
      assertThat(output.write(note)).as("nobody listens").isZero();
      again.room().set(Integer.MAX_VALUE);
      assertThat(output.write(note)).isEqualTo(3);
    }
    assertThat(again.received().toByteArray())
        .hasSize(16 * 6 + 3)
        .startsWith(0xB0, 64, 0, 0xB0, 123, 0)
        .endsWith(0x90, 60, 64);
  }

  @Test
  void whoWritesAfterAFailureSilencesTheOtherEndFirst() throws Exception {
    FakeLink broken = FakeLink.thatTakes(-1, "raw:1", "keys").arrive(framework.links);
    LinkOutput cut = framework.links.require("keys", "one").openOutput();
    ByteBuffer note = ByteBuffer.wrap(new byte[] {(byte) 0x90, 60, 64});
    assertThatThrownBy(() -> cut.write(note)).isInstanceOf(IOException.class);
    cut.close();
    broken.leave(framework.links);
    keys.arrive(framework.links);
    framework.links.require("keys", "one").openOutput().close();
    assertThat(keys.received().toByteArray()).hasSize(16 * 6);
  }
}
