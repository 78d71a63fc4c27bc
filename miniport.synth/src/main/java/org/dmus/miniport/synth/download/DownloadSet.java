package org.dmus.miniport.synth.download;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.dmus.miniport.synth.bank.SoundBank;
import org.dmus.miniport.synth.bank.SoundInstrument;

/**
 * What was downloaded to one pin, by handle: the last download, and the set before it. So one more
 * costs one more, however many there are. Immutable; safe from any thread.
 */
public final class DownloadSet {

  /** Nothing. */
  public static final DownloadSet EMPTY = new DownloadSet(null, 0, null, null);

  private final DownloadSet before;
  private final long handle;
  private final Download last;

  /** What the last sounds like; null for a wave. */
  private final SoundInstrument sound;

  private DownloadSet(DownloadSet before, long handle, Download last, SoundInstrument sound) {
    this.before = before;
    this.handle = handle;
    this.last = last;
    this.sound = sound;
  }

  /** Returns a set with one more download, ready to play. */
  public DownloadSet with(long newHandle, Download download) {
    if (download instanceof DownloadedInstrument instrument) {
      SoundInstrument compiled = instrument.compile(DownloadedWaves.of(downloads()));
      return new DownloadSet(this, newHandle, download, compiled);
    }
    return new DownloadSet(this, newHandle, download, null).recompiled((DownloadedWave) download);
  }

  /** Returns a set without a download. */
  public DownloadSet without(long goneHandle) {
    Deque<DownloadSet> later = later(each -> each == goneHandle);
    DownloadSet gone = later.isEmpty() ? this : later.peek().before;
    DownloadSet fewer = gone.before;
    for (DownloadSet each : later) {
      fewer = new DownloadSet(fewer, each.handle, each.last, each.sound);
    }
    return gone.last instanceof DownloadedWave wave ? fewer.recompiled(wave) : fewer;
  }

  /** Returns what a handle names. */
  public Optional<Download> find(long wanted) {
    DownloadSet at = this;
    while (at.last != null && at.handle != wanted) {
      at = at.before;
    }
    return Optional.ofNullable(at.last);
  }

  /** Returns whether the same instruments sound the same. */
  public boolean soundsAs(DownloadSet other) {
    return before == other && sound == null || sounds().equals(other.sounds());
  }

  /** Compiles again what plays a wave that came or went; the rest is as before. */
  private DownloadSet recompiled(DownloadedWave changed) {
    if (!plays(changed)) {
      return this;
    }
    DownloadedWaves waves = DownloadedWaves.of(downloads());
    DownloadSet set = EMPTY;
    for (DownloadSet each : later(any -> false)) {
      SoundInstrument now = each.sound;
      if (each.last.plays(changed.id())) {
        now = ((DownloadedInstrument) each.last).compile(waves);
      }
      set = new DownloadSet(set, each.handle, each.last, now);
    }
    return set;
  }

  private boolean plays(DownloadedWave wave) {
    boolean found = false;
    for (DownloadSet at = this; at.last != null; at = at.before) {
      found |= at.last.plays(wave.id());
    }
    return found;
  }

  /** Returns, the oldest first, all sets after the last whose handle is wanted. */
  private Deque<DownloadSet> later(LongPredicate wanted) {
    Deque<DownloadSet> sets = new ArrayDeque<>();
    for (DownloadSet at = this; at.last != null && !wanted.test(at.handle); at = at.before) {
      sets.addFirst(at);
    }
    return sets;
  }

  /** Returns the downloads, the newest first. */
  private List<Download> downloads() {
    List<Download> all = new ArrayList<>();
    for (DownloadSet at = this; at.last != null; at = at.before) {
      all.add(at.last);
    }
    return all;
  }

  private List<SoundInstrument> sounds() {
    List<SoundInstrument> all = new ArrayList<>();
    for (DownloadSet at = this; at.last != null; at = at.before) {
      if (at.sound != null) {
        all.add(at.sound);
      }
    }
    return all;
  }

  /**
   * Returns a bank with the downloads over it: the newest user instrument first, General MIDI ones
   * behind all of those, the first of them first (as the published sample does).
   */
  public SoundBank over(SoundBank bank) {
    List<SoundInstrument> lastWins = new ArrayList<>();
    List<SoundInstrument> users = new ArrayList<>();
    for (DownloadSet at = this; at.last != null; at = at.before) {
      if (at.sound != null) {
        boolean isGeneralMidi = ((DownloadedInstrument) at.last).isGeneralMidi();
        (isGeneralMidi ? lastWins : users).add(at.sound);
      }
    }
    Collections.reverse(users);
    lastWins.addAll(users);
    return bank.with(lastWins);
  }
}
