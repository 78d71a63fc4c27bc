package org.dmus.port.filter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dmus.client.IPin;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthDownload;
import org.dmus.ks.SynthProperties;

/** What a miniport with properties is told; each version of it gives handles of its own. */
final class DownloadingDevice {
  /** What handlers did, of all versions. */
  final List<String> told = new ArrayList<>();

  /** What is on the stream now, by the handle of this version. */
  final Map<Long, String> loaded = new TreeMap<>();

  /** Requests that were answered PENDING. */
  final List<PropertyRequest> waiting = new ArrayList<>();

  long nextHandle = 1;
  boolean unloadsLater;
  int refusedVolume = Integer.MAX_VALUE;
  Runnable inHandler = () -> {};

  /** Describes a render pin and a capture pin with the properties. */
  FilterDescriptor description() {
    List<PropertyItem> items =
        List.of(
            new PropertyItem(
                KsGuids.PROPSETID_SYNTH_DLS,
                SynthProperties.DLS_DOWNLOAD,
                Set.of(PropertyVerb.GET),
                this::download),
            new PropertyItem(
                KsGuids.PROPSETID_SYNTH_DLS,
                SynthProperties.DLS_UNLOAD,
                Set.of(PropertyVerb.SET),
                this::unload),
            PropertyItem.getSet(KsGuids.PROPSETID_SYNTH, SynthProperties.VOLUME, this::volume),
            PropertyItem.getSet(
                KsGuids.PROPSETID_SYNTH, SynthProperties.VOICEPRIORITY, this::priority));
    return new FilterDescriptor(
        List.of(pin("in", KsDataFlow.IN, items), pin("out", KsDataFlow.OUT, items)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static PinDescriptor pin(String name, KsDataFlow flow, List<PropertyItem> items) {
    PinDescriptor plain = FilterFixture.pin(name, flow);
    return new PinDescriptor(
        name,
        flow,
        plain.communication(),
        plain.maxInstances(),
        plain.dataRanges(),
        plain.category(),
        items);
  }

  /** A new version: nothing is loaded, and its handles begin anew. */
  void replacedBy(long firstHandle) {
    loaded.clear();
    waiting.clear();
    told.clear();
    nextHandle = firstHandle;
  }

  private NtStatus download(PropertyRequest request) {
    inHandler.run();
    String blob = StandardCharsets.US_ASCII.decode(request.instance()).toString();
    told.add("download " + blob);
    if (blob.isEmpty()) {
      return request.refuse(NtStatus.UNSUCCESSFUL, "an empty blob");
    }
    loaded.put(nextHandle, blob);
    return request.reply(new SynthDownload(nextHandle++, true).toBytes());
  }

  private NtStatus unload(PropertyRequest request) {
    String blob = loaded.remove(request.value().getLong());
    told.add("unload " + blob);
    if (blob == null) {
      return request.refuse(NtStatus.UNSUCCESSFUL, "no such handle");
    }
    if (unloadsLater) {
      waiting.add(request);
      return NtStatus.PENDING;
    }
    return NtStatus.SUCCESS;
  }

  private NtStatus volume(PropertyRequest request) {
    inHandler.run();
    int volume = request.value().getInt();
    told.add("volume " + volume);
    return volume >= refusedVolume ? NtStatus.INVALID_PARAMETER : NtStatus.SUCCESS;
  }

  private NtStatus priority(PropertyRequest request) {
    told.add("priority " + request.instance().getInt() + " " + request.value().getInt());
    return NtStatus.SUCCESS;
  }

  static PropertyRequest downloadRequest(String blob) {
    return new PropertyRequest(
        KsGuids.PROPSETID_SYNTH_DLS,
        SynthProperties.DLS_DOWNLOAD,
        PropertyRequest.NO_NODE,
        PropertyVerb.GET,
        ByteBuffer.wrap(blob.getBytes(StandardCharsets.US_ASCII)),
        ByteBuffer.allocate(SynthDownload.BYTES).order(ByteOrder.LITTLE_ENDIAN));
  }

  /** Downloads; returns the handle that the client gets. */
  static long download(IPin pin, String blob) {
    PropertyRequest request = downloadRequest(blob);
    NtStatus status = pin.property(request);
    if (status != NtStatus.SUCCESS) {
      throw new AssertionError(blob + ": " + status + " " + request.explanation());
    }
    return SynthDownload.from(request.value()).handle();
  }

  static PropertyRequest unloadRequest(long handle) {
    return new PropertyRequest(
        KsGuids.PROPSETID_SYNTH_DLS,
        SynthProperties.DLS_UNLOAD,
        PropertyRequest.NO_NODE,
        PropertyVerb.SET,
        ByteBuffer.allocate(0),
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, handle));
  }

  static NtStatus volume(IPin pin, int volume) {
    return set(pin, SynthProperties.VOLUME, ByteBuffer.allocate(0), volume);
  }

  static NtStatus priority(IPin pin, int channel, int priority) {
    ByteBuffer instance = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    return set(pin, SynthProperties.VOICEPRIORITY, instance.putInt(0, channel), priority);
  }

  private static NtStatus set(IPin pin, int id, ByteBuffer instance, int value) {
    return pin.property(
        new PropertyRequest(
            KsGuids.PROPSETID_SYNTH,
            id,
            PropertyRequest.NO_NODE,
            PropertyVerb.SET,
            instance,
            ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, value)));
  }
}
