package org.dmus.shell.gogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.player.PlayRequest;
import org.dmus.player.Player;
import org.dmus.shell.FakePorts;
import org.dmus.shell.FakeSubdevice;
import org.dmus.shell.PlaybackRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayCommandsTest {
  private static final String SONG =
      "4D546864000000060000000100604D54726B0000000C00903C4060803C4000FF2F00";

  @TempDir Path directory;
  private final List<PlayRequest> requests = new ArrayList<>();
  private final FakePlayback playback = new FakePlayback();
  private final FakeSubdevice synth = FakeSubdevice.waiting("synth");
  private final Player player =
      request -> {
        requests.add(request);
        return playback;
      };
  private final FakePorts ports = new FakePorts().with(synth);
  private final Playlist playlist = new Playlist(player, null);
  private final PlayCommands commands = new PlayCommands(ports, playlist, new Holders());
  private CommandSession session;

  @BeforeEach
  void openSession() throws IOException {
    session = GogoSession.of(ports, commands);
    session.currentDir(directory);
    Files.write(directory.resolve("a.mid"), HexFormat.of().parseHex(SONG));
  }

  @AfterEach
  void closeSession() {
    session.close();
  }

  @Test
  void aSongIsStartedOnAPublishedPortAndListed() throws Exception {
    Object started = session.execute("play syn a.mid");
    String song = directory.resolve("a.mid").toString();
    assertThat(started)
        .isEqualTo(new PlaybackRow(1, "play", song, "synth", "running", 0.5, 2, 3, ""));
    assertThat(session.execute("play")).isEqualTo(List.of(started));
    assertThat(requests.get(0).filter()).isSameAs(synth);
    assertThat(requests.get(0).scheme()).isEqualTo("sound");
    assertThat(requests.get(0).timed()).isTrue();
  }

  @Test
  void theOutputOfASynthesizerCanBeChosen() throws Exception {
    session.execute("play -o null synth a.mid");
    assertThat(requests.get(0).scheme()).isEqualTo("null");
  }

  @Test
  void aRecordingThatIsThereIsReplacedOnlyWhenAskedFor() throws Exception {
    Path take = Files.createFile(directory.resolve("take.wav"));
    for (String output : List.of("take.wav", "wav:take.wav")) {
      assertThatThrownBy(() -> session.execute("play -o " + output + " synth a.mid"))
          .hasMessage(take + ": is there already; name another file, or replace it with -f");
    }
    assertThat(requests).isEmpty();
    session.execute("play -o take.wav -f synth a.mid");
    assertThat(requests.get(0).target()).isEqualTo(take.toString());
  }

  @Test
  void aDeviceGetsAPortOfItsOwnLikeThePublishedOne() throws Exception {
    session.execute("play -d midi1 syn a.mid");
    SubdeviceConfiguration own = ports.created.get(0);
    assertThat(own.miniport()).isEqualTo(synth.classId());
    assertThat(own.published()).isTrue();
    assertThat(own.name()).isEqualTo("synth-1");
    assertThat(own.settings())
        .containsEntry("device", directory.resolve("midi1").toString())
        .containsEntry("rate", 0);
    assertThat(requests.get(0).filter()).isNotSameAs(synth);
  }

  @Test
  void thePortOfADeviceHasANameThatIsFree() throws Exception {
    ports.with(FakeSubdevice.waiting("synth-1"), FakeSubdevice.waiting("synth-2"));
    session.execute("play -d midi1 synth a.mid");
    assertThat(ports.created.get(0).name()).isEqualTo("synth-3");
  }

  @Test
  void settingsGetAPortOfItsOwnToo() throws Exception {
    session.execute("play -s port.pool.trace=true,rate=5 synth a.mid");
    assertThat(ports.created.get(0).settings())
        .containsEntry("port.pool.trace", "true")
        .containsEntry("rate", "5")
        .containsEntry("device", "midi0");
  }

  @Test
  void whatIsNoSettingIsRefusedWithAnExample() {
    assertThatThrownBy(() -> session.execute("play -s trace synth a.mid"))
        .hasMessageStartingWith("--set trace: is no setting; give NAME=VALUE");
    assertThat(requests).isEmpty();
  }

  @Test
  void theSongIsNotWrittenOverAsADevice() {
    assertThatThrownBy(() -> session.execute("play -d ./a.mid synth a.mid"))
        .hasMessage("play: ./a.mid: is the song; name another device");
    assertThat(requests).isEmpty();
  }

  @Test
  void aFileThatNoSongWasPlayedIntoIsOverwrittenByForceOnly() throws Exception {
    Path notes = Files.writeString(directory.resolve("notes"), "dear diary");
    assertThatThrownBy(() -> session.execute("play -d notes synth a.mid"))
        .hasMessageStartingWith("play: notes: is a file, and holds something else");
    assertThat(notes).hasContent("dear diary");
    assertThat(requests).isEmpty();
    session.execute("play -f -d notes synth a.mid");
    assertThat(notes).isEmptyFile();
  }

  @Test
  void whatASongWaitsForIsItsProblem() throws Exception {
    playback.obstacle = "fifo: waits for a program that reads it";
    session.execute("play synth a.mid");
    assertThat(playlist.rows().get(0).problem()).isEqualTo(playback.obstacle);
  }

  @Test
  void aSongIsStoppedByItsNumber() throws Exception {
    session.execute("play synth a.mid");
    assertThat(session.execute("stop 1"))
        .isInstanceOfSatisfying(
            PlaybackRow.class,
            row -> {
              assertThat(row.state()).isEqualTo("stopped");
              assertThat(row.positionSeconds()).isEqualTo(0.5);
            });
    assertThat(playback.closed).isTrue();
    assertThat(session.execute("play")).isEqualTo(List.of());
  }

  @Test
  void anUnknownNumberIsToldWithThoseThereAre() throws Exception {
    session.execute("play synth a.mid");
    assertThatThrownBy(() -> session.execute("stop 7"))
        .hasMessage("stop: no song or recording 7; there are: 1; bundles: felix:stop 7");
  }

  @Test
  void everythingStopsWithTheBundle() throws Exception {
    session.execute("play synth a.mid");
    playlist.stopAll();
    assertThat(playback.closed).isTrue();
  }

  @Test
  void aSongThatIsMissingIsNamed() {
    assertThatThrownBy(() -> session.execute("play synth no.mid"))
        .hasToString(directory.resolve("no.mid") + ": no such file");
  }
}
