package org.dmus.miniport.synth.download;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;
import org.dmus.miniport.synth.bank.BankWave;
import org.dmus.miniport.synth.bank.SoundBank;
import org.dmus.miniport.synth.bank.SoundInstrument;
import org.dmus.miniport.synth.bank.WaveSource;

/** What was downloaded to one pin, by handle. Immutable; safe from any thread. */
public final class DownloadSet implements WaveSource {

  /** Nothing. */
  public static final DownloadSet EMPTY = new DownloadSet(Map.of());

  private final Map<Long, Download> loaded;
  private final Map<Long, SoundInstrument> sounds = new LinkedHashMap<>();

  private DownloadSet(Map<Long, Download> loaded) {
    this.loaded = loaded;
  }

  /** Returns a set with one more download, ready to play. */
  public DownloadSet with(long handle, Download download) {
    Map<Long, Download> more = new LinkedHashMap<>(loaded);
    more.put(handle, download);
    return new DownloadSet(more).compiled(this, download);
  }

  /** Returns a set without a download. */
  public DownloadSet without(long handle) {
    Map<Long, Download> fewer = new LinkedHashMap<>(loaded);
    Download gone = fewer.remove(handle);
    return new DownloadSet(fewer).compiled(this, gone);
  }

  /** Returns what a handle names. */
  public Optional<Download> find(long handle) {
    return Optional.ofNullable(loaded.get(handle));
  }

  /** Compiles what is new, and what plays a wave that came or went; the rest is as before. */
  private DownloadSet compiled(DownloadSet before, Download changed) {
    loaded.forEach(
        (handle, download) -> {
          if (download instanceof DownloadedInstrument instrument) {
            SoundInstrument known = before.sounds.get(handle);
            boolean isStale =
                known == null
                    || changed instanceof DownloadedWave wave && instrument.plays(wave.id());
            sounds.put(handle, isStale ? instrument.compile(this) : known);
          }
        });
    return this;
  }

  /** Of two waves of one id the one that came last is played. */
  @Override
  public BankWave wave(int link, Optional<WaveLoop> loop) {
    DownloadedWave newest = null;
    for (Download download : loaded.values()) {
      if (download instanceof DownloadedWave wave && wave.id() == link) {
        newest = wave;
      }
    }
    return newest == null ? null : newest.wave(loop);
  }

  /** Regions of a blob always say. */
  @Override
  public WaveSample sample(int link) {
    return WaveSample.DEFAULT;
  }

  /**
   * Returns a bank with the downloads over it: the newest user instrument first, General MIDI ones
   * behind all of those, the first of them first (as the published sample does).
   */
  public SoundBank over(SoundBank bank) {
    List<SoundInstrument> lastWins = new ArrayList<>();
    sounds.forEach(
        (handle, sound) -> {
          boolean isGeneralMidi = ((DownloadedInstrument) loaded.get(handle)).isGeneralMidi();
          lastWins.add(isGeneralMidi ? 0 : lastWins.size(), sound);
        });
    return bank.with(lastWins);
  }
}
