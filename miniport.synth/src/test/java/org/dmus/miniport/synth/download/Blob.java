package org.dmus.miniport.synth.download;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.Patch;
import org.dmus.dls.download.DownloadBlob;
import org.dmus.dls.download.InstrumentOptions;
import org.dmus.miniport.synth.engine.RichBank;
import org.dmus.miniport.synth.engine.TestBank;

/** A good blob that a test spoils. */
final class Blob {
  static final int TYPE = 0;
  static final int ENTRIES = 8;
  static final int SIZE = 12;
  static final int FIRST_REGION = 4;
  static final int GLOBAL_ARTICULATION = 8;
  static final int REGION_ARTICULATION = 12;
  static final int NEXT_REGION = 16;
  static final int CHANNEL = 28;
  static final int UNITY_NOTE = 40;
  static final int LOOPS = 52;
  static final int FORMAT = 12;

  private static final DlsCollection PLAIN =
      new TestBank()
          .add(Patch.melodic(0), TestBank.region(0), TestBank.region(TestBank.CLICK))
          .collection();

  final ByteBuffer bytes;

  Blob(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Entries: 0 instrument, 1 connection list, 2 articulation, 3 and 4 regions. */
  static Blob instrument() {
    return new Blob(
        DownloadBlob.instrument(PLAIN.instruments().get(0), PLAIN, InstrumentOptions.of(5, 0)));
  }

  /** Entries: 0 instrument, 1 parameters, 2 articulation, 3 and 4 regions. */
  static Blob level1() {
    return new Blob(
        DownloadBlob.instrument(
            PLAIN.instruments().get(0), PLAIN, InstrumentOptions.of(5, 0).asLevel1()));
  }

  /** One with local articulations of many connections. */
  static Blob rich() {
    DlsCollection rich = RichBank.collection();
    return new Blob(
        DownloadBlob.instrument(rich.instruments().get(0), rich, InstrumentOptions.of(5, 0)));
  }

  /** Entries: 0 wave, 1 data. */
  static Blob wave() {
    return new Blob(DownloadBlob.wave(PLAIN.waves().get(0), 0));
  }

  /** Returns where the structure of an entry begins. */
  int at(int entry) {
    return bytes.getInt(16 + 4 * entry);
  }

  Blob header(int field, int value) {
    bytes.putInt(field, value);
    return this;
  }

  Blob offset(int entry, int value) {
    bytes.putInt(16 + 4 * entry, value);
    return this;
  }

  /** Moves an entry so that only so many bytes follow. */
  Blob toEnd(int entry, int bytesLeft) {
    return offset(entry, bytes.limit() - bytesLeft);
  }

  Blob u32(int entry, int field, int value) {
    bytes.putInt(at(entry) + field, value);
    return this;
  }

  Blob u16(int entry, int field, int value) {
    bytes.putShort(at(entry) + field, (short) value);
    return this;
  }

  /** Leaves the first bytes only, and says so in the header. */
  Blob cut(int size) {
    ByteBuffer shorter = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    shorter.put(bytes.slice(0, size)).rewind();
    return new Blob(shorter).header(SIZE, size);
  }
}
