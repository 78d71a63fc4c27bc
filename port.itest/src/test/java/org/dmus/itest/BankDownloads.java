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
import org.dmus.client.IPin;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsReader;
import org.dmus.dls.DlsWriter;
import org.dmus.dls.Patch;
import org.dmus.dls.bank.BuiltInBank;
import org.dmus.dls.download.DownloadBlob;
import org.dmus.dls.download.InstrumentOptions;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthDownload;
import org.dmus.ks.SynthProperties;
import org.osgi.framework.BundleContext;

/** Downloads the built-in bank through the property set. */
final class BankDownloads {
  private static final int FIRST_WAVE_ID = 10_000;

  private BankDownloads() {}

  static DlsCollection builtIn(BundleContext context) throws Exception {
    BuiltInBank service = new Registry(context).await(BuiltInBank.class, "");
    return DlsReader.read(service.open(), service.name()).collection();
  }

  static DlsCollection emptied(DlsCollection bank) {
    return new DlsCollection(List.of(), bank.waves(), DlsInfo.EMPTY, Optional.empty(), 0);
  }

  static Path file(DlsCollection bank) throws Exception {
    Path file = Files.createTempFile("bank", ".dls");
    DlsWriter.write(bank, file);
    file.toFile().deleteOnExit();
    return file;
  }

  static int indexOfPiano(DlsCollection bank) {
    List<Patch> patches = bank.instruments().stream().map(DlsInstrument::patch).toList();
    return patches.indexOf(Patch.melodic(0));
  }

  /** Waves first, then the instruments that name them; returns the handles of those. */
  static List<Long> downloadAll(IPin pin, DlsCollection bank) {
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

  static long download(IPin pin, ByteBuffer blob) {
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

  static PropertyRequest unload(long handle) {
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
