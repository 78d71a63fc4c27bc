package org.dmus.link.javasound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.SysexMessage;
import org.dmus.link.Link;
import org.dmus.link.LinkInput;
import org.dmus.link.LinkOutput;
import org.dmus.midi.PortInfo;
import org.dmus.miniport.fakes.FakeDevice;
import org.dmus.miniport.fakes.FakeProvider;
import org.dmus.miniport.fakes.FakeRegistry;
import org.dmus.miniport.line.sound.SoundDevice;
import org.dmus.miniport.line.sound.SoundDirectory;
import org.dmus.miniport.line.watch.LinkServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Devices of Java Sound come and go, and carry bytes. */
@Timeout(60)
class JavaSoundDevicesTest {
  private final FakeDevice in = new FakeDevice("Keys", true);
  private final FakeDevice out = new FakeDevice("Keys", false);
  private final FakeRegistry registry = new FakeRegistry();
  private final JavaSoundDevices devices =
      new JavaSoundDevices(
          new SoundDirectory(false, false)::devices,
          () -> true,
          new LinkServices(registry.context()));

  @BeforeEach
  void plug() {
    FakeProvider.PLUGGED.addAll(List.of(in, out));
    devices.step();
  }

  @AfterEach
  void pull() {
    devices.close();
    FakeProvider.PLUGGED.clear();
    assertThat(registry.links).isEmpty();
  }

  private Link keys() {
    return registry.links.get(0);
  }

  @Test
  void bothDirectionsOfANameAreOneLink() {
    assertThat(registry.ids()).containsExactly("javasound:Keys");
    assertThat(keys().description().input()).isTrue();
    assertThat(keys().description().output()).isTrue();
  }

  @Test
  void theSecondOfANameHasAnIdOfItsOwn() {
    FakeProvider.PLUGGED.add(new FakeDevice("Keys", true));
    devices.step();
    assertThat(registry.ids()).containsExactly("javasound:Keys", "javasound:Keys#2");
  }

  @Test
  void ourOwnPortsAreNoLinks() {
    FakeProvider.PLUGGED.add(new FakeDevice(new PortInfo("DMus uart"), false));
    devices.step();
    assertThat(registry.ids()).containsExactly("javasound:Keys");
  }

  @Test
  void whatIsPulledGoesAndIsTheSameWhenItIsBack() {
    String id = registry.ids().get(0);
    FakeProvider.PLUGGED.clear();
    devices.step();
    assertThat(registry.links).isEmpty();
    FakeProvider.PLUGGED.addAll(List.of(in, out));
    devices.step();
    devices.step();
    assertThat(registry.ids()).containsExactly(id);
    assertThat(registry.changes()).isEqualTo(3);
  }

  @Test
  void messagesOfTheDeviceAreBytes() throws Exception {
    ByteBuffer bytes = ByteBuffer.allocate(16);
    try (LinkInput input = keys().openInput()) {
      in.send(new ShortMessage(0x90, 60, 100));
      in.send(new SysexMessage(new byte[] {(byte) 0xF0, 0x7D, 1, (byte) 0xF7}, 4));
      while (bytes.position() < 7) {
        input.read(bytes);
      }
    }
    assertThat(bytes.array()).startsWith(0x90, 60, 100, 0xF0, 0x7D, 1, 0xF7);
  }

  @Test
  void bytesBecomeMessagesOfTheDevice() throws Exception {
    try (LinkOutput output = keys().openOutput()) {
      output.write(bytes(0x90, 60, 100, 62, 0xF8, 100, 0xF0, 0x7D, 0xFE, 1));
      output.write(bytes(0xF7, 0xC1, 5, 6, 0xF6, 0xF4, 7));
      assertThat(out.received)
          .containsExactly(
              new byte[] {(byte) 0x90, 60, 100},
              new byte[] {(byte) 0xF8},
              new byte[] {(byte) 0x90, 62, 100},
              new byte[] {(byte) 0xFE},
              new byte[] {(byte) 0xF0, 0x7D, 1, (byte) 0xF7},
              new byte[] {(byte) 0xC1, 5},
              new byte[] {(byte) 0xC1, 6},
              new byte[] {(byte) 0xF6});
      out.close();
      assertThatThrownBy(() -> output.write(bytes(0xF8))).hasMessage("unplugged");
    }
  }

  private static ByteBuffer bytes(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length);
    for (int value : values) {
      bytes.put((byte) value);
    }
    return bytes.flip();
  }

  @Test
  void aDeviceThatAnotherProgramHasIsBusy() {
    out.busy = true;
    assertThatThrownBy(() -> keys().openOutput())
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("busy");
  }

  @Test
  void aDeviceThatWentSinceIsNotFound() {
    Link link = keys();
    FakeProvider.PLUGGED.clear();
    assertThatThrownBy(link::openOutput).isInstanceOf(NoSuchFileException.class);
    devices.step();
  }

  @Test
  void softwareOfTheJdkIsNoDevice() {
    assertThat(new SoundDirectory(true, false).devices())
        .extracting(SoundDevice::name)
        .doesNotContain("Gervill");
  }

  @Test
  void aLibraryWithAProviderIsWorthLookingFor() {
    assertThat(SoundDevice.arePossible(false)).as("the provider of this test").isTrue();
  }
}
