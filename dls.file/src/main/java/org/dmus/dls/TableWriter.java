package org.dmus.dls;

import java.nio.ByteBuffer;
import java.util.List;
import org.dmus.dls.riff.ChunkBuffer;
import org.dmus.dls.riff.FourCc;

/** Writes everything that comes before the wave pool. */
final class TableWriter {
  private static final int POOL_TABLE_HEADER_BYTES = 8;
  private static final int ARTICULATION_HEADER_BYTES = 8;
  private static final int DRUM_BANK = 0x80000000;

  private final DlsCollection collection;
  private final WavePoolWriter pool;
  private final ChunkBuffer out = new ChunkBuffer();

  TableWriter(DlsCollection collection, WavePoolWriter pool) {
    this.collection = collection;
    this.pool = pool;
  }

  ByteBuffer tables() {
    out.chunk(FourCc.COLH, () -> out.u32(collection.instruments().size()));
    if (collection.version() != 0) {
      out.chunk(FourCc.VERS, this::writeVersion);
    }
    InfoWriter.write(collection.id(), out);
    out.list(FourCc.LINS, () -> collection.instruments().forEach(this::writeInstrument));
    out.chunk(FourCc.PTBL, this::writePoolTable);
    InfoWriter.write(collection.carried(), out);
    return out.drain();
  }

  private void writeVersion() {
    out.u32((int) (collection.version() >>> 32));
    out.u32((int) collection.version());
  }

  private void writePoolTable() {
    out.u32(POOL_TABLE_HEADER_BYTES);
    out.u32(collection.waves().size());
    pool.writeCues(out);
  }

  private void writeInstrument(DlsInstrument instrument) {
    out.list(
        FourCc.INS,
        () -> {
          InfoWriter.write(instrument.id(), out);
          out.chunk(FourCc.INSH, () -> writeHeader(instrument));
          out.list(FourCc.LRGN, () -> writeRegions(instrument));
          writeArticulation(instrument.articulation(), instrument.carried());
          InfoWriter.write(instrument.info(), out);
          InfoWriter.write(instrument.carried(), out);
        });
  }

  private void writeHeader(DlsInstrument instrument) {
    Patch patch = instrument.patch();
    out.u32(instrument.regions().size());
    out.u32(patch.bankLsb() | patch.bankMsb() << 8 | (patch.drum() ? DRUM_BANK : 0));
    out.u32(patch.program());
  }

  private void writeRegions(DlsInstrument instrument) {
    for (int i = 0; i < instrument.regions().size(); i++) {
      DlsRegion region = instrument.regions().get(i);
      requireLinked(instrument, i, region.link().tableIndex());
      out.list(region.carried().level1List() ? FourCc.RGN : FourCc.RGN2, () -> writeRegion(region));
    }
  }

  private void requireLinked(DlsInstrument instrument, int region, int wave) {
    if (wave < 0 || wave >= collection.waves().size()) {
      throw new IllegalArgumentException(
          "region %d of instrument \"%s\": wave link %d outside pool of %d waves"
              .formatted(region, instrument.name(), wave, collection.waves().size()));
    }
  }

  private void writeRegion(DlsRegion region) {
    out.chunk(FourCc.RGNH, () -> writeHeader(region));
    region.sample().ifPresent(sample -> SampleWriter.write(sample, out));
    out.chunk(FourCc.WLNK, () -> writeLink(region.link()));
    writeArticulation(region.articulation(), region.carried());
    InfoWriter.write(region.carried().info(), out);
    InfoWriter.write(region.carried(), out);
  }

  private void writeHeader(DlsRegion region) {
    out.u16(region.keyLow());
    out.u16(region.keyHigh());
    out.u16(region.velocityLow());
    out.u16(region.velocityHigh());
    out.u16(region.carried().options() | (region.selfNonExclusive() ? 1 : 0));
    out.u16(region.keyGroup());
    if (!region.carried().level1List() || region.layer() != 0) {
      out.u16(region.layer());
    }
  }

  private void writeLink(WaveLink link) {
    out.u16(link.options());
    out.u16(link.phaseGroup());
    out.u32(link.channel());
    out.u32(link.tableIndex());
  }

  private void writeArticulation(List<Connection> connections, Carried carried) {
    if (connections.isEmpty()) {
      return;
    }
    if (carried.level1Articulation()) {
      List<Connection> first = connections.stream().map(Level1Connection::toLevel1).toList();
      out.list(FourCc.LART, () -> out.chunk(FourCc.ART1, () -> writeConnections(first)));
    } else {
      out.list(FourCc.LAR2, () -> out.chunk(FourCc.ART2, () -> writeConnections(connections)));
    }
  }

  private void writeConnections(List<Connection> connections) {
    out.u32(ARTICULATION_HEADER_BYTES);
    out.u32(connections.size());
    for (Connection connection : connections) {
      out.u16(connection.source());
      out.u16(connection.control());
      out.u16(connection.destination());
      out.u16(connection.transform());
      out.u32(connection.scale());
    }
  }
}
