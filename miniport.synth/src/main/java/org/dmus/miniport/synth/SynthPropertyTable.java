package org.dmus.miniport.synth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyHandler;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthPortParams;
import org.dmus.ks.SynthProperties;
import org.dmus.portcls.ClassIds;

/** The properties of pins and node (synth-and-dls 2, 3.6). [control] */
final class SynthPropertyTable {
  private static final SynthCaps CAPS =
      new SynthCaps(
          ClassIds.MINIPORT_DLS_SYNTH,
          SynthProperties.PC_DLS | SynthProperties.PC_DLS2 | SynthProperties.PC_SOFTWARESYNTH,
          SynthProperties.PC_SYSTEMMEMORY,
          SynthSettings.MOST_GROUPS,
          SynthSettings.MOST_VOICES,
          2,
          SynthProperties.EFFECT_REVERB | SynthProperties.EFFECT_CHORUS,
          "DMus DLS synthesizer");

  private SynthPropertyTable() {}

  static List<PropertyItem> items() {
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

  /** Answers for one stream. */
  @FunctionalInterface
  interface StreamHandler {
    NtStatus handle(PropertyRequest request, SynthStream stream);
  }

  private static PropertyItem get(int id, StreamHandler handler) {
    return PropertyItem.get(KsGuids.PROPSETID_SYNTH, id, ofStream(handler));
  }

  private static PropertyItem getSet(int id, StreamHandler handler) {
    return PropertyItem.getSet(KsGuids.PROPSETID_SYNTH, id, ofStream(handler));
  }

  private static PropertyHandler ofStream(StreamHandler handler) {
    return request ->
        request.minorTarget().orElse(null) instanceof StreamHalf half
            ? handler.handle(request, half.stream())
            : NtStatus.INVALID_PARAMETER;
  }

  private static NtStatus volume(PropertyRequest request, SynthStream stream) {
    if (request.verb() == PropertyVerb.GET) {
      return request.reply(int32(stream.volume().volume()));
    }
    if (request.value().remaining() < Integer.BYTES) {
      return tooSmall(request, Integer.BYTES);
    }
    int wanted = request.value().getInt();
    if (wanted < VolumeSetting.LOWEST || wanted > VolumeSetting.HIGHEST) {
      return NtStatus.UNSUCCESSFUL;
    }
    stream.volume().setVolume(wanted);
    stream.applyVolume();
    return NtStatus.SUCCESS;
  }

  private static NtStatus volumeBoost(PropertyRequest request, SynthStream stream) {
    if (request.verb() == PropertyVerb.GET) {
      return request.reply(int32(stream.volume().boost()));
    }
    if (request.value().remaining() < Integer.BYTES) {
      return tooSmall(request, Integer.BYTES);
    }
    int wanted = request.value().getInt();
    if (wanted < VolumeSetting.LOWEST || wanted > -VolumeSetting.LOWEST) {
      return NtStatus.UNSUCCESSFUL;
    }
    stream.volume().setBoost(wanted);
    stream.applyVolume();
    return NtStatus.SUCCESS;
  }

  /** A GET that sets: what the instance wishes is what the value answers, as far as it can be. */
  private static NtStatus portParameters(PropertyRequest request, SynthStream stream) {
    if (request.value().remaining() < SynthPortParams.BYTES) {
      return request.reply(ByteBuffer.allocate(SynthPortParams.BYTES));
    }
    if (request.instance().remaining() < SynthPortParams.BYTES) {
      return NtStatus.BUFFER_TOO_SMALL;
    }
    PortParameters answer =
        PortParameters.negotiate(SynthPortParams.from(request.instance()), stream);
    stream.build(answer.settings());
    request.reply(answer.actual().toBytes());
    return answer.asWished() ? NtStatus.SUCCESS : NtStatus.NOT_ALL_ASSIGNED;
  }

  private static NtStatus channelGroups(PropertyRequest request, SynthStream stream) {
    if (request.verb() == PropertyVerb.GET) {
      return request.reply(int32(stream.synthesizer().channelGroups()));
    }
    if (request.value().remaining() < Integer.BYTES) {
      return tooSmall(request, Integer.BYTES);
    }
    int wanted = request.value().getInt();
    if (wanted < 1 || wanted > SynthSettings.MOST_GROUPS) {
      return NtStatus.UNSUCCESSFUL;
    }
    stream.synthesizer().setChannelGroups(wanted);
    return NtStatus.SUCCESS;
  }

  /** What is rendered already cannot be changed any more, and the master clock never waits. */
  private static NtStatus latencyClock(PropertyRequest request, SynthStream stream) {
    long rendered = stream.sampleToRefTime(stream.position());
    return request.reply(littleEndian(Long.BYTES).putLong(0, Math.max(stream.now(), rendered)));
  }

  static NtStatus tooSmall(PropertyRequest request, int needed) {
    boolean query = request.value().remaining() == 0;
    request.valueSize(query ? needed : 0);
    return query ? NtStatus.BUFFER_OVERFLOW : NtStatus.BUFFER_TOO_SMALL;
  }

  static ByteBuffer int32(int value) {
    return littleEndian(Integer.BYTES).putInt(0, value);
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
