package org.dmus.miniport.synth;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyHandler;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthPortParams;
import org.dmus.ks.SynthProperties;
import org.dmus.miniport.synth.engine.Synthesizer;
import org.dmus.miniport.synth.engine.SynthesizerSettings;
import org.dmus.portcls.ClassIds;

/** The properties of pins and node (synth-and-dls 2, 3.6). [handler] */
final class SynthPropertyTable extends StreamHandler {
  private static final PropertyHandler HANDLER = new SynthPropertyTable();

  private SynthPropertyTable() {
    super(true);
  }

  /**
   * Lists them.
   *
   * @param planes the most channels of the wave pin
   */
  static List<PropertyItem> items(int planes) {
    List<PropertyItem> all = new ArrayList<>();
    all.addAll(synth(planes));
    all.addAll(DlsPropertyTable.items());
    all.addAll(SupportPropertyTable.items());
    all.addAll(TotalsPropertyTable.items());
    return all;
  }

  private static SynthCaps caps(int planes) {
    return new SynthCaps(
        ClassIds.MINIPORT_DLS_SYNTH,
        SynthProperties.PC_DLS
            | SynthProperties.PC_DLS2
            | SynthProperties.PC_SOFTWARESYNTH
            | SynthProperties.PC_REVERB,
        SynthProperties.PC_SYSTEMMEMORY,
        SynthesizerSettings.MOST_GROUPS,
        SynthesizerSettings.MOST_VOICES,
        planes,
        SynthProperties.EFFECT_REVERB | SynthProperties.EFFECT_CHORUS,
        "DMus DLS synthesizer");
  }

  private static List<PropertyItem> synth(int planes) {
    SynthCaps caps = caps(planes);
    return List.of(
        getSet(SynthProperties.VOLUME),
        getSet(SynthProperties.VOLUMEBOOST),
        PropertyItem.get(
            KsGuids.PROPSETID_SYNTH, SynthProperties.CAPS, r -> r.reply(caps.toBytes())),
        get(SynthProperties.PORTPARAMETERS),
        getSet(SynthProperties.CHANNELGROUPS),
        getSet(SynthProperties.VOICEPRIORITY),
        get(SynthProperties.LATENCYCLOCK),
        get(SynthProperties.RUNNINGSTATS));
  }

  private static PropertyItem get(int id) {
    return PropertyItem.get(KsGuids.PROPSETID_SYNTH, id, HANDLER);
  }

  private static PropertyItem getSet(int id) {
    return PropertyItem.getSet(KsGuids.PROPSETID_SYNTH, id, HANDLER);
  }

  @Override
  NtStatus answer(PropertyRequest request, SynthStream stream) {
    return switch (request.id()) {
      case SynthProperties.VOLUME -> volume(request, stream);
      case SynthProperties.VOLUMEBOOST -> volumeBoost(request, stream);
      case SynthProperties.PORTPARAMETERS -> portParameters(request, stream);
      case SynthProperties.CHANNELGROUPS -> channelGroups(request, stream);
      case SynthProperties.VOICEPRIORITY -> VoicePriority.handle(request, stream);
      case SynthProperties.LATENCYCLOCK -> latencyClock(request, stream);
      case SynthProperties.RUNNINGSTATS -> request.reply(RunningStats.of(stream).toBytes());
      default -> throw new IllegalArgumentException("property " + request.id());
    };
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
