package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.dmus.client.IPin;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsWave;
import org.dmus.dls.Patch;
import org.dmus.dls.client.Download;
import org.dmus.dls.client.Downloads;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyRequest;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.api.Test;

/** The Java way to download: a collection, and close. */
class DownloadsTest {
  private final Rig rig = new Rig(TestBank.of(TestBank.CLICK), Map.of()).running();
  private int refuseAt = Integer.MAX_VALUE;
  private int asked;
  private final Downloads downloads = new Downloads(pin(rig));

  /** A pin as the port has it. */
  private IPin pin(Rig of) {
    return (IPin)
        Proxy.newProxyInstance(
            IPin.class.getClassLoader(),
            new Class<?>[] {IPin.class},
            (proxy, method, arguments) -> property(of, (PropertyRequest) arguments[0]));
  }

  private NtStatus property(Rig of, PropertyRequest request) {
    request.minorTarget(of.music);
    request.begin();
    if (++asked == refuseAt) {
      return request.refuse(NtStatus.UNSUCCESSFUL, "enough");
    }
    return of.miniport.getDescription().nodes().get(0).properties().stream()
        .filter(item -> item.set().equals(request.set()) && item.id() == request.id())
        .findFirst()
        .orElseThrow()
        .handler()
        .handle(request);
  }

  private static DlsCollection constant() {
    return new TestBank().add(Patch.melodic(0), TestBank.region(TestBank.DC)).collection();
  }

  private float last() {
    rig.render(1_000);
    return rig.sound[0][999];
  }

  private void note() {
    rig.put(-1, 0xC0, 0);
    rig.put(-1, 0x90, 60, 127);
  }

  @Test
  void whatIsDownloadedSoundsUntilItIsClosed() {
    note();
    assertThat(last()).isZero();
    try (Download download = downloads.download(constant())) {
      assertThat(download.instruments()).isEqualTo(1);
      assertThat(download.waves()).isEqualTo(1);
      assertThat(download.bytes()).isPositive();
      note();
      assertThat(last()).isNotZero();
      rig.put(-1, 0xB0, 120, 0);
      rig.render(10_000);
    }
    note();
    assertThat(last()).isZero();
  }

  @Test
  void itsNotesEndInTheirOwnTimeAndThatIsTold() {
    Download download = downloads.download(constant());
    note();
    last();
    CompletionStage<Void> ended = download.end();
    assertThat(last()).isNotZero();
    assertThat(ended.toCompletableFuture()).isNotDone();
    rig.put(-1, 0xB0, 120, 0);
    rig.render(10_000);
    assertThat(ended.toCompletableFuture()).isCompleted();
    download.close();
  }

  @Test
  void aNoteThatSoundsIsNotTouchedByOthersThatComeAndGo() {
    Rig undisturbed = new Rig(TestBank.of(TestBank.SINE), Map.of()).running();
    Rig disturbed = new Rig(TestBank.of(TestBank.SINE), Map.of()).running();
    for (Rig each : List.of(undisturbed, disturbed)) {
      each.put(-1, 0x90, 60, 127);
    }
    Downloads live = new Downloads(pin(disturbed));
    List<Download> kept = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      undisturbed.render(441);
      disturbed.render(441);
      assertThat(Arrays.mismatch(disturbed.sound[0], undisturbed.sound[0])).isEqualTo(-1);
      kept.add(live.download(constant()));
      if (i % 3 == 2) {
        kept.remove(i % kept.size()).close();
      }
    }
  }

  @Test
  void whatIsRefusedInTheMiddleLeavesNothingBehind() {
    refuseAt = 2;
    assertThatThrownBy(() -> downloads.download(constant()))
        .isInstanceOf(NtStatusException.class)
        .hasMessage("enough");
    assertThat(asked).isEqualTo(3);
    note();
    assertThat(last()).isZero();
  }

  /** What n waves take of memory on their way in grows as n does, not as its square. */
  @Test
  void oneMoreWaveCostsTheSameHoweverManyThereAre() {
    waves(200);
    double few = waves(500) / 500.0;
    double many = waves(2_000) / 2_000.0;
    System.out.printf("bytes for each of 500 waves: %,.0f, of 2,000: %,.0f%n", few, many);
    assertThat(many / few).isLessThan(2);
  }

  /** So do what n instruments take on their way in, and on their way out. */
  @Test
  void oneMoreInstrumentCostsTheSameHoweverManyThereAre() {
    int many = Integer.getInteger("dmus.downloads", 3_000);
    instruments(200);
    double bytesOfFew = instruments(500) / 500.0;
    long start = System.nanoTime();
    double bytesOfMany = instruments(many) / (double) many;
    System.out.printf(
        "bytes for each of 500 instruments: %,.0f, of %,d: %,.0f; %,d ms for all in and out%n",
        bytesOfFew, many, bytesOfMany, (System.nanoTime() - start) / 1_000_000);
    assertThat(bytesOfMany / bytesOfFew).isLessThan(1.5);
  }

  private long instruments(int count) {
    TestBank bank = new TestBank();
    for (int i = 0; i < count; i++) {
      bank.add(new Patch(i >> 14, i >> 7 & 127, i & 127, false), TestBank.region(TestBank.DC));
    }
    DlsCollection collection = bank.collection();
    long before = allocated();
    downloads.download(collection).close();
    return allocated() - before;
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  private long waves(int count) {
    DlsWave click = constant().waves().get(TestBank.CLICK);
    DlsRegion[] regions = new DlsRegion[count];
    for (int i = 0; i < count; i++) {
      regions[i] = TestBank.ranged(i, i % 128, i % 128, i / 128, i / 128);
    }
    List<DlsWave> all = Collections.nCopies(count, click);
    DlsCollection bank = new TestBank().add(Patch.melodic(0), regions).collection();
    DlsCollection collection =
        new DlsCollection(bank.instruments(), all, DlsInfo.EMPTY, Optional.empty(), 0);
    long before = allocated();
    Download download = downloads.download(collection);
    long bytes = allocated() - before;
    download.close();
    return bytes;
  }
}
