package org.dmus.dls.client;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dmus.client.IPin;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthDownload;
import org.dmus.ks.SynthProperties;

/** Requests of the property set that downloads go by. */
final class DlsRequest {
  private DlsRequest() {}

  /** Downloads a blob and returns its handle. */
  static long download(IPin pin, ByteBuffer blob) {
    ByteBuffer answer = littleEndian(SynthDownload.BYTES);
    PropertyRequest request = request(SynthProperties.DLS_DOWNLOAD, PropertyVerb.GET, blob, answer);
    NtStatus status = pin.property(request);
    if (!status.isSuccess()) {
      String why = request.explanation();
      throw new NtStatusException(status, why.isEmpty() ? "it takes no downloads" : why);
    }
    return SynthDownload.from(answer).handle();
  }

  /** Unloads a handle; completes when nothing sounds it any more. */
  static CompletionStage<NtStatus> unload(IPin pin, long handle) {
    ByteBuffer value = littleEndian(Long.BYTES).putLong(0, handle);
    PropertyRequest request =
        request(SynthProperties.DLS_UNLOAD, PropertyVerb.SET, littleEndian(0), value);
    NtStatus status = pin.property(request);
    return status == NtStatus.PENDING
        ? request.completion()
        : CompletableFuture.completedFuture(status);
  }

  private static PropertyRequest request(
      int property, PropertyVerb verb, ByteBuffer instance, ByteBuffer value) {
    return new PropertyRequest(
        KsGuids.PROPSETID_SYNTH_DLS, property, PropertyRequest.NO_NODE, verb, instance, value);
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
