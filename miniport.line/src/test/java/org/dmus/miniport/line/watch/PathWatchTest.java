package org.dmus.miniport.line.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dmus.link.Link;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkInput;
import org.dmus.miniport.fakes.FakeRegistry;
import org.dmus.miniport.fakes.Fifos;
import org.dmus.miniport.fakes.PseudoTerminals;
import org.dmus.miniport.line.PathLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Devices come and go in a folder. */
@Timeout(60)
class PathWatchTest {
  private final FakeRegistry registry = new FakeRegistry();

  @TempDir Path folder;
  private Path device;
  private PathWatch watch;

  @BeforeEach
  void start() {
    device = folder.resolve("midiC1D0");
    List<Path> folders = List.of(folder, folder.resolve("none"));
    LinkServices services = new LinkServices(registry.context());
    watch = PathWatch.start("test", folders, this::look, PathLink::new, services);
  }

  private SortedMap<Path, LinkDescription> look() {
    SortedMap<Path, LinkDescription> found = new TreeMap<>();
    if (Files.exists(device)) {
      String name = device.toString();
      found.put(device, new LinkDescription("raw:1", "keys", "raw", name, true, true, false, 0));
    }
    return found;
  }

  @AfterEach
  void stop() {
    watch.close();
    assertThat(registry.links).isEmpty();
  }

  @Test
  void whatIsPluggedInIsALinkAndGoesWhenItIsPulled() throws Exception {
    Files.move(Fifos.make(folder), device);
    registry.await(links -> !links.isEmpty());
    assertThat(registry.ids()).containsExactly("raw:1");
    Files.delete(device);
    registry.await(List::isEmpty);
    assertThat(registry.links).isEmpty();
  }

  @Test
  void aDeviceHasTheSameIdWhenItIsPluggedInAgain() throws Exception {
    Path fifo = Fifos.make(folder);
    Files.move(fifo, device);
    registry.await(links -> !links.isEmpty());
    Link first = registry.links.get(0);
    Files.move(device, fifo);
    registry.await(List::isEmpty);
    Files.move(fifo, device);
    registry.await(links -> !links.isEmpty());
    assertThat(registry.links.get(0)).isNotSameAs(first);
    assertThat(registry.links.get(0).description()).isEqualTo(first.description());
  }

  @Test
  void aReplugFasterThanALookIsNoticed() throws Exception {
    Files.move(Fifos.make(folder), device);
    registry.await(links -> !links.isEmpty());
    watch.step(Set.of(device)); // what the system tells, though a device is there
    assertThat(registry.links).hasSize(1);
    assertThat(registry.changes()).isEqualTo(3);
  }

  @Test
  void aTerminalWhoseOtherEndGoesWhileItIsReadIsUnplugged() throws Exception {
    Process socat = PseudoTerminals.link(device, folder.resolve("far"));
    registry.await(links -> !links.isEmpty());
    try (LinkInput input = registry.links.get(0).openInput()) {
      PseudoTerminals.unplug(socat);
      assertThatThrownBy(() -> input.read(ByteBuffer.allocate(1))).isInstanceOf(IOException.class);
      registry.await(List::isEmpty);
    } finally {
      PseudoTerminals.unplug(socat);
    }
    assertThat(registry.links).isEmpty();
  }

  @Test
  void aDeviceThatFailedIsWithdrawnAndTriedAgain() throws Exception {
    Files.move(Fifos.make(folder), device);
    registry.await(links -> !links.isEmpty());
    Link failed = registry.links.get(0);
    ((FailingLink) failed).fail();
    registry.await(links -> links.size() == 1 && links.get(0) != failed);
    assertThat(registry.links).hasSize(1).doesNotContain(failed);
  }
}
