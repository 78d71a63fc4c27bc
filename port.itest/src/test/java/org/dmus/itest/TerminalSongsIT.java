package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.player.SongFeeder;
import org.dmus.portcls.SubdeviceProperties;
import org.dmus.smf.EventCursor;
import org.dmus.smf.EventKind;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.smf.SmfFormatException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;

/**
 * Songs go out of a UART, over a pseudo terminal and into a capture port, thirty times as fast as a
 * MIDI line: the same messages arrive. With {@code -Ddmus.songs=FOLDER} those of a folder, too.
 */
@ExtendWith(PaxExamExtension.class)
public class TerminalSongsIT {
  private static final String FOLDER = "dmus.songs";

  /** How long nothing may come. */
  private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(30);

  private static final int MESSAGES = 3_000;

  /** A terminal waits for nobody; the FIFO of the port holds half a second of this. */
  private static final int BYTES_PER_SECOND = 100_000;

  @Inject private BundleContext context;

  private final ByteBuffer records = DMusBuffer.allocate(1 << 17);

  @Test
  public void everySongArrivesAsItLeft() throws Exception {
    Path near = Files.createTempDirectory("terminal").resolve("near");
    Path far = near.resolveSibling("far");
    Process cable = cable(near, far);
    try (Configurations configurations = new Configurations(context)) {
      configurations.make(
          "org.dmus.miniport.uart",
          Map.of("name", "songs-out", "device", near.toString(), "rate", BYTES_PER_SECOND));
      configurations.make(
          "org.dmus.miniport.capture",
          Map.of("name", "songs-in", "device", far.toString(), "fifo", 65_536));
      try (IPin in = open("songs-in", KsDataFlow.OUT);
          IPin out = open("songs-out", KsDataFlow.IN)) {
        playAll(out, in);
      }
    } finally {
      cable.destroyForcibly().waitFor();
    }
  }

  /** Its ends are there before they are in raw mode: socat says when all is. */
  private static Process cable(Path near, Path far) throws IOException {
    Path notes = Files.createTempFile("socat", ".log");
    String end = "pty,raw,echo=0,link=";
    try {
      Process socat =
          new ProcessBuilder("socat", "-d", "-d", end + near, end + far)
              .redirectError(notes.toFile())
              .start();
      while (socat.isAlive() && !Files.readString(notes).contains("starting data transfer loop")) {
        LockSupport.parkNanos(1_000_000);
      }
      Files.delete(notes);
      return socat;
    } catch (IOException e) {
      return Assumptions.abort("socat is not installed: " + e.getMessage());
    }
  }

  private IPin open(String name, KsDataFlow flow) throws InterruptedException {
    String filter = "(" + SubdeviceProperties.NAME + "=" + name + ")";
    IFilter port = new Registry(context).await(IFilter.class, filter);
    int id = port.description().findPin(flow, KsDataFormat.DIRECTMUSIC).orElseThrow();
    IPin pin = port.openPin(id, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    return pin;
  }

  private void playAll(IPin out, IPin in) throws Exception {
    int songs = 0;
    long bytes = 0;
    long messages = 0;
    for (MidiFile song : songs()) {
      List<String> expected = messages(song);
      List<String> heard = captured(song, out, in, expected.size());
      assertThat(heard).as("%s: %s", song, out.statistics()).hasSameSizeAs(expected);
      assertThat(heard).as(song.toString()).isEqualTo(expected);
      songs++;
      messages += expected.size();
      bytes += expected.stream().mapToLong(message -> message.length() / 2).sum();
    }
    System.out.printf(
        "%d songs over a pty: %d messages, %d bytes, 0 differences%n", songs, messages, bytes);
    assertThat(in.statistics().rejected()).isZero();
  }

  private List<String> captured(MidiFile song, IPin out, IPin in, int count) {
    List<String> heard = new ArrayList<>();
    SongFeeder feeder = new SongFeeder(song, 1, false);
    long lastNs = System.nanoTime();
    while ((heard.size() < count || !feeder.isDone()) && System.nanoTime() - lastNs < PATIENCE_NS) {
      feeder.feed(out, Long.MAX_VALUE);
      if (take(in, heard) > 0) {
        lastNs = System.nanoTime();
      } else {
        LockSupport.parkNanos(1_000_000);
      }
    }
    return heard;
  }

  private int take(IPin in, List<String> heard) {
    int count = in.read(records.clear());
    records.flip();
    while (records.hasRemaining()) {
      int at = records.position();
      byte[] message = new byte[records.getInt(at + DMusBuffer.EVENT_BYTES_OFFSET)];
      records.get(at + DMusBuffer.HEADER_BYTES, message);
      heard.add(HexFormat.of().formatHex(message));
      records.position(at + DMusBuffer.recordBytes(message.length));
    }
    return count;
  }

  /** The messages of a song; the packets of a system exclusive one are one message. */
  private static List<String> messages(MidiFile song) {
    List<String> messages = new ArrayList<>();
    StringBuilder packets = new StringBuilder();
    EventCursor events = song.events();
    while (events.next()) {
      if (events.kind() != EventKind.META) {
        byte[] bytes = new byte[events.messageLength()];
        events.copyMessage(bytes, 0);
        packets.append(HexFormat.of().formatHex(bytes));
        boolean isWhole = events.kind() == EventKind.CHANNEL || packets.toString().endsWith("f7");
        if (isWhole) {
          messages.add(packets.toString());
          packets.setLength(0);
        }
      }
    }
    return messages;
  }

  private static List<MidiFile> songs() throws IOException {
    List<MidiFile> songs = new ArrayList<>();
    songs.add(SongBytes.format0("generated", TerminalSongsIT::track, Leniency.LENIENT));
    String folder = System.getProperty(FOLDER);
    if (folder != null) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().matches("(?i).*\\.midi?")).toList()) {
          try {
            songs.add(MidiFile.read(file, Leniency.LENIENT));
          } catch (SmfFormatException e) {
            System.out.println("left out: " + e.getMessage());
          }
        }
      }
    }
    return songs;
  }

  private static void track(ByteArrayOutputStream track) {
    Random random = new Random(6);
    for (int i = 0; i < MESSAGES; i++) {
      byte channel = (byte) random.nextInt(16);
      byte value = (byte) random.nextInt(128);
      switch (random.nextInt(4)) {
        case 0 -> track.writeBytes(new byte[] {1, (byte) (0xC0 | channel), value});
        case 1 ->
            track.writeBytes(new byte[] {0, (byte) 0xF0, 4, 0x7D, channel, value, (byte) 0xF7});
        case 2 -> track.writeBytes(new byte[] {0, (byte) (0xE0 | channel), value, channel});
        default -> track.writeBytes(new byte[] {0, (byte) (0x90 | channel), value, 64});
      }
    }
  }
}
