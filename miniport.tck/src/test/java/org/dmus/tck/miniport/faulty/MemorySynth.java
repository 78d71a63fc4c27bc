package org.dmus.tck.miniport.faulty;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;

/** A synthesizer of one voice and one group. */
final class MemorySynth implements IMiniportDMus {
  private final SynthFault fault;
  private final OneVoice voice;

  MemorySynth(SynthFault fault) {
    this.fault = fault;
    voice = new OneVoice(fault);
  }

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    return Optional.empty();
  }

  @Override
  public FilterDescriptor getDescription() {
    KsDataRange pcm =
        new KsDataRange.Audio(1, Set.of(WaveFormat.Encoding.FLOAT_32), 44_100, 44_100);
    KsDataRange music = KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC);
    return new FilterDescriptor(
        List.of(
            pin("music", KsDataFlow.IN, KsCommunication.SINK, music),
            pin("wave", KsDataFlow.OUT, KsCommunication.SOURCE, pcm)),
        List.of(),
        List.of(),
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
      return DMusStream.atOnce(new OneVoiceWave(fault, voice, clock));
    }
    voice.pool(pool);
    return fault == SynthFault.HOLDS_EVENTS_BACK
        ? DMusStream.whenDue(voice)
        : DMusStream.atOnce(voice);
  }
}
