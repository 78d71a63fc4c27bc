package org.dmus.tck.miniport.faulty;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dmus.ks.ConnectionDescriptor;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NodeDescriptor;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;

/** A synthesizer of one voice and one group. */
final class MemorySynth implements IMiniportDMus {
  static final UUID CLASS_ID = UUID.fromString("1c1d6a0e-43a1-4b52-8d5b-6f9f3f1c2a11");

  private static final int FILTER = ConnectionDescriptor.FILTER;
  private static final int LOWEST_RATE = 8_000;
  private static final int HIGHEST_RATE = 50_000;

  private final SeededFault fault;
  private final OneVoice voice;
  private final NodeDescriptor node;

  MemorySynth(SeededFault fault) {
    this.fault = fault;
    OneVoiceBank bank = new OneVoiceBank(fault);
    voice = new OneVoice(fault, bank);
    node =
        new NodeDescriptor(
            KsGuids.NODETYPE_SYNTHESIZER,
            "voice",
            new OneVoiceProperties(fault, voice, bank).items());
  }

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    return Optional.empty();
  }

  @Override
  public FilterDescriptor getDescription() {
    Set<WaveFormat.Encoding> floats = Set.of(WaveFormat.Encoding.FLOAT_32);
    KsDataRange pcm = new KsDataRange.Audio(2, floats, LOWEST_RATE, HIGHEST_RATE);
    KsDataRange music = KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC);
    return new FilterDescriptor(
        List.of(
            pin("music", KsDataFlow.IN, KsCommunication.SINK, music),
            pin("wave", KsDataFlow.OUT, KsCommunication.SOURCE, pcm)),
        List.of(node),
        List.of(
            new ConnectionDescriptor(FILTER, 0, 0, ConnectionDescriptor.NODE_IN),
            new ConnectionDescriptor(0, ConnectionDescriptor.NODE_OUT, FILTER, 1)),
        List.of(KsGuids.CATEGORY_AUDIO, KsGuids.CATEGORY_SYNTHESIZER),
        List.of());
  }

  private static PinDescriptor pin(
      String name, KsDataFlow flow, KsCommunication use, KsDataRange range) {
    UUID category = KsGuids.CATEGORY_AUDIO;
    return new PinDescriptor(name, flow, use, 1, List.of(range), category, List.of());
  }

  @Override
  public DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF pool, IMasterClock clock) {
    if (type == DMusStreamType.WAVE_SINK) {
      DMusStream wave = DMusStream.atOnce(wave(format.wave().orElseThrow(), clock));
      return fault == SynthFault.PREFETCHES_THE_PAST
          ? new DMusStream(wave.mxf(), wave.serviceGroup(), -ReferenceTime.PER_MILLISECOND)
          : wave;
    }
    voice.open(pool, clock);
    return fault == SynthFault.HOLDS_EVENTS_BACK
        ? DMusStream.whenDue(voice)
        : DMusStream.atOnce(voice);
  }

  private IMXF wave(WaveFormat format, IMasterClock clock) {
    if (fault == SynthFault.REFUSES_A_RATE_IT_DESCRIBES && format.sampleRate() == HIGHEST_RATE) {
      throw new NtStatusException(NtStatus.NO_MATCH, "one voice: not that fast");
    }
    return fault == SynthFault.HAS_NO_SINK_BEHIND_ITS_WAVE_PIN
        ? new OneVoice(fault, new OneVoiceBank(fault))
        : new OneVoiceWave(fault, voice, format, clock);
  }
}
