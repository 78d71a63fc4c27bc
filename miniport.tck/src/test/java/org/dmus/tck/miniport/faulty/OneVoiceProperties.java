package org.dmus.tck.miniport.faulty;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyHandler;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthPortParams;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.SynthStats;

/** The properties of the synthesizer of one voice. */
final class OneVoiceProperties {
  private static final UUID SYNTH = KsGuids.PROPSETID_SYNTH;
  private static final int CHANNELS = 16;
  private static final int SILENCE = -9_600;

  private final SeededFault fault;
  private final OneVoice voice;
  private final OneVoiceBank bank;
  private final int[] priorities = new int[CHANNELS];
  private int volume;

  OneVoiceProperties(SeededFault fault, OneVoice voice, OneVoiceBank bank) {
    this.fault = fault;
    this.voice = voice;
    this.bank = bank;
    boolean alike = fault == SynthPropertyFault.GIVES_ALL_CHANNELS_ONE_PRIORITY;
    for (int i = 0; i < CHANNELS; i++) {
      priorities[i] = SynthProperties.defaultVoicePriority(alike ? 0 : i);
    }
  }

  List<PropertyItem> items() {
    UUID dls = KsGuids.PROPSETID_SYNTH_DLS;
    PropertyHandler caps = this::caps;
    return List.of(
        PropertyItem.getSet(SYNTH, SynthProperties.VOLUME, this::volume),
        fault == SynthPropertyFault.LETS_ITS_CAPABILITIES_BE_SET
            ? PropertyItem.getSet(SYNTH, SynthProperties.CAPS, caps)
            : PropertyItem.get(SYNTH, SynthProperties.CAPS, caps),
        PropertyItem.get(SYNTH, SynthProperties.PORTPARAMETERS, this::parameters),
        PropertyItem.getSet(SYNTH, SynthProperties.CHANNELGROUPS, r -> r.reply(word(1))),
        PropertyItem.getSet(SYNTH, SynthProperties.VOICEPRIORITY, this::priority),
        PropertyItem.get(SYNTH, SynthProperties.LATENCYCLOCK, this::latency),
        PropertyItem.get(SYNTH, SynthProperties.RUNNINGSTATS, this::statistics),
        PropertyItem.get(dls, SynthProperties.DLS_DOWNLOAD, bank::download),
        new PropertyItem(dls, SynthProperties.DLS_UNLOAD, Set.of(PropertyVerb.SET), bank::unload));
  }

  private NtStatus caps(PropertyRequest request) {
    boolean copied = fault == SynthPropertyFault.NAMES_THE_CLASS_IT_WAS_COPIED_FROM;
    return request.reply(
        new SynthCaps(
                copied ? MemoryMiniport.CLASS_ID : MemorySynth.CLASS_ID,
                SynthProperties.PC_DLS | SynthProperties.PC_SOFTWARESYNTH,
                0,
                1,
                1,
                2,
                SynthProperties.EFFECT_NONE,
                fault == SynthPropertyFault.HAS_NO_DESCRIPTION ? "" : "one voice")
            .toBytes());
  }

  private NtStatus parameters(PropertyRequest request) {
    boolean anyStream = fault == SynthPropertyFault.TELLS_THE_PARAMETERS_OF_NO_STREAM;
    if (request.minorTarget().isEmpty() && !anyStream
        || request.instance().remaining() < SynthPortParams.BYTES) {
      return NtStatus.INVALID_PARAMETER;
    }
    SynthPortParams wish = SynthPortParams.from(request.instance());
    boolean voices = (wish.validParams() & SynthPortParams.VALID_VOICES) != 0;
    boolean groups = (wish.validParams() & SynthPortParams.VALID_CHANNELGROUPS) != 0;
    boolean promised = fault == SynthPropertyFault.PROMISES_ANY_NUMBER_OF_VOICES;
    boolean repeated = fault == SynthPropertyFault.REPEATS_WHAT_WAS_NOT_WISHED && !groups;
    boolean changed =
        voices && wish.voices() > 1 && !promised
            || groups && wish.channelGroups() > 1
            || groups && fault == SynthPropertyFault.CALLS_EVERY_WISH_CHANGED;
    NtStatus status =
        request.reply(
            new SynthPortParams(
                    wish.validParams(),
                    voices && promised ? wish.voices() : 1,
                    repeated ? wish.channelGroups() : 1,
                    2,
                    0,
                    0,
                    0)
                .toBytes());
    return status.isSuccess() && changed ? NtStatus.NOT_ALL_ASSIGNED : status;
  }

  private NtStatus volume(PropertyRequest request) {
    if (request.verb() == PropertyVerb.GET) {
      return request.reply(word(volume));
    }
    if (request.value().limit() < Integer.BYTES) {
      return NtStatus.BUFFER_TOO_SMALL;
    }
    volume = fault == SynthPropertyFault.FORGETS_THE_VOLUME ? 0 : request.value().getInt(0);
    return NtStatus.SUCCESS;
  }

  private NtStatus priority(PropertyRequest request) {
    if (request.instance().limit() < 2 * Integer.BYTES) {
      return NtStatus.BUFFER_TOO_SMALL;
    }
    boolean any = fault == SynthPropertyFault.TELLS_THE_PRIORITY_OF_ANY_CHANNEL;
    int group = any ? 1 : request.instance().getInt(0);
    int channel = request.instance().getInt(Integer.BYTES) & (any ? CHANNELS - 1 : -1);
    if (group != 1 || channel < 0 || channel >= CHANNELS) {
      return NtStatus.UNSUCCESSFUL;
    }
    if (request.verb() == PropertyVerb.GET) {
      return request.reply(word(priorities[channel]));
    }
    if (request.value().limit() < Integer.BYTES) {
      return NtStatus.BUFFER_TOO_SMALL;
    }
    if (fault != SynthPropertyFault.FORGETS_A_PRIORITY) {
      priorities[channel] = request.value().getInt(0);
    }
    return NtStatus.SUCCESS;
  }

  private NtStatus latency(PropertyRequest request) {
    return request.minorTarget().isEmpty()
        ? NtStatus.INVALID_DEVICE_REQUEST
        : request.reply(littleEndian(Long.BYTES).putLong(0, voice.now()));
  }

  private NtStatus statistics(PropertyRequest request) {
    int peak = voice.peak() == 0 ? SILENCE : (int) (2_000 * Math.log10(voice.peak()));
    int valid = SynthStats.VALID_LOST_NOTES | SynthStats.VALID_PEAK_VOLUME;
    return request.reply(new SynthStats(valid, 0, 0, 0, 0, 0, peak).toBytes());
  }

  private static ByteBuffer word(int word) {
    return littleEndian(Integer.BYTES).putInt(0, word);
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
