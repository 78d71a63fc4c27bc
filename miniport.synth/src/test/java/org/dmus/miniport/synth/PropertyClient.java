package org.dmus.miniport.synth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.download.DownloadBlob;
import org.dmus.dls.download.InstrumentOptions;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthDownload;
import org.dmus.ks.SynthProperties;

/** Sends property requests to a miniport as the port does; keeps the last one and its value. */
final class PropertyClient {
  private final DLSSynthMiniport miniport;
  private final UUID set;
  private final Object target;
  PropertyRequest last;
  ByteBuffer value;

  PropertyClient(DLSSynthMiniport miniport, UUID set, Object target) {
    this.miniport = miniport;
    this.set = set;
    this.target = target;
  }

  static PropertyClient dls(Rig rig) {
    return new PropertyClient(rig.miniport, KsGuids.PROPSETID_SYNTH_DLS, rig.music);
  }

  static PropertyClient synth(Rig rig) {
    return new PropertyClient(rig.miniport, KsGuids.PROPSETID_SYNTH, rig.music);
  }

  static ByteBuffer bytes(int size, int... words) {
    ByteBuffer b = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    for (int word : words) {
      b.putInt(word);
    }
    return b.rewind();
  }

  PropertyItem item(int id) {
    return miniport.getDescription().nodes().get(0).properties().stream()
        .filter(i -> i.set().equals(set) && i.id() == id)
        .findFirst()
        .orElseThrow();
  }

  NtStatus request(int id, PropertyVerb verb, ByteBuffer instance, ByteBuffer v) {
    value = v;
    last = new PropertyRequest(set, id, 0, verb, instance, v);
    last.minorTarget(target);
    return item(id).handler().handle(last);
  }

  NtStatus get(int id, int size, ByteBuffer instance) {
    return request(id, PropertyVerb.GET, instance, bytes(size));
  }

  NtStatus set(int id, ByteBuffer instance, int word) {
    return request(id, PropertyVerb.SET, instance, bytes(4, word));
  }

  NtStatus tryDownload(ByteBuffer blob) {
    return get(SynthProperties.DLS_DOWNLOAD, SynthDownload.BYTES, blob);
  }

  /** Downloads a blob that must be taken; returns its handle. */
  long download(ByteBuffer blob) {
    NtStatus status = tryDownload(blob);
    if (status != NtStatus.SUCCESS) {
      throw new AssertionError(status + ": " + last.explanation());
    }
    return SynthDownload.from(value).handle();
  }

  /** Downloads a wave of a collection; wave n has id n. */
  long downloadWave(DlsCollection collection, int index) {
    return download(DownloadBlob.wave(collection.waves().get(index), index));
  }

  /** Downloads an instrument of a collection. */
  long downloadInstrument(DlsCollection collection, int index) {
    return download(
        DownloadBlob.instrument(
            collection.instruments().get(index), collection, InstrumentOptions.of(1_000, 0)));
  }

  /** Downloads a whole collection, waves first. */
  void downloadAll(DlsCollection collection) {
    for (int i = 0; i < collection.waves().size(); i++) {
      downloadWave(collection, i);
    }
    for (DlsInstrument each : collection.instruments()) {
      download(DownloadBlob.instrument(each, collection, InstrumentOptions.of(1_000, 0)));
    }
  }

  NtStatus unload(long handle) {
    ByteBuffer v = bytes(Long.BYTES).putLong(0, handle);
    return request(SynthProperties.DLS_UNLOAD, PropertyVerb.SET, bytes(0), v);
  }
}
