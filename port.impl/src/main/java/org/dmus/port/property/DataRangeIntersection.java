package org.dmus.port.property;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.WaveFormat;
import org.dmus.port.stream.StreamOpener;

/**
 * Finds the format that two data ranges share: first the miniport is asked, then the port's own
 * rule holds (dmus-interfaces 7.3).
 */
public final class DataRangeIntersection {
  /** What a {@link WaveFormat} can be at most. */
  private static final int HIGHEST_RATE = 384_000;

  private DataRangeIntersection() {}

  /** Returns the format of the first of the pin's ranges that fits. */
  public static Optional<KsDataFormat> of(
      int pinId, PinDescriptor pin, KsDataRange wanted, StreamOpener miniport) {
    return pin.dataRanges().stream()
        .filter(own -> own.majorFormat().equals(wanted.majorFormat()))
        .flatMap(own -> choose(pinId, wanted, own, miniport).stream())
        .findFirst();
  }

  private static Optional<KsDataFormat> choose(
      int pinId, KsDataRange wanted, KsDataRange own, StreamOpener miniport) {
    try {
      Optional<KsDataFormat> chosen = miniport.dataRangeIntersection(pinId, wanted, own);
      return chosen.isPresent() ? chosen : byDefault(wanted, own);
    } catch (NtStatusException e) {
      if (e.status() == NtStatus.NO_MATCH) {
        return Optional.empty();
      }
      if (e.status() == NtStatus.NOT_IMPLEMENTED) {
        return byDefault(wanted, own);
      }
      throw e;
    }
  }

  private static Optional<KsDataFormat> byDefault(KsDataRange wanted, KsDataRange own) {
    if (wanted instanceof KsDataRange.Audio a && own instanceof KsDataRange.Audio b) {
      return audio(a, b);
    }
    return own.subFormat().equals(wanted.subFormat()) ? music(own) : Optional.empty();
  }

  private static Optional<KsDataFormat> music(KsDataRange own) {
    return own.majorFormat().equals(KsGuids.DATAFORMAT_TYPE_MUSIC)
        ? Optional.of(
            new KsDataFormat(own.majorFormat(), own.subFormat(), own.specifier(), Optional.empty()))
        : Optional.empty();
  }

  /** The highest rate, the widest sample, the most channels. */
  private static Optional<KsDataFormat> audio(KsDataRange.Audio a, KsDataRange.Audio b) {
    int rate = Math.min(HIGHEST_RATE, Math.min(a.maxSampleRate(), b.maxSampleRate()));
    int channels = Math.min(WaveFormat.MOST_CHANNELS, Math.min(a.maxChannels(), b.maxChannels()));
    if (rate < Math.max(a.minSampleRate(), b.minSampleRate()) || channels < 1) {
      return Optional.empty();
    }
    return widest(a.encodings(), b.encodings())
        .map(encoding -> KsDataFormat.pcm(new WaveFormat(rate, channels, encoding)));
  }

  private static Optional<WaveFormat.Encoding> widest(
      Set<WaveFormat.Encoding> a, Set<WaveFormat.Encoding> b) {
    EnumSet<WaveFormat.Encoding> both = EnumSet.noneOf(WaveFormat.Encoding.class);
    both.addAll(a);
    both.retainAll(b);
    return both.stream().max(Comparator.comparingInt(WaveFormat.Encoding::bits));
  }
}
