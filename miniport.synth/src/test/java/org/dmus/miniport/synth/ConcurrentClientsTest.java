package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.Patch;
import org.dmus.dls.download.DownloadBlob;
import org.dmus.dls.download.InstrumentOptions;
import org.dmus.ks.NtStatus;
import org.dmus.ks.SynthProperties;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.api.Test;

/** Handlers run on their clients' threads, beside the music and each other. */
class ConcurrentClientsTest {
  private static final int CLIENTS = 3;
  private static final int ROUNDS = 200;
  private static final int BLOCK = 441;

  private final Rig rig = new Rig(TestBank.of(TestBank.SINE), Map.of()).running();
  private final AtomicBoolean done = new AtomicBoolean();

  @Test
  void manyClientsDownloadAndUnloadAtOnceAndTheMusicDoesNotNotice() throws Exception {
    rig.put(-1, 0x90, 69, 100);
    Rig alone = new Rig(TestBank.of(TestBank.SINE), Map.of()).running();
    alone.put(-1, 0x90, 69, 100);
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
    Future<Integer> blocks = threads.submit(this::renderUntilDone);
    List<Callable<List<NtStatus>>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      int client = i;
      clients.add(() -> downloadAndUnload(client));
    }
    for (Future<List<NtStatus>> statuses : threads.invokeAll(clients)) {
      assertThat(statuses.get()).hasSize(3 * ROUNDS).containsOnly(NtStatus.SUCCESS);
    }
    done.set(true);
    for (int i = 0; i < blocks.get(); i++) {
      alone.render(BLOCK);
    }
    threads.shutdown();
    assertThat(rig.sound).isDeepEqualTo(alone.sound);
    assertThat(rig.heard()).isNotEmpty();
    assertThat(rig.music.stream().downloads().bank().size()).as("all unloaded again").isEqualTo(1);
  }

  private int renderUntilDone() {
    int blocks = 0;
    while (!done.get() || blocks == 0) {
      rig.port.exclusively(
          () -> {
            rig.render(BLOCK);
            return null;
          });
      blocks++;
    }
    return blocks;
  }

  private List<NtStatus> downloadAndUnload(int number) {
    DlsCollection own =
        new TestBank()
            .add(Patch.melodic(10 + number), TestBank.region(TestBank.CLICK))
            .collection();
    int waveId = 100 * number + TestBank.CLICK;
    InstrumentOptions options = InstrumentOptions.of(1, 100 * number);
    PropertyClient client = PropertyClient.dls(rig);
    List<NtStatus> statuses = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long wave = client.download(DownloadBlob.wave(own.waves().get(TestBank.CLICK), waveId));
      long instrument =
          client.download(DownloadBlob.instrument(own.instruments().get(0), own, options));
      statuses.add(
          PropertyClient.synth(rig).get(SynthProperties.RUNNINGSTATS, 28, PropertyClient.bytes(0)));
      statuses.add(client.unload(instrument));
      statuses.add(client.unload(wave));
    }
    return statuses;
  }
}
