package org.dmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.FirstRender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dmus.client.IFilter;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.graph.ConnectionConfiguration;
import org.dmus.graph.IMXFConnection;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.link.local.Loopback;
import org.dmus.miniport.uart.UartMiniport;
import org.dmus.player.Activity;
import org.dmus.player.MidiIn;
import org.dmus.player.MidiOut;
import org.dmus.player.Playback;
import org.dmus.portcls.ClassIds;
import org.dmus.wave.WaveOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DMusTest {
  private static final Path DEMO = Path.of("..", "demo", "mountain-king.mid");
  private static final WaveFormat STEREO = new WaveFormat(48_000, 2, WaveFormat.Encoding.PCM_16);
  private static final DMusOptions SILENT =
      DMusOptions.defaults().withOutput("null", "").withoutDevices();

  /** Tells when it hears something. */
  private static final class Ear implements WaveOutput {
    final CompletableFuture<Float> heard = new CompletableFuture<>();
    volatile boolean closed;

    @Override
    public int writableFrames() {
      return Integer.MAX_VALUE;
    }

    @Override
    public void write(float[][] planes, int frames) {
      for (int i = 0; i < frames; i++) {
        if (Math.abs(planes[0][i]) > 0.01f) {
          heard.complete(planes[0][i]);
        }
      }
    }

    @Override
    public boolean isRealTime() {
      return false;
    }

    @Override
    public void close() {
      closed = true;
    }

    @Override
    public void abort() {
      closed = true;
    }
  }

  @Test
  void aNoteThatIsSentIsHeard() throws Exception {
    Ear ear = new Ear();
    try (DMus dmus = DMus.create(SILENT);
        MidiOut out = dmus.midiOut(dmus.port(DMus.SYNTH), ear, STEREO)) {
      assertThat(out.send(0x90, 69, 100)).isTrue();
      ear.heard.join();
    }
    assertThat(ear.closed).isTrue();
  }

  @Test
  void aPortThatIsNotThereIsNamedBesideThoseThatAre() {
    try (DMus dmus = DMus.create(SILENT)) {
      assertThatThrownBy(() -> dmus.port("piano"))
          .isInstanceOf(NtStatusException.class)
          .hasMessageContaining("there is no port \"piano\"; there are: synth");
    }
  }

  @Test
  void theFmSynthesizerIsThereForWhoAsks() throws Exception {
    Ear ear = new Ear();
    SubdeviceConfiguration fm = SubdeviceConfiguration.realtime("fm", ClassIds.MINIPORT_FM_SYNTH);
    try (DMus dmus = DMus.create(SILENT);
        ISubdevice subdevice = dmus.open(fm);
        MidiOut out = dmus.midiOut(subdevice.filter(), ear, STEREO)) {
      assertThat(out.send(0x90, 69, 100)).isTrue();
      ear.heard.join();
    }
  }

  @Test
  void aMiniportOfOnesOwnComesAndGoes() {
    try (DMus dmus = DMus.create(SILENT)) {
      Runnable gone = dmus.deploy(UartMiniport::new, UUID.randomUUID(), "mine", "mine");
      assertThat(dmus.ports()).extracting(IFilter::name).containsExactly("mine", "synth");
      gone.run();
      assertThat(dmus.ports()).extracting(IFilter::name).containsExactly("synth");
    }
  }

  @Test
  void portsAreConnectedThroughFiltersAndByName() throws Exception {
    CompletableFuture<String> heard = new CompletableFuture<>();
    ConnectionConfiguration thru =
        ConnectionConfiguration.parse("thru", "keys", "organ", List.of("transpose:semitones=12"));
    try (DMus dmus = DMus.create(SILENT)) {
      IMXFConnection connection = dmus.graph().connect(thru);
      assertThat(connection.problem()).hasValueSatisfying(why -> assertThat(why).contains("keys"));
      dmus.plug(new Loopback("keys", 0));
      dmus.plug(new Loopback("organ", 0)); // what is played there can be heard there
      while (connection.problem().isPresent()) {
        Thread.onSpinWait(); // until it is linked; the time limit is that of the test
      }
      try (MidiIn organ = dmus.midiIn(dmus.port("organ"), (time, bytes) -> hear(bytes, heard));
          MidiOut keys = dmus.midiOut(dmus.port("keys"))) {
        assertThat(keys.send(0x90, 60, 100)).isTrue();
        assertThat(heard.join()).isEqualTo("904864");
        assertThat(organ.pin().isClosed()).isFalse();
      }
      assertThat(dmus.port("keys")).hasToString("port keys");
    }
  }

  private static void hear(ByteBuffer bytes, CompletableFuture<String> heard) {
    byte[] message = new byte[bytes.remaining()];
    bytes.get(message);
    heard.complete(HexFormat.of().formatHex(message));
  }

  @Test
  void closingEndsWhatPlaysAndEveryThread() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    DMus dmus = DMus.create(DMusOptions.defaults().withOutput("null", ""));
    Playback playback = dmus.play(DEMO);
    dmus.close();
    dmus.close();
    assertThat(playback.state()).isEqualTo(Activity.State.STOPPED);
    for (Thread thread : ours(before)) {
      thread.join(); // at the end of its last round
    }
    assertThat(ours(before)).isEmpty();
  }

  private static Set<Thread> ours(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread) && thread.getName().startsWith("dmus"))
        .collect(Collectors.toSet());
  }

  @Test
  void whatIsClosedSaysSo(@TempDir Path folder) throws Exception {
    DMus dmus = DMus.create(SILENT);
    dmus.close();
    for (ThrowingCallable use :
        List.<ThrowingCallable>of(
            dmus::ports, () -> dmus.play(DEMO), () -> dmus.render(DEMO, folder.resolve("a.wav")))) {
      assertThatThrownBy(use)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("this DMus is closed; create another one");
    }
  }

  @Test
  void theNameOfAFileSaysWhatItBecomes(@TempDir Path folder) throws Exception {
    Path song = shortSong(folder);
    try (DMus dmus = DMus.create(SILENT)) {
      dmus.render(song, folder.resolve("song.FLAC"));
      dmus.render(song, folder.resolve("song.ogg"));
      Path mp3 = folder.resolve("song.mp3");
      assertThatThrownBy(() -> dmus.render(song, mp3))
          .isInstanceOf(IOException.class)
          .hasMessage(mp3 + ": mp3 cannot be written; name the file *.wav, *.flac or *.ogg");
      assertThat(mp3).doesNotExist();
    }
    assertThat(start(folder.resolve("song.FLAC"))).isEqualTo("fLaC");
    assertThat(start(folder.resolve("song.ogg"))).isEqualTo("OggS");
  }

  private static String start(Path file) throws IOException {
    return new String(Files.readAllBytes(file), 0, 4, StandardCharsets.US_ASCII);
  }

  @Test
  void whatCannotBeMeantIsRefusedBeforeAnythingIsLost(@TempDir Path folder) throws Exception {
    Path song = Files.write(folder.resolve("song.mid"), new byte[] {'M', 'T', 'h', 'd'});
    Path link = Files.createSymbolicLink(folder.resolve("link.wav"), song);
    try (DMus dmus = DMus.create(SILENT)) {
      assertThatThrownBy(() -> dmus.render(song, link)).hasMessageContaining("is the song");
      assertThat(song).hasSize(4);
      UUID id = UUID.randomUUID();
      assertThatThrownBy(() -> dmus.deploy(null, id, "none", "none")).hasMessage("constructor");
      assertThat(dmus.ports()).extracting(IFilter::name).doesNotContain("none");
    }
  }

  @Test
  void theReadmeSaysWhatIsCompiled() throws Exception {
    String[] parts =
        Files.readString(Path.of("src/test/java/org/dmus/FirstSound.java")).split("// README\n *");
    String snippet = parts[1].strip().replace("\n    ", "\n").replace("(options)", "()");
    assertThat(Files.readString(Path.of("..", "README.md"))).contains(snippet);
  }

  @Test
  void theSnippetWorks(@TempDir Path folder) throws Exception {
    Path song = shortSong(folder);
    Path wav = folder.resolve("song.wav");
    InputStream keys = System.in;
    System.setIn(new ByteArrayInputStream(new byte[] {'\n'}));
    try {
      FirstSound.play(SILENT, song, wav);
    } finally {
      System.setIn(keys);
    }
    assertThat(Files.size(wav)).isGreaterThan(44_100);
    Path bank = Path.of("../bank.gm/target/classes/org/dmus/bank/gm/gm.dls");
    Path banked = folder.resolve("banked.wav");
    FirstRender.main(new String[] {bank.toString(), song.toString(), banked.toString()});
    assertThat(banked).hasSameBinaryContentAs(wav);
  }

  private static Path shortSong(Path folder) throws IOException {
    Path song = folder.resolve("song.mid");
    Files.write(
        song,
        new byte[] {
          'M',
          'T',
          'h',
          'd',
          0,
          0,
          0,
          6,
          0,
          0,
          0,
          1,
          0,
          96,
          'M',
          'T',
          'r',
          'k',
          0,
          0,
          0,
          12,
          0,
          (byte) 0x90,
          60,
          100,
          48,
          (byte) 0x80,
          60,
          0,
          0,
          (byte) 0xFF,
          0x2F,
          0
        });
    return song;
  }
}
