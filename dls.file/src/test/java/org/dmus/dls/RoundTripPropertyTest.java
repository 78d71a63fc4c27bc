package org.dmus.dls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reading undoes writing; {@code dmus.roundtrip.seed} and {@code dmus.roundtrip.runs} repeat. */
class RoundTripPropertyTest {
  private final long seed = Long.getLong("dmus.roundtrip.seed", System.nanoTime());
  private final int runs = Integer.getInteger("dmus.roundtrip.runs", 100);

  @Test
  void whatIsWrittenReadsBackEqual() throws Exception {
    System.out.println("dmus.roundtrip.seed=" + seed + " dmus.roundtrip.runs=" + runs);
    RandomCollections collections = new RandomCollections(new Random(seed));
    for (int run = 0; run < runs; run++) {
      DlsCollection written = collections.next();

      RoundTripTest.assertSame(again(written), written);
    }
  }

  @Test
  void aCollectionOfLevel1HasOnlyListsAndBlocksOfLevel1() throws Exception {
    DlsFile first = Level1Conversion.of(TestCollections.full());
    byte[] bytes = TestCollections.bytes(first.collection());

    assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
        .contains("rgn ")
        .doesNotContain("rgn2", "lar2", "art2");
    RoundTripTest.assertSame(again(first.collection()), first.collection());
    assertThat(first.warnings()).hasSize(1);
  }

  @Test
  void whatLevel1CanSayIsKept() throws Exception {
    Connection velocity =
        new Connection(
            Articulator.SRC_KEY_ON_VELOCITY,
            0,
            Articulator.DST_GAIN,
            Articulator.sourceTransform(Articulator.TRN_CONCAVE, false, true),
            -62_914_560);
    Connection pan = Connection.constant(Articulator.DST_PAN, 1000);
    DlsCollection full = TestCollections.full();
    DlsInstrument i = full.instruments().get(0);
    DlsInstrument changed =
        new DlsInstrument(i.patch(), i.regions(), List.of(velocity, pan), i.info(), i.id());

    DlsCollection read =
        again(
            Level1Conversion.of(
                    new DlsCollection(List.of(changed), full.waves(), full.info(), full.id(), 0))
                .collection());

    assertThat(Set.copyOf(read.instruments().get(0).articulation())).contains(velocity, pan);
    assertThat(read.instruments().get(0).carried().level1Articulation()).isTrue();
  }

  private static DlsCollection again(DlsCollection collection) throws DlsFormatException {
    byte[] bytes = TestCollections.bytes(collection);
    return DlsReader.read(ByteBuffer.wrap(bytes), "again.dls", DlsReadOptions.STRICT).collection();
  }
}
