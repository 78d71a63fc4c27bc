package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.inject.Inject;
import org.dmus.dls.bank.BuiltInBank;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.WaveFormat;
import org.dmus.player.RenderListener;
import org.dmus.player.RenderRequest;
import org.dmus.player.Renderer;
import org.dmus.portcls.ClassIds;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;

/**
 * The demonstration song with the built-in bank through the whole path, bit for bit: from the MIDI
 * file to the WAV file, on every JVM, alone and beside others.
 */
@ExtendWith(PaxExamExtension.class)
public class GoldenSongIT {
  private static final Path SONG = Path.of("../demo/mountain-king.mid");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/mountain-king.sha256");
  private static final WaveFormat FLOAT = new WaveFormat(44_100, 2, WaveFormat.Encoding.FLOAT_32);

  @Inject private BundleContext context;

  @Test
  public void theSongIsTheRecordedOneOnEveryThread() throws Exception {
    Path bank = builtInBank();
    List<String> digests = inParallel(() -> digest(render(bank)), 2);
    assertThat(digests.get(1)).as("two renders at once").isEqualTo(digests.get(0));
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(GOLDEN, digests.get(0) + "\n");
    }
    assertThat(digests.get(0))
        .as(
            "the song sounds different; if that is meant, record it again and say why in the"
                + " commit: mvn -o -pl miniport.synth,port.itest -am verify -Dgolden.write=true"
                + " -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dit.test=GoldenSongIT -Dfailsafe.failIfNoSpecifiedTests=false")
        .isEqualTo(Files.readString(GOLDEN).strip());
  }

  private static <T> List<T> inParallel(Callable<T> task, int threads) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> running = executor.invokeAll(Collections.nCopies(threads, task));
      List<T> results = new ArrayList<>();
      for (Future<T> each : running) {
        results.add(each.get());
      }
      return results;
    } finally {
      executor.shutdown();
    }
  }

  /** The bank as a file: no other bank of this machine takes its place. */
  private Path builtInBank() throws Exception {
    Path file = Files.createTempFile("gm", ".dls");
    file.toFile().deleteOnExit();
    ByteBuffer bytes = new Registry(context).await(BuiltInBank.class, "").open();
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    }
    return file;
  }

  private Path render(Path bank) throws Exception {
    Path wav = Files.createTempFile("golden", ".wav");
    MidiFile song = MidiFile.read(SONG.toString(), Files.readAllBytes(SONG), Leniency.LENIENT);
    new Registry(context)
        .await(Renderer.class, "")
        .render(
            new RenderRequest(
                song,
                ClassIds.MINIPORT_DLS_SYNTH,
                Map.of("bank", bank.toString()),
                FLOAT,
                "wav",
                wav.toString(),
                RenderRequest.DEFAULT_MAX_TAIL_100NS),
            RenderListener.NONE);
    return wav;
  }

  private static String digest(Path wav) throws Exception {
    byte[] sha = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(wav));
    Files.delete(wav);
    return HexFormat.of().formatHex(sha);
  }
}
