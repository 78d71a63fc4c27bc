package org.dmus.link.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dmus.link.LinkDescription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the kernel says of cards becomes ids, names and directions. */
class CardFilesTest {
  private static final String KEYS =
      "Keystation 49\n\nOutput 0\n  Tx bytes     : 0\nInput 0\n  Rx bytes     : 0\n";

  @TempDir Path root;
  private Path proc;
  private Path sys;
  private RawScan scan;

  @BeforeEach
  void files() throws IOException {
    proc = Files.createDirectories(root.resolve("proc"));
    sys = Files.createDirectories(root.resolve("sys"));
    Path devices = Files.createDirectories(root.resolve("snd"));
    scan = new RawScan(devices, root.resolve("dev"), new CardFiles(proc, sys));
  }

  private void card(int number, String id, String midi) throws IOException {
    Path card = Files.createDirectories(proc.resolve("card" + number));
    Files.writeString(card.resolve("id"), id + "\n");
    Files.writeString(card.resolve("midi0"), midi);
    Files.createFile(root.resolve("snd/midiC" + number + "D0"));
  }

  private void usb(int number, String make, String serial) throws IOException {
    Files.writeString(proc.resolve("card" + number + "/usbid"), make + "\n");
    Path plug = Files.createDirectories(root.resolve("usb" + number + "/interface"));
    Files.writeString(plug.resolveSibling("serial"), serial + "\n");
    Path card = Files.createDirectories(sys.resolve("card" + number));
    Files.createSymbolicLink(card.resolve("device"), plug);
  }

  private List<LinkDescription> links() {
    return List.copyOf(scan.look().values());
  }

  @Test
  void aCardHasTheIdAndTheNameThatTheKernelGivesIt() throws IOException {
    card(1, "Keystation", KEYS);
    LinkDescription keys = links().get(0);
    assertThat(keys.id()).isEqualTo("raw:Keystation:0");
    assertThat(keys.name()).isEqualTo("Keystation 49");
    assertThat(keys.address()).isEqualTo(root.resolve("snd/midiC1D0").toString());
    assertThat(keys.input()).isTrue();
    assertThat(keys.output()).isTrue();
  }

  @Test
  void aSerialNumberCountsMoreThanTheOrderOfPlugging() throws IOException {
    card(1, "Keystation", KEYS);
    usb(1, "0763:019b", "A17");
    card(2, "Keystation_1", KEYS);
    usb(2, "0763:019b", "A18");
    assertThat(links())
        .extracting(LinkDescription::id)
        .containsExactly("raw:0763:019b:A17:0", "raw:0763:019b:A18:0");
  }

  @Test
  void whatOnlySendsIsAnInput() throws IOException {
    card(3, "Pedal", "Pedal\n\nInput 0\n  Rx bytes     : 0\n");
    assertThat(links().get(0).input()).isTrue();
    assertThat(links().get(0).output()).isFalse();
  }

  @Test
  void withoutTheKernelsWordItIsItsFile() throws IOException {
    Files.createFile(root.resolve("snd/midiC7D1"));
    Files.createFile(root.resolve("snd/controlC7"));
    assertThat(links()).extracting(LinkDescription::id).containsExactly("raw:midiC7D1");
  }

  @Test
  void whereAlsaHasNoneOssMay() throws IOException {
    Path oss = Files.createDirectories(root.resolve("dev"));
    Files.createFile(oss.resolve("midi1"));
    Files.createFile(oss.resolve("midimap"));
    assertThat(links()).extracting(LinkDescription::id).containsExactly("raw:midi1");
    card(1, "Keystation", KEYS);
    assertThat(links()).extracting(LinkDescription::id).containsExactly("raw:Keystation:0");
  }
}
