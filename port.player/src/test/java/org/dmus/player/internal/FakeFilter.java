package org.dmus.player.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.PinTap;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IMasterClock;
import org.dmus.player.FakePin;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IPinCount;
import org.dmus.wave.WaveOutput;

/** A filter with a music pin in, a capture pin out, and perhaps a wave pin. */
class FakeFilter implements IFilter {
  final FakePin music = new FakePin();
  final FakePin wave = new FakePin();
  WaveOutput output;
  long time100ns;
  boolean refuses;
  final List<PinTap> taps = new ArrayList<>();
  private final boolean synth;

  FakeFilter(boolean synth) {
    this.synth = synth;
  }

  @Override
  public FilterDescriptor description() {
    KsDataRange music = KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC);
    KsDataRange audio =
        new KsDataRange.Audio(2, Set.of(WaveFormat.Encoding.FLOAT_32), 8_000, 192_000);
    PinDescriptor in = pin(KsDataFlow.IN, music);
    PinDescriptor out = pin(KsDataFlow.OUT, synth ? audio : music);
    return new FilterDescriptor(List.of(in, out), List.of(), List.of(), List.of(), List.of());
  }

  private static PinDescriptor pin(KsDataFlow flow, KsDataRange range) {
    return new PinDescriptor(
        "pin", flow, KsCommunication.SINK, 1, List.of(range), KsGuids.CATEGORY_AUDIO, List.of());
  }

  @Override
  public IPin openPin(int pinId, KsDataFormat format) {
    if (refuses) {
      throw new NtStatusException(NtStatus.NOT_FOUND, "no such device");
    }
    music.reopened();
    return music;
  }

  @Override
  public IPin openWavePin(int pinId, WaveFormat format, WaveOutput to) {
    if (!description().pins().get(pinId).accepts(KsDataFormat.pcm(format))) {
      throw new NtStatusException(NtStatus.NO_MATCH, "pin " + pinId + " takes no " + format);
    }
    output = to;
    return wave;
  }

  @Override
  public void addTap(PinTap tap) {
    taps.add(tap);
  }

  @Override
  public void removeTap(PinTap tap) {
    taps.remove(tap);
  }

  @Override
  public IMasterClock masterClock() {
    return () -> time100ns;
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public String id() {
    return "fake";
  }

  @Override
  public UUID classId() {
    return ClassIds.MINIPORT_DLS_SYNTH;
  }

  @Override
  public boolean isLive() {
    return true;
  }

  @Override
  public KsDataFormat dataRangeIntersection(int pinId, KsDataRange clientRange) {
    throw new UnsupportedOperationException();
  }

  @Override
  public IPinCount.Counts pinCounts(int pinId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void panic() {}

  @Override
  public List<IPin> openPins() {
    return List.of();
  }

  @Override
  public NtStatus property(PropertyRequest request) {
    return NtStatus.NOT_FOUND;
  }
}
