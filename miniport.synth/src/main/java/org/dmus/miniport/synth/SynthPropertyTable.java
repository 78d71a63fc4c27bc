package org.dmus.miniport.synth;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthPortParams;
import org.dmus.ks.SynthProperties;
import org.dmus.miniport.synth.engine.Synthesizer;
import org.dmus.miniport.synth.engine.SynthesizerSettings;
import org.dmus.portcls.ClassIds;

/** The properties of pins and node (synth-and-dls 2, 3.6). [handler] */
final class SynthPropertyTable {
  private static final SynthCaps CAPS =
      new SynthCaps(
          ClassIds.MINIPORT_DLS_SYNTH,
          SynthProperties.PC_DLS | SynthProperties.PC_DLS2 | SynthProperties.PC_SOFTWARESYNTH,
          SynthProperties.PC_SYSTEMMEMORY,
          SynthesizerSettings.MOST_GROUPS,
          SynthesizerSettings.MOST_VOICES,
          2,
          SynthProperties.EFFECT_REVERB | SynthProperties.EFFECT_CHORUS,
          "DMus DLS synthesizer");

  private SynthPropertyTable() {}

  static List<PropertyItem> items() {
    return Stream.of(
            synth(),
            DlsPropertyTable.items(),
            SupportPropertyTable.items(),
            TotalsPropertyTable.items())
        .flatMap(List::stream)
        .toList();
  }

  private static List<PropertyItem> synth() {
    return List.of(
        getSet(SynthProperties.VOLUME, SynthPropertyTable::volume),
        getSet(SynthProperties.VOLUMEBOOST, SynthPropertyTable::volumeBoost),
        PropertyItem.get(
            KsGuids.PROPSETID_SYNTH, SynthProperties.CAPS, r -> r.reply(CAPS.toBytes())),
        get(SynthProperties.PORTPARAMETERS, SynthPropertyTable::portParameters),
        getSet(SynthProperties.CHANNELGROUPS, SynthPropertyTable::channelGroups),
        getSet(SynthProperties.VOICEPRIORITY, VoicePriority::handle),
        get(SynthProperties.LATENCYCLOCK, SynthPropertyTable::latencyClock),
        get(SynthProperties.RUNNINGSTATS, (r, s) -> r.reply(RunningStats.of(s).toBytes())));
  }

  private static PropertyItem get(int id, StreamHandler handler) {
    return PropertyItem.get(KsGuids.PROPSETID_SYNTH, id, StreamHandler.between(handler));
  }

  private static PropertyItem getSet(int id, StreamHandler handler) {
    return PropertyItem.getSet(KsGuids.PROPSETID_SYNTH, id, StreamHandler.between(handler));
  }

  private static NtStatus volume(PropertyRequest request, SynthStream stream) {
    VolumeSetting volume = stream.volume();
    return PropertyValue.number(
        request, volume::volume, db -> applied(volume.setVolume(db), stream));
  }

  private static NtStatus volumeBoost(PropertyRequest request, SynthStream stream) {
    VolumeSetting volume = stream.volume();
    return PropertyValue.number(request, volume::boost, db -> applied(volume.setBoost(db), stream));
  }

  private static boolean applied(boolean isChanged, SynthStream stream) {
    if (isChanged) {
      stream.applyVolume();
    }
    return isChanged;
  }

  /** A GET that sets: what the instance wishes is what the value answers, as far as it can be. */
  private static NtStatus portParameters(PropertyRequest request, SynthStream stream) {
    if (PropertyValue.isShort(request, SynthPortParams.BYTES)) {
      return PropertyValue.tooShort(request, SynthPortParams.BYTES);
    }
    ByteBuffer wish = request.instance();
    if (wish.remaining() < SynthPortParams.BYTES) {
      return PropertyValue.shortInstance(request, SynthPortParams.BYTES);
    }
    PortParameters answer = PortParameters.negotiate(SynthPortParams.from(wish), stream);
    stream.build(answer.settings());
    request.reply(answer.actual().toBytes());
    return answer.asWished() ? NtStatus.SUCCESS : NtStatus.NOT_ALL_ASSIGNED;
  }

  private static NtStatus channelGroups(PropertyRequest request, SynthStream stream) {
    Synthesizer synthesizer = stream.synthesizer();
    return PropertyValue.number(
        request,
        synthesizer::channelGroups,
        count -> {
          boolean fits = count >= 1 && count <= SynthesizerSettings.MOST_GROUPS;
          if (fits) {
            synthesizer.setChannelGroups(count);
          }
          return fits;
        });
  }

  /** What is rendered already cannot be changed any more, and the master clock never waits. */
  private static NtStatus latencyClock(PropertyRequest request, SynthStream stream) {
    return request.reply(PropertyValue.int64(stream.latencyTime()));
  }
}
