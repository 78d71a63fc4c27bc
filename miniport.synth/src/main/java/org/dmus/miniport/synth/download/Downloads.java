package org.dmus.miniport.synth.download;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;
import org.dmus.dls.download.DownloadLayout;
import org.dmus.ks.DmusError;
import org.dmus.miniport.synth.bank.SoundBank;
import org.dmus.miniport.synth.bank.SoundInstrument;
import org.dmus.miniport.synth.bank.WaveSource;
import org.dmus.miniport.synth.bank.Wavetable;

/** What was downloaded to one pin. [control]; not thread-safe. */
public final class Downloads {
  private final LongSupplier handles;
  private final Map<Long, Download> loaded = new LinkedHashMap<>();
  private final Map<Integer, Deque<DownloadedWave>> waves = new HashMap<>();

  /** Of two waves of one id the one that came last is played. */
  private final WaveSource source =
      new WaveSource() {
        @Override
        public Wavetable wavetable(int link, Optional<WaveLoop> loop) {
          Deque<DownloadedWave> named = waves.get(link);
          return named == null ? null : named.getFirst().wavetables().compile(loop);
        }

        @Override
        public WaveSample sample(int link) {
          return WaveSample.DEFAULT;
        }
      };

  /**
   * Creates an empty set.
   *
   * @param handles gives a new handle, not 0, each time
   */
  public Downloads(LongSupplier handles) {
    this.handles = handles;
  }

  /**
   * Takes a copy of a blob and makes it ready.
   *
   * @param blob the blob from the position on
   * @return its handle
   * @throws DownloadFault when the blob is malformed; then nothing has changed
   */
  public long add(ByteBuffer blob) throws DownloadFault {
    BlobReader reader = BlobReader.open(blob);
    Download download =
        switch (reader.type()) {
          case DownloadLayout.TYPE_INSTRUMENT, DownloadLayout.TYPE_INSTRUMENT2 ->
              new InstrumentParser(reader).parse();
          case DownloadLayout.TYPE_WAVE -> WaveParser.parse(reader);
          default ->
              throw new DownloadFault(
                  DmusError.UNKNOWNDOWNLOAD,
                  "type %d; give 1 or 3, an instrument, or 2, a wave",
                  reader.type());
        };
    return register(download);
  }

  private long register(Download download) {
    if (download instanceof DownloadedInstrument instrument) {
      instrument.compile(source);
    } else if (download instanceof DownloadedWave wave) {
      waves.computeIfAbsent(wave.id(), id -> new ArrayDeque<>()).addFirst(wave);
      recompileOrDrop(wave);
    }
    long handle = handles.getAsLong();
    loaded.put(handle, download);
    return handle;
  }

  /**
   * Takes a download out; what sounds it goes on.
   *
   * @return what it was; empty for an unknown handle
   */
  public Optional<Download> remove(long handle) {
    Optional<Download> gone = Optional.ofNullable(loaded.remove(handle));
    if (gone.isPresent() && gone.get() instanceof DownloadedWave wave) {
      drop(wave);
      recompile(wave.id());
    }
    return gone;
  }

  /** Takes everything out. */
  public void clear() {
    loaded.clear();
    waves.clear();
  }

  /** Without memory for the instruments that play it, the wave is not there. */
  private void recompileOrDrop(DownloadedWave wave) {
    try {
      recompile(wave.id());
    } catch (OutOfMemoryError e) {
      drop(wave);
      throw e;
    }
  }

  private void drop(DownloadedWave wave) {
    waves.get(wave.id()).remove(wave);
    waves.values().removeIf(Deque::isEmpty);
  }

  private void recompile(int waveId) {
    for (Download download : loaded.values()) {
      if (download instanceof DownloadedInstrument instrument && instrument.plays(waveId)) {
        instrument.compile(source);
      }
    }
  }

  /**
   * Returns a bank with the downloads over it: the newest user instrument first, General MIDI ones
   * behind all of those, the first of them first (as the published sample does).
   */
  public SoundBank over(SoundBank bank) {
    List<SoundInstrument> lastWins = new ArrayList<>();
    for (Download download : loaded.values()) {
      if (download instanceof DownloadedInstrument instrument) {
        lastWins.add(instrument.isGeneralMidi() ? 0 : lastWins.size(), instrument.sound());
      }
    }
    return bank.with(lastWins);
  }
}
