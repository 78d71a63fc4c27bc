package org.dmus.shell.bank;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.dmus.client.IPin;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.download.DownloadBlob;
import org.dmus.dls.download.InstrumentOptions;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthDownload;
import org.dmus.ks.SynthProperties;

/** The instruments of a bank on a pin: waves first, then the instruments that name them. */
final class Download {
  private static final AtomicInteger NEXT_ID = new AtomicInteger(1);

  private final String port;
  private final IPin pin;
  private final String bank;
  private final List<Long> handles = new ArrayList<>();
  private int instruments;
  private int waves;
  private long bytes;
  private String state = "loaded";

  /** Downloads; what was downloaded before a failure is unloaded again. */
  Download(String port, IPin pin, String bank, DlsCollection collection) {
    this.port = port;
    this.pin = pin;
    this.bank = bank;
    try {
      downloadAll(collection);
    } catch (RuntimeException e) {
      unload();
      throw e;
    }
  }

  private void downloadAll(DlsCollection from) {
    SortedSet<Integer> needed = new TreeSet<>();
    from.instruments().forEach(each -> needed.addAll(DownloadBlob.wavesOf(each)));
    int firstWave = NEXT_ID.getAndAdd(from.waves().size() + from.instruments().size());
    for (int wave : needed) {
      send(DownloadBlob.wave(from.waves().get(wave), firstWave + wave));
      waves++;
    }
    int firstInstrument = firstWave + from.waves().size();
    for (DlsInstrument each : from.instruments()) {
      InstrumentOptions options = InstrumentOptions.of(firstInstrument + instruments, firstWave);
      send(DownloadBlob.instrument(each, from, options));
      instruments++;
    }
  }

  private void send(ByteBuffer blob) {
    bytes += blob.remaining();
    ByteBuffer answer = ByteBuffer.allocate(SynthDownload.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    PropertyRequest request = request(SynthProperties.DLS_DOWNLOAD, PropertyVerb.GET, blob, answer);
    NtStatus status = pin.property(request);
    if (!status.isSuccess()) {
      String why = request.explanation() == null ? "" : ": " + request.explanation();
      throw new NtStatusException(status, port + ": takes no download of " + bank + why);
    }
    handles.add(SynthDownload.from(answer).handle());
  }

  private static PropertyRequest request(
      int property, PropertyVerb verb, ByteBuffer instance, ByteBuffer value) {
    return new PropertyRequest(
        KsGuids.PROPSETID_SYNTH_DLS, property, PropertyRequest.NO_NODE, verb, instance, value);
  }

  /** Takes the instruments away from new notes; those that sound end in their own time. */
  void unload() {
    boolean pending = false;
    for (int i = handles.size() - 1; i >= 0; i--) {
      ByteBuffer handle = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      handle.putLong(0, handles.get(i));
      NtStatus status =
          pin.property(
              request(
                  SynthProperties.DLS_UNLOAD, PropertyVerb.SET, ByteBuffer.allocate(0), handle));
      pending |= status == NtStatus.PENDING;
    }
    handles.clear();
    state = pending ? "ends with its notes" : "unloaded";
  }

  boolean isOn(IPin other) {
    return pin == other;
  }

  String port() {
    return port;
  }

  DownloadRow row() {
    return new DownloadRow(port, pin.instanceId(), bank, instruments, waves, bytes, state);
  }
}
