package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.inject.Inject;
import org.dmus.client.IPin;
import org.dmus.client.SubdeviceFactory;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsReader;
import org.dmus.dls.DlsWriter;
import org.dmus.dls.Patch;
import org.dmus.dls.bank.BuiltInBank;
import org.dmus.dls.download.DownloadBlob;
import org.dmus.dls.download.InstrumentOptions;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthDownload;
import org.dmus.ks.SynthProperties;
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
  private static final int FIRST_WAVE_ID = 10_000;

  @Inject private BundleContext context;

  @Test
  public void theDemoSoundsTheSameFromDownloadsAsFromTheBank() throws Exception {
    MidiFile song = MidiFile.read(DEMO, Leniency.LENIENT);
    SubdeviceFactory factory = new Registry(context).await(SubdeviceFactory.class, "");
    DlsCollection bank = builtIn();
    byte[] expected;
    try (OfflineSynth synth = new OfflineSynth(factory, file(bank))) {
      expected = synth.render(song);
    }
    try (OfflineSynth synth = new OfflineSynth(factory, file(emptied(bank)))) {
      assertThat(downloadAll(synth.music, bank)).hasSameSizeAs(bank.instruments());
      assertThat(synth.render(song)).isEqualTo(expected);
    }
    assertThat(expected).contains(0x3D); // some float is louder than 1/32
  }

  @Test
  public void anUnloadThroughThePortCompletesOnceWhenTheNoteIsOver() throws Exception {
    SubdeviceFactory factory = new Registry(context).await(SubdeviceFactory.class, "");
    IPortCls functions = new Registry(context).await(IPortCls.class, "");
    DlsCollection bank = builtIn();
    try (OfflineSynth synth = new OfflineSynth(factory, file(emptied(bank)))) {
      List<Long> handles = downloadAll(synth.music, bank);
      List<NtStatus> completions = new ArrayList<>();
      synth.play(0x90, 60, 100);
      PropertyRequest unload = unload(handles.get(indexOfPiano(bank)));
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

  private DlsCollection builtIn() throws Exception {
    BuiltInBank service = new Registry(context).await(BuiltInBank.class, "");
    return DlsReader.read(service.open(), service.name()).collection();
  }

  private static DlsCollection emptied(DlsCollection bank) {
    return new DlsCollection(List.of(), bank.waves(), DlsInfo.EMPTY, Optional.empty(), 0);
  }

  private static Path file(DlsCollection bank) throws Exception {
    Path file = Files.createTempFile("bank", ".dls");
    DlsWriter.write(bank, file);
    file.toFile().deleteOnExit();
    return file;
  }

  private static int indexOfPiano(DlsCollection bank) {
    List<Patch> patches = bank.instruments().stream().map(DlsInstrument::patch).toList();
    return patches.indexOf(Patch.melodic(0));
  }

  /** Waves first, then the instruments that name them; returns the handles of those. */
  private static List<Long> downloadAll(IPin pin, DlsCollection bank) {
    SortedSet<Integer> waves = new TreeSet<>();
    bank.instruments().forEach(i -> waves.addAll(DownloadBlob.wavesOf(i)));
    for (int wave : waves) {
      download(pin, DownloadBlob.wave(bank.waves().get(wave), FIRST_WAVE_ID + wave));
    }
    List<Long> handles = new ArrayList<>();
    for (DlsInstrument instrument : bank.instruments()) {
      InstrumentOptions options =
          InstrumentOptions.of(handles.size(), FIRST_WAVE_ID).asGeneralMidi();
      handles.add(download(pin, DownloadBlob.instrument(instrument, bank, options)));
    }
    return handles;
  }

  private static long download(IPin pin, ByteBuffer blob) {
    ByteBuffer value = ByteBuffer.allocate(SynthDownload.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    PropertyRequest request =
        new PropertyRequest(
            KsGuids.PROPSETID_SYNTH_DLS,
            SynthProperties.DLS_DOWNLOAD,
            PropertyRequest.NO_NODE,
            PropertyVerb.GET,
            blob,
            value);
    assertThat(pin.property(request)).as(request.explanation()).isEqualTo(NtStatus.SUCCESS);
    assertThat(SynthDownload.from(value).free()).isTrue();
    return SynthDownload.from(value).handle();
  }

  private static PropertyRequest unload(long handle) {
    ByteBuffer value = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    return new PropertyRequest(
        KsGuids.PROPSETID_SYNTH_DLS,
        SynthProperties.DLS_UNLOAD,
        PropertyRequest.NO_NODE,
        PropertyVerb.SET,
        ByteBuffer.allocate(0),
        value.putLong(0, handle));
  }
}
