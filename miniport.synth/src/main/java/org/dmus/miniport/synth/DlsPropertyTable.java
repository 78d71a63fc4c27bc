package org.dmus.miniport.synth;

import java.util.List;
import java.util.Set;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyHandler;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthDownload;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.WaveFormat;
import org.dmus.miniport.synth.download.DownloadFault;

/** KSPROPSETID_Synth_Dls (synth-and-dls 2.4, 7). [handler] */
final class DlsPropertyTable extends StreamHandler {
  /** Waves are copied, and the copy has guard samples of its own. */
  private static final int GUARD_SAMPLES = 0;

  private static final PropertyHandler HANDLER = new DlsPropertyTable();

  private DlsPropertyTable() {
    super(false);
  }

  static List<PropertyItem> items() {
    return List.of(
        item(SynthProperties.DLS_DOWNLOAD, PropertyVerb.GET),
        item(SynthProperties.DLS_UNLOAD, PropertyVerb.SET),
        item(SynthProperties.DLS_COMPACT, PropertyVerb.SET),
        item(SynthProperties.DLS_APPEND, PropertyVerb.GET),
        item(SynthProperties.DLS_WAVEFORMAT, PropertyVerb.GET));
  }

  private static PropertyItem item(int id, PropertyVerb verb) {
    return new PropertyItem(KsGuids.PROPSETID_SYNTH_DLS, id, Set.of(verb), HANDLER);
  }

  @Override
  NtStatus answer(PropertyRequest request, SynthStream stream) {
    return switch (request.id()) {
      case SynthProperties.DLS_DOWNLOAD -> download(request, stream);
      case SynthProperties.DLS_UNLOAD -> unload(request, stream);
      // what is downloaded lies on a heap that defragments itself
      case SynthProperties.DLS_COMPACT -> NtStatus.SUCCESS;
      case SynthProperties.DLS_APPEND -> request.reply(PropertyValue.int32(GUARD_SAMPLES));
      case SynthProperties.DLS_WAVEFORMAT ->
          stream.exclusively(() -> request.reply(waveFormat(stream).toBytes()));
      default -> throw new IllegalArgumentException("property " + request.id());
    };
  }

  /** A GET that downloads: the instance is the blob. */
  private static NtStatus download(PropertyRequest request, SynthStream stream) {
    if (PropertyValue.isShort(request, SynthDownload.BYTES)) {
      return PropertyValue.tooShort(request, SynthDownload.BYTES);
    }
    if (!request.instance().hasRemaining()) {
      return request.refuse(
          NtStatus.BUFFER_TOO_SMALL, "download: the instance is empty; give it the blob");
    }
    try {
      long handle = stream.downloads().download(request.instance());
      return request.reply(new SynthDownload(handle, true).toBytes());
    } catch (DownloadFault e) {
      return request.refuse(NtStatus.UNSUCCESSFUL, e.getMessage());
    } catch (OutOfMemoryError e) {
      return request.refuse(
          NtStatus.NO_MEMORY,
          "download: no memory for %d bytes; unload something, or raise -Xmx"
              .formatted(request.instance().remaining()));
    }
  }

  private static NtStatus unload(PropertyRequest request, SynthStream stream) {
    return PropertyValue.isShort(request, Long.BYTES)
        ? PropertyValue.tooShort(request, Long.BYTES)
        : stream.downloads().unload(request.value().getLong(), request);
  }

  private static WaveFormat waveFormat(SynthStream stream) {
    return stream.wave() != null
        ? stream.wave().format()
        : new WaveFormat(
            stream.synthesizer().settings().sampleRate(), 2, WaveFormat.Encoding.PCM_16);
  }
}
