package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.dmus.client.SubdeviceFactory;
import org.dmus.dls.DlsCollection;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.portcls.IPortCls;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;

/** The built-in bank, downloaded through the property set, is the built-in bank. */
@ExtendWith(PaxExamExtension.class)
public class DownloadIT {
  private static final Path DEMO = Path.of("..", "demo", "mountain-king.mid");

  @Inject private BundleContext context;

  @Test
  public void theDemoSoundsTheSameFromDownloadsAsFromTheBank() throws Exception {
    MidiFile song = MidiFile.read(DEMO, Leniency.LENIENT);
    SubdeviceFactory factory = new Registry(context).await(SubdeviceFactory.class, "");
    DlsCollection bank = BankDownloads.builtIn(context);
    byte[] expected;
    try (OfflineSynth synth = new OfflineSynth(factory, BankDownloads.file(bank))) {
      expected = synth.render(song);
    }
    try (OfflineSynth synth =
        new OfflineSynth(factory, BankDownloads.file(BankDownloads.emptied(bank)))) {
      assertThat(BankDownloads.downloadAll(synth.music, bank)).hasSameSizeAs(bank.instruments());
      assertThat(synth.render(song)).isEqualTo(expected);
    }
    assertThat(expected).contains(0x3D); // some float is louder than 1/32
  }

  @Test
  public void anUnloadThroughThePortCompletesOnceWhenTheNoteIsOver() throws Exception {
    SubdeviceFactory factory = new Registry(context).await(SubdeviceFactory.class, "");
    IPortCls functions = new Registry(context).await(IPortCls.class, "");
    DlsCollection bank = BankDownloads.builtIn(context);
    try (OfflineSynth synth =
        new OfflineSynth(factory, BankDownloads.file(BankDownloads.emptied(bank)))) {
      List<Long> handles = BankDownloads.downloadAll(synth.music, bank);
      List<NtStatus> completions = new ArrayList<>();
      synth.play(0x90, 60, 100);
      PropertyRequest unload = BankDownloads.unload(handles.get(BankDownloads.indexOfPiano(bank)));
      unload.completion().thenAccept(completions::add);
      assertThat(synth.music.property(unload)).isEqualTo(NtStatus.PENDING);
      synth.play(0xB0, 7, 100); // 100 ms more
      assertThat(completions).isEmpty();
      synth.play(0xB0, 120, 0); // all sound off
      assertThat(completions).containsExactly(NtStatus.SUCCESS);
      assertThat(functions.pcCompletePendingPropertyRequest(unload, NtStatus.SUCCESS))
          .isEqualTo(NtStatus.INVALID_PARAMETER);
    }
  }
}
