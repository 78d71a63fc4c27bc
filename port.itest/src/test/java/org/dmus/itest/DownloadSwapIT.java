package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.dmus.client.IPin;
import org.dmus.client.SubdeviceFactory;
import org.dmus.dls.DlsCollection;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.itest.exam.ShippedBundles;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthProperties;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What a client told the synthesizer, its next version knows. */
@ExtendWith(PaxExamExtension.class)
public class DownloadSwapIT {
  private static final Path DEMO = Path.of("..", "demo", "mountain-king.mid");
  private static final String BUNDLE = "org.dmus.miniport.synth";
  private static final int QUIETER = -1_200;

  @Inject private BundleContext context;

  @Test
  public void theDemoSoundsTheSameAfterAnUpdateOfTheSynthFromDownloadsAtTheSameVolume()
      throws Exception {
    MidiFile song = MidiFile.read(DEMO, Leniency.LENIENT);
    DlsCollection bank = BankDownloads.builtIn(context);
    Path empty = BankDownloads.file(BankDownloads.emptied(bank));
    byte[] expected;
    try (OfflineSynth synth = new OfflineSynth(factory(), empty)) {
      BankDownloads.downloadAll(synth.music, bank);
      assertThat(volume(synth.music, PropertyVerb.SET, QUIETER)).isEqualTo(QUIETER);
      expected = synth.render(song);
    }
    try (OfflineSynth synth = new OfflineSynth(factory(), empty)) {
      List<Long> handles = BankDownloads.downloadAll(synth.music, bank);
      volume(synth.music, PropertyVerb.SET, QUIETER);
      update(synth.music);
      System.out.println(
          synth.music.memory().downloads()
              + " downloads, "
              + synth.music.memory().bytes()
              + " bytes, kept over an update of "
              + lastUpdateMs
              + " ms");
      assertThat(synth.music.memory().refused()).isZero();
      assertThat(volume(synth.music, PropertyVerb.GET, 0)).isEqualTo(QUIETER);
      assertThat(synth.render(song)).isEqualTo(expected);
      assertThat(synth.music.property(BankDownloads.unload(handles.get(0))))
          .isEqualTo(NtStatus.SUCCESS);
    }
    assertThat(expected).contains(0x3B); // some float is louder than 1/512
  }

  private static int volume(IPin pin, PropertyVerb verb, int hundredthsDb) {
    ByteBuffer value =
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, hundredthsDb);
    PropertyRequest request =
        new PropertyRequest(
            KsGuids.PROPSETID_SYNTH,
            SynthProperties.VOLUME,
            PropertyRequest.NO_NODE,
            verb,
            ByteBuffer.allocate(0),
            value);
    assertThat(pin.property(request)).isEqualTo(NtStatus.SUCCESS);
    return value.getInt(0);
  }

  private long lastUpdateMs;

  private void update(IPin pin) throws Exception {
    Bundle synth =
        Stream.of(context.getBundles())
            .filter(b -> BUNDLE.equals(b.getSymbolicName()))
            .findFirst()
            .orElseThrow();
    long start = System.nanoTime();
    try (InputStream jar = Files.newInputStream(ShippedBundles.named(BUNDLE))) {
      synth.update(jar);
    }
    while (!pin.isAttached()) {
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(20));
      LockSupport.parkNanos(1_000_000);
    }
    lastUpdateMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private SubdeviceFactory factory() throws InterruptedException {
    return new Registry(context).await(SubdeviceFactory.class, "");
  }
}
