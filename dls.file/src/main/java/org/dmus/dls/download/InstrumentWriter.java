package org.dmus.dls.download;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmus.dls.ArticulationDialect;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsConversion;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;

/** Writes one instrument. */
final class InstrumentWriter {
  private static final int SELF_NON_EXCLUSIVE = 1;
  private static final int MONO = 1;
  private static final int NEXT_REGION_FIELD = 16;
  private static final int FIRST_REGION_FIELD = 4;

  private final BlobWriter blob = new BlobWriter();
  private final Map<List<Connection>, Integer> articulations = new LinkedHashMap<>();
  private final DlsCollection collection;
  private final InstrumentOptions options;

  InstrumentWriter(DlsCollection collection, InstrumentOptions options) {
    this.collection = collection;
    this.options = options;
  }

  ByteBuffer write(DlsInstrument instrument) {
    ByteBuffer root = blob.at(blob.add(DownloadLayout.INSTRUMENT_BYTES));
    // always there, if empty: a region without any articulation is refused (NOARTICULATION)
    int global = articulation(instrument.articulation());
    root.putInt(patch(instrument.patch())).putInt(0).putInt(global).putInt(0).putInt(0);
    root.putInt(options.isGeneralMidi() ? DownloadLayout.FLAG_GENERAL_MIDI : 0);
    ByteBuffer before = root;
    int link = FIRST_REGION_FIELD;
    for (DlsRegion region : instrument.regions()) {
      int index = region(region);
      before.putInt(link, index);
      before = blob.at(index);
      link = NEXT_REGION_FIELD;
    }
    return blob.finish(
        options.isLevel1() ? DownloadLayout.TYPE_INSTRUMENT : DownloadLayout.TYPE_INSTRUMENT2,
        options.downloadId());
  }

  private static int patch(Patch p) {
    return p.program()
        | p.bankLsb() << 8
        | p.bankMsb() << 16
        | (p.drum() ? DownloadLayout.PATCH_DRUMS : 0);
  }

  private int region(DlsRegion r) {
    WaveSample sample = r.sample().orElseGet(() -> sampleOfWave(r.link().tableIndex()));
    int articulation = r.articulation().isEmpty() ? 0 : articulation(r.articulation());
    int loopBytes = sample.loop().isPresent() ? DownloadLayout.LOOP_BYTES : 0;
    int index = blob.add(DownloadLayout.REGION_BYTES + loopBytes);
    ByteBuffer b = blob.at(index);
    u16(b, r.keyLow(), r.keyHigh(), r.velocityLow(), r.velocityHigh());
    u16(b, r.selfNonExclusive() ? SELF_NON_EXCLUSIVE : 0, r.keyGroup());
    b.putInt(articulation).putInt(0).putInt(0);
    // a blob's waves are mono: the speaker of a multichannel link has no place
    u16(b, r.link().options(), r.link().phaseGroup());
    b.putInt(MONO).putInt(options.firstWaveId() + r.link().tableIndex());
    sample(b, sample);
    return index;
  }

  private WaveSample sampleOfWave(int index) {
    return index >= 0 && index < collection.waves().size()
        ? collection.waves().get(index).sample().orElse(WaveSample.DEFAULT)
        : WaveSample.DEFAULT;
  }

  private static void sample(ByteBuffer b, WaveSample s) {
    b.putInt(DownloadLayout.SAMPLE_BYTES);
    u16(b, s.unityNote(), s.fineTuneCents());
    b.putInt(s.gain()).putInt(s.options()).putInt(s.loop().isPresent() ? 1 : 0);
    s.loop()
        .ifPresent(
            loop -> {
              boolean leaves = loop.type() == WaveLoop.Type.LOOP_AND_RELEASE;
              b.putInt(DownloadLayout.LOOP_BYTES).putInt(leaves ? 1 : 0);
              b.putInt(loop.start()).putInt(loop.length());
            });
  }

  /** Equal articulations are written once. */
  private int articulation(List<Connection> connections) {
    return articulations.computeIfAbsent(
        connections, c -> options.isLevel1() ? level1(inDls(c)) : level2(inDls(c)));
  }

  /** Whoever takes a blob takes its connections for DLS. */
  private List<Connection> inDls(List<Connection> connections) {
    return collection.dialect() == ArticulationDialect.DLS || connections.isEmpty()
        ? connections
        : DlsConversion.of(connections);
  }

  private int level1(List<Connection> connections) {
    int parameters = blob.add(DownloadLayout.PARAMETERS_BYTES);
    Level1Parameters.write(connections, blob.at(parameters));
    int index = blob.add(DownloadLayout.ARTICULATION_BYTES);
    blob.at(index).putInt(parameters);
    return index;
  }

  private int level2(List<Connection> connections) {
    int bytes = Math.multiplyExact(connections.size(), DownloadLayout.CONNECTION_BYTES);
    int list = blob.add(Math.addExact(DownloadLayout.CONNECTION_LIST_BYTES, bytes));
    ByteBuffer b = blob.at(list);
    b.putInt(DownloadLayout.CONNECTION_LIST_BYTES).putInt(connections.size());
    for (Connection c : connections) {
      u16(b, c.source(), c.control(), c.destination(), c.transform());
      b.putInt(c.scale());
    }
    int index = blob.add(DownloadLayout.ARTICULATION2_BYTES);
    blob.at(index).putInt(list);
    return index;
  }

  private static void u16(ByteBuffer to, int... values) {
    for (int value : values) {
      to.putShort((short) value);
    }
  }
}
