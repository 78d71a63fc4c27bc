package org.dmus.miniport.synth.download;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.Patch;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundInstrument;

/**
 * What was downloaded to one pin, over its bank. One more costs one more, and one less one less,
 * however many there are: what depends on it is found by its number. Immutable; safe from any
 * thread.
 */
public final class DownloadSet {
  private final SoundBank below;
  private final LongMap<Entry> byHandle;

  /** The waves of an id, by handle: the highest, and so the newest, counts. */
  private final LongMap<LongMap<DownloadedWave>> waves;

  /** The instruments that play a wave, by its id and their handle. */
  private final LongMap<LongMap<Entry>> players;

  /** The instruments of a patch, by handle. */
  private final LongMap<LongMap<Entry>> patches;

  private final SoundBank bank;

  /** A download; its sound is null for a wave. */
  private record Entry(long handle, Download download, SoundInstrument sound) {
    DownloadedInstrument instrument() {
      return (DownloadedInstrument) download;
    }
  }

  private DownloadSet(
      SoundBank below,
      LongMap<Entry> byHandle,
      LongMap<LongMap<DownloadedWave>> waves,
      LongMap<LongMap<Entry>> players,
      LongMap<LongMap<Entry>> patches,
      SoundBank bank) {
    this.below = below;
    this.byHandle = byHandle;
    this.waves = waves;
    this.players = players;
    this.patches = patches;
    this.bank = bank;
  }

  /** Returns an empty set over a bank. */
  public static DownloadSet over(SoundBank below) {
    return new DownloadSet(
        below, LongMap.empty(), LongMap.empty(), LongMap.empty(), LongMap.empty(), below);
  }

  /**
   * Returns the bank with the downloads over it: the newest user instrument first, General MIDI
   * ones behind all of those, the first of them first (as the published sample does). The same as
   * before when a change is not heard.
   */
  public SoundBank bank() {
    return bank;
  }

  /** Returns what a handle names. */
  public Optional<Download> find(long handle) {
    return Optional.ofNullable(byHandle.get(handle)).map(Entry::download);
  }

  /**
   * Returns a set with one more download, ready to play.
   *
   * @param handle its handle, higher than those before
   */
  public DownloadSet with(long handle, Download download) {
    return download instanceof DownloadedWave wave
        ? wave(handle, wave, wave)
        : instrument(compiled(handle, (DownloadedInstrument) download));
  }

  /** Returns a set without a download. */
  public DownloadSet without(long handle) {
    Entry gone = byHandle.get(handle);
    if (gone == null) {
      return this;
    }
    return gone.download instanceof DownloadedWave wave ? wave(handle, wave, null) : less(gone);
  }

  private Entry compiled(long handle, DownloadedInstrument instrument) {
    return new Entry(handle, instrument, instrument.compile(new DownloadedWaves(this::newest)));
  }

  private DownloadedWave newest(int id) {
    LongMap<DownloadedWave> sameId = waves.get(number(id));
    return sameId == null ? null : sameId.last();
  }

  private static long number(int id) {
    return Integer.toUnsignedLong(id);
  }

  private static <V> LongMap<LongMap<V>> put(
      LongMap<LongMap<V>> groups, long group, long key, V value) {
    LongMap<V> before = groups.get(group);
    LongMap<V> after = (before == null ? LongMap.<V>empty() : before).with(key, value);
    return groups.with(group, after.isEmpty() ? null : after);
  }

  /** Puts a wave in its place, or nothing; compiles again what plays its id. */
  private DownloadSet wave(long handle, DownloadedWave wave, DownloadedWave now) {
    long id = number(wave.id());
    Entry entry = now == null ? null : new Entry(handle, now, null);
    DownloadSet changed =
        new DownloadSet(
            below,
            byHandle.with(handle, entry),
            put(waves, id, handle, now),
            players,
            patches,
            bank);
    LongMap<Entry> playing = players.get(id);
    if (playing == null || changed.newest(wave.id()) == newest(wave.id())) {
      return changed;
    }
    List<Entry> again = new ArrayList<>();
    playing.forEach(again::add);
    for (Entry each : again) {
      changed = changed.instrument(changed.compiled(each.handle, each.instrument()));
    }
    return changed;
  }

  /** Puts an instrument in its place. */
  private DownloadSet instrument(Entry entry) {
    LongMap<LongMap<Entry>> playing = players;
    for (int id : entry.instrument().waveIds()) {
      playing = put(playing, number(id), entry.handle, entry);
    }
    LongMap<LongMap<Entry>> samePatch =
        put(patches, SoundBank.number(entry.sound.patch()), entry.handle, entry);
    return sounding(entry, byHandle.with(entry.handle, entry), playing, samePatch);
  }

  private DownloadSet less(Entry gone) {
    LongMap<LongMap<Entry>> playing = players;
    for (int id : gone.instrument().waveIds()) {
      playing = put(playing, number(id), gone.handle, null);
    }
    LongMap<LongMap<Entry>> samePatch =
        put(patches, SoundBank.number(gone.sound.patch()), gone.handle, null);
    return sounding(gone, byHandle.with(gone.handle, null), playing, samePatch);
  }

  private DownloadSet sounding(
      Entry changed,
      LongMap<Entry> handles,
      LongMap<LongMap<Entry>> playing,
      LongMap<LongMap<Entry>> samePatch) {
    Patch patch = changed.sound.patch();
    LongMap<Entry> stack = samePatch.get(SoundBank.number(patch));
    boolean isNewestUser =
        !changed.instrument().isGeneralMidi()
            && byHandle.get(changed.handle) == null
            && stack.last() == changed;
    SoundInstrument first =
        isNewestUser ? changed.sound.before(bank.exact(patch)) : stacked(stack, patch);
    return new DownloadSet(below, handles, waves, playing, samePatch, bank.with(patch, first));
  }

  /** Stacks up the instruments of a patch, on that of the bank below. */
  private SoundInstrument stacked(LongMap<Entry> stack, Patch patch) {
    List<SoundInstrument> users = new ArrayList<>();
    List<SoundInstrument> firstOnTop = new ArrayList<>();
    if (stack != null) {
      stack.forEach(
          each -> {
            if (each.instrument().isGeneralMidi()) {
              firstOnTop.add(0, each.sound);
            } else {
              users.add(each.sound);
            }
          });
    }
    firstOnTop.addAll(users);
    SoundInstrument top = below.exact(patch);
    for (SoundInstrument each : firstOnTop) {
      top = each.before(top);
    }
    return top;
  }
}
