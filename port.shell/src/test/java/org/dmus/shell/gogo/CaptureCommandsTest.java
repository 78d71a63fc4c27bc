package org.dmus.shell.gogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.dmus.client.StreamFaults;
import org.dmus.player.RecordRequest;
import org.dmus.player.Recorder;
import org.dmus.player.Recording;
import org.dmus.player.TakeLosses;
import org.dmus.shell.FakePorts;
import org.dmus.shell.FakeSubdevice;
import org.dmus.shell.PlaybackRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureCommandsTest {
  @TempDir Path directory;
  private final List<RecordRequest> requests = new ArrayList<>();
  private final FakePlayback activity = new FakePlayback();
  private TakeLosses losses = TakeLosses.NONE;
  private String gap;
  private final Recorder recorder =
      request -> {
        requests.add(request);
        return (Recording)
            Proxy.newProxyInstance(
                Recording.class.getClassLoader(),
                new Class<?>[] {Recording.class},
                (proxy, method, args) ->
                    switch (method.getName()) {
                      case "losses" -> losses;
                      case "gap" -> Optional.ofNullable(gap);
                      default -> method.invoke(activity, args);
                    });
      };
  private final FakePorts ports = new FakePorts().with(FakeSubdevice.waiting("capture"));
  private final Playlist playlist = new Playlist(null, recorder);
  private CommandSession session;

  @BeforeEach
  void openSession() {
    session = GogoSession.of(ports, new CaptureCommands(ports, playlist, new Holders()));
    session.currentDir(directory);
  }

  @AfterEach
  void closeSession() {
    session.close();
  }

  @Test
  void whatATakeLostIsItsProblem() throws Exception {
    losses = new TakeLosses(0, 4, StreamFaults.NONE);
    session.execute("capture cap -o take.mid");
    gap = "keys: unplugged";
    assertThat(playlist.rows().get(0).problem()).isEqualTo("keys: unplugged");
    gap = null;
    assertThat(playlist.stop(1).problem())
        .isEqualTo(
            "4 bytes or messages were lost: they found no room; more of port.pool.buffers helps");
  }

  @Test
  void aRecordingGoesOnInTheBackgroundUntilItIsStopped() throws Exception {
    String file = directory.resolve("take.mid").toString();
    assertThat(session.execute("capture cap -o take.mid -c"))
        .isEqualTo(new PlaybackRow(1, "capture", file, "capture", "running", 0.5, 0.5, 3, ""));
    assertThat(requests.get(0).clock()).isTrue();
    assertThat(requests.get(0).activeSensing()).isFalse();
    PlaybackRow end = playlist.stop(1);
    assertThat(end.state()).isEqualTo("stopped");
    assertThat(end.lengthSeconds()).isEqualTo(0.5);
    assertThat(activity.closed).isTrue();
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyWhenThatIsAskedFor() throws Exception {
    Path file = Files.createFile(directory.resolve("take.mid"));
    assertThatThrownBy(() -> session.execute("capture capture -o take.mid"))
        .hasToString(file + ": is there already; name another file, or replace it with -f");
    assertThat(requests).isEmpty();
    session.execute("capture -f -o take.mid capture");
    assertThat(requests).hasSize(1);
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    assertThatThrownBy(() -> session.execute("capture capture"))
        .hasToString("capture: names no file; give -o FILE");
    assertThatThrownBy(() -> session.execute("capture synth -o a.mid"))
        .hasToString("synth: no such port; there are: capture");
  }
}
