package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dmus.client.SubdeviceFactory;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.player.PlayRequest;
import org.dmus.player.Player;
import org.dmus.portcls.ClassIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayCommandTest {
  @TempDir Path directory;
  private final FakePorts ports = new FakePorts();
  private final List<PlayRequest> requests = new ArrayList<>();
  private FakeActivity playback = new FakeActivity(true, null);
  private Desk desk;

  @BeforeEach
  void create() throws IOException {
    Songs.good(directory, "song.mid");
    desk = new Desk(directory).with(SubdeviceFactory.class, ports);
    desk.with(
        Player.class,
        request -> {
          requests.add(request);
          return playback;
        });
  }

  @AfterEach
  void everyPortThatWasMadeIsClosed() {
    assertThat(ports.open).isZero();
    Thread.interrupted();
  }

  @Test
  void withoutAPortTheSynthesizerPlaysThroughTheSoundCard() {
    assertThat(desk.run("play", "song.mid", "-g", "0.5")).isZero();
    assertThat(ports.created.get(0).miniport()).isEqualTo(ClassIds.MINIPORT_DLS_SYNTH);
    assertThat(ports.created.get(0).settings()).containsEntry("gain", 0.5);
    assertThat(requests.get(0).scheme()).isEqualTo("sound");
    assertThat(requests.get(0).timed()).isTrue();
    assertThat(playback.closed).isTrue();
  }

  @Test
  void aDeviceGetsAPortLikeThePublishedOne() {
    assertThat(desk.run("play", "song.mid", "--port", "UA", "--device", "midi0")).isZero();
    assertThat(ports.created.get(0).miniport()).isEqualTo(ClassIds.MINIPORT_DMUS_UART);
    assertThat(ports.created.get(0).published()).isFalse();
    assertThat(ports.created.get(0).settings())
        .containsEntry("device", directory.resolve("midi0").toString())
        .containsEntry("colour", "red")
        .containsEntry("rate", 3_125);
  }

  @Test
  void onlyADeviceThatHasAPlugIsWaitedFor() throws IOException {
    Files.write(directory.resolve("keys.bytes"), new byte[0]);
    assertThat(desk.run("play", "song.mid", "-d", "keys.bytes")).isZero();
    assertThat(desk.run("play", "song.mid", "-d", "/dev/null")).isZero();
    assertThat(requests).extracting(PlayRequest::patience100ns).containsExactly(0L, 300_000_000L);
  }

  @Test
  void aDeviceThatIsAwayIsSaidOnce() {
    playback = new FakeActivity(false, null);
    playback.gap = "keys: unplugged";
    playback.looks = 3;
    assertThat(desk.run("play", "song.mid", "-d", "/dev/null")).isZero();
    assertThat(desk.screen.err())
        .containsOnlyOnce("keys: unplugged; waiting until it is back, 30 s at most");
  }

  @Test
  void thatNobodyTakesTheBytesIsSaidOnce() {
    playback = new FakeActivity(false, null);
    playback.obstacle = "fifo: waits for a program that reads it";
    playback.looks = 3;
    assertThat(desk.run("play", "song.mid", "-d", "midi0")).isZero();
    assertThat(desk.screen.err()).containsOnlyOnce("fifo: waits for a program that reads it\n");
  }

  @Test
  void fastTakesTheBrakesOffBothTimeAndLine() {
    assertThat(desk.run("play", "song.mid", "-d", "midi0", "--fast")).isZero();
    assertThat(ports.created.get(0).miniport()).isEqualTo(ClassIds.MINIPORT_DMUS_UART);
    assertThat(ports.created.get(0).settings()).containsEntry("rate", 0);
    assertThat(requests.get(0).timed()).isFalse();
  }

  @Test
  void theEnvironmentNamesThePortWhenTheCommandLineDoesNot() {
    desk.environment.put("DMUS_PORT", "uart");
    assertThat(desk.run("play", "song.mid")).isZero();
    assertThat(ports.created.get(0).name()).isEqualTo("uart");
  }

  @Test
  void anUnknownPortIsToldWithThoseThereAre() {
    assertThat(desk.run("play", "song.mid", "-p", "nosuch")).isEqualTo(5);
    assertThat(desk.screen.err())
        .isEqualToNormalizingNewlines(
            "dmus: nosuch: no such port\n"
                + "hint: there are: tone, uart, and on demand fm, javasound\n");
  }

  @Test
  void withoutASoundCardTheHintIsToRender() {
    desk.with(
        Player.class,
        request -> {
          throw new IOException("no sound card: this machine plays nothing; buy one");
        });
    assertThat(desk.run("play", "song.mid")).isEqualTo(5);
    assertThat(desk.screen.err())
        .isEqualToNormalizingNewlines(
            "dmus: no sound card: this machine plays nothing\n"
                + "hint: render to a file: dmus render song.mid -o song.wav\n");
    assertThat(desk.run("play", "song.mid", "-p", "fm")).isEqualTo(5);
    assertThat(desk.screen.err())
        .endsWith("hint: render to a file: dmus render song.mid --port fm -o song.wav\n");
  }

  @Test
  void whereNoFileCanBeTheHintIsAboutTheFile() {
    desk.with(
        Player.class,
        request -> {
          throw new IOException("/none/a.wav: its directory does not exist; create /none first");
        });
    assertThat(desk.run("play", "song.mid", "-o", "/none/a.wav")).isEqualTo(1);
    assertThat(desk.screen.err())
        .isEqualToNormalizingNewlines(
            "dmus: /none/a.wav: its directory does not exist\nhint: create /none first\n");
  }

  @Test
  void aPortOnDemandIsThereForWhoNamesIt() {
    assertThat(desk.run("play", "song.mid", "-p", "fm", "-g", "2")).isZero();
    assertThat(ports.created.get(0).miniport()).isEqualTo(ClassIds.MINIPORT_FM_SYNTH);
    assertThat(ports.created.get(0).settings()).containsEntry("gain", 2.0);
  }

  @Test
  void aDeviceOfJavaSoundIsCalledByItsName() {
    assertThat(desk.run("play", "song.mid", "-p", "javasound", "-d", "Keys#2")).isZero();
    assertThat(ports.created.get(0).settings()).containsEntry("device", "Keys#2");
    assertThat(directory.resolve("Keys#2")).doesNotExist();
    assertThat(desk.screen.err()).doesNotContain("no such device");
  }

  @Test
  void aSynthesizerSoundsWhereItIsSaidTo() {
    assertThat(desk.run("play", "song.mid", "-o", "take.wav")).isZero();
    assertThat(requests.get(0).scheme()).isEqualTo("wav");
    assertThat(Path.of(requests.get(0).target())).isEqualTo(directory.resolve("take.wav"));
    assertThat(desk.run("play", "song.mid", "song.mid", "-o", "take.wav")).isEqualTo(2);
    assertThat(desk.run("play", "song.mid", "-o", "raw:song.mid")).isEqualTo(2);
    assertThat(desk.screen.err()).contains("is the song song.mid");
    assertThat(requests).hasSize(1);
  }

  @Test
  void aPortWithoutItsDeviceIsToldTheOption() {
    desk.with(
        Player.class,
        request -> {
          throw new NtStatusException(NtStatus.INVALID_DEVICE_STATE, "no device is configured");
        });
    assertThat(desk.run("play", "song.mid", "-p", "uart")).isEqualTo(5);
    assertThat(desk.screen.err())
        .isEqualToNormalizingNewlines("dmus: uart: it has no device\nhint: --device PATH\n");
  }

  @Test
  void whatWasLeftOutIsToldWithTheCure() {
    FakeActivity played = new FakeActivity(true, null);
    played.leftOut = 2;
    playback = played;
    assertThat(desk.run("play", "song.mid", "-d", "midi0")).isZero();
    assertThat(desk.screen.err())
        .contains("song.mid: 2 events were left out", "a message may have 8 MB");
  }

  @Test
  void aPlaybackThatBreaksOffFails() {
    playback =
        new FakeActivity(true, new NtStatusException(NtStatus.IO_DEVICE_ERROR, "midi0: unplugged"));
    assertThat(desk.run("play", "song.mid", "-d", "midi0")).isEqualTo(1);
    assertThat(desk.screen.err())
        .contains("dmus: midi0: unplugged", "hint: check its cable, and start again");
  }

  @Test
  void aSongThatCannotBeReadDoesNotKeepTheOthersFromTheirTurn() throws IOException {
    Files.writeString(directory.resolve("text.mid"), "hello");
    assertThat(desk.run("play", "text.mid", "song.mid")).isEqualTo(7);
    assertThat(requests).hasSize(1);
  }

  @Test
  void whatEverySongWouldFailOfIsToldOnce() {
    assertThat(desk.run("play", "song.mid", "song.mid", "-p", "nosuch")).isEqualTo(5);
    assertThat(desk.screen.err()).containsOnlyOnce("no such port");
  }

  @Test
  void aDeviceThatIsANewFileIsToldBeforeTheSongPlays() throws IOException {
    assertThat(desk.run("play", "song.mid", "-d", "typo")).isZero();
    assertThat(desk.screen.err()).startsWith("typo: no such device, so this is a new file");
    Files.createFile(directory.resolve("there"));
    desk.run("play", "song.mid", "-d", "there");
    assertThat(desk.screen.err()).doesNotContain("there: no such device");
  }

  @Test
  void theSongIsNotWrittenOverAsADevice() throws IOException {
    Files.createSymbolicLink(directory.resolve("link"), directory.resolve("song.mid"));
    assertThat(desk.run("play", "song.mid", "-d", "link")).isEqualTo(2);
    assertThat(desk.screen.err()).contains("link: is the song song.mid");
    assertThat(requests).isEmpty();
  }

  @Test
  void aFileThatIsNoDeviceIsOverwrittenByForceOnly() throws IOException {
    Songs.good(directory, "other.mid");
    assertThat(desk.run("play", "song.mid", "-d", "other.mid")).isEqualTo(2);
    assertThat(desk.screen.err())
        .isEqualToNormalizingNewlines(
            "dmus: other.mid: it is a file, and holds something else than MIDI bytes\n"
                + "hint: name another, or overwrite it with --force\n");
    assertThat(requests).isEmpty();
    assertThat(desk.run("play", "song.mid", "-d", "other.mid", "--force")).isZero();
  }

  @Test
  void whatAnEarlierSongLeftIsPlayedOver() throws IOException {
    Path take = Files.write(directory.resolve("take"), new byte[] {(byte) 0x90, 60, 64});
    assertThat(desk.run("play", "song.mid", "-d", "take")).isZero();
    assertThat(take).isEmptyFile();
  }

  @Test
  void anUnknownSettingOfThePortIsRefusedWithThoseThereAre() {
    assertThat(desk.run("play", "song.mid", "-p", "uart", "--set", "foo=bar")).isEqualTo(2);
    assertThat(desk.run("play", "song.mid", "-d", "midi0", "--set", "gain=1")).isEqualTo(2);
    assertThat(desk.run("play", "song.mid", "--set", "rate=1")).isEqualTo(2);
    assertThat(desk.screen.err()).contains("hint: there are: device, rate");
    assertThat(requests).isEmpty();
    assertThat(desk.run("play", "song.mid", "-p", "uart", "--set", "rate=9600")).isZero();
  }

  @Test
  void anInterruptEndsThePlaybackCleanly() {
    playback = new FakeActivity(false, null);
    Thread.currentThread().interrupt();
    assertThat(desk.run("play", "song.mid", "--progress=none")).isEqualTo(130);
    assertThat(desk.screen.err()).isEqualToNormalizingNewlines("dmus: song.mid: interrupted\n");
    assertThat(playback.closed).isTrue();
  }
}
