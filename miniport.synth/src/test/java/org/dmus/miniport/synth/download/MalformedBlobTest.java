package org.dmus.miniport.synth.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.dmus.dls.sound.SoundBank;
import org.dmus.ks.DmusError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks of synth-and-dls 7.2 and behaviours 113 to 115. */
class MalformedBlobTest {
  private DownloadSet downloads = DownloadSet.over(SoundBank.EMPTY);
  private long handle;

  private void download(Blob blob) throws DownloadFault {
    downloads = downloads.with(++handle, DownloadParser.parse(blob.bytes));
  }

  private static Arguments bad(String name, Blob blob, DmusError error) {
    return Arguments.of(name, blob, error);
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        bad("no header", new Blob(ByteBuffer.allocate(15)), DmusError.UNKNOWNDOWNLOAD),
        bad("no entries", Blob.wave().header(Blob.ENTRIES, 0), DmusError.UNKNOWNDOWNLOAD),
        bad("type 0", Blob.wave().header(Blob.TYPE, 0), DmusError.UNKNOWNDOWNLOAD),
        bad("streaming wave", Blob.wave().header(Blob.TYPE, 5), DmusError.UNKNOWNDOWNLOAD),
        bad("type -1", Blob.wave().header(Blob.TYPE, -1), DmusError.UNKNOWNDOWNLOAD),
        bad("offset at size", endOffset(Blob.wave()), DmusError.BADOFFSETTABLE),
        bad("offset -1", Blob.instrument().offset(3, -1), DmusError.BADOFFSETTABLE),
        bad("too many entries", Blob.wave().header(Blob.ENTRIES, 1 << 20), table()),
        bad("-1 entries", Blob.wave().header(Blob.ENTRIES, -1), table()),
        bad("size beyond the buffer", Blob.wave().header(Blob.SIZE, 1 << 20), table()),
        bad("size -1", Blob.wave().header(Blob.SIZE, -1), table()),
        bad("size 15", Blob.wave().header(Blob.SIZE, 15), table()));
  }

  private static DmusError table() {
    return DmusError.BADOFFSETTABLE;
  }

  private static Blob endOffset(Blob blob) {
    return blob.offset(1, blob.bytes.limit());
  }

  static Stream<Arguments> instruments() {
    return Stream.of(
        bad("region index n", Blob.instrument().u32(0, Blob.FIRST_REGION, 5), instrument()),
        bad("region index -1", Blob.instrument().u32(0, Blob.FIRST_REGION, -1), instrument()),
        bad("next region n", Blob.instrument().u32(4, Blob.NEXT_REGION, 5), instrument()),
        bad("region cut off", cutOffRegion(), instrument()),
        bad("loop cut off", Blob.instrument().u32(4, Blob.LOOPS, 1), instrument()),
        bad("unity note 128", Blob.instrument().u16(3, Blob.UNITY_NOTE, 128), instrument()),
        bad("instrument cut off", Blob.instrument().toEnd(0, 8), instrument()),
        bad("right channel", Blob.instrument().u32(3, Blob.CHANNEL, 2), DmusError.NOTMONO),
        bad("no channel", Blob.instrument().u32(4, Blob.CHANNEL, 0), DmusError.NOTMONO),
        bad("global index n", Blob.instrument().u32(0, Blob.GLOBAL_ARTICULATION, 5), art()),
        bad("local index n", Blob.instrument().u32(3, Blob.REGION_ARTICULATION, 5), art()),
        bad("local index -1", Blob.instrument().u32(3, Blob.REGION_ARTICULATION, -1), art()),
        bad("list index n", Blob.instrument().u32(2, 0, 5), art()),
        bad("next articulation n", Blob.instrument().u32(2, 8, 5), art()),
        bad("list too long", Blob.instrument().u32(1, 4, 100), art()),
        bad("list of -1", Blob.instrument().u32(1, 4, -1), art()),
        bad("list head too long", Blob.rich().u32(1, 0, 1 << 30), art()),
        bad("parameters index n", Blob.level1().u32(2, 0, 5), art()),
        bad("parameters cut off", Blob.level1().toEnd(1, 8), art()),
        bad(
            "no articulation",
            Blob.instrument().u32(0, Blob.GLOBAL_ARTICULATION, 0),
            DmusError.NOARTICULATION));
  }

  private static Blob cutOffRegion() {
    Blob blob = Blob.instrument();
    return blob.cut(blob.bytes.limit() - 4);
  }

  private static DmusError instrument() {
    return DmusError.BADINSTRUMENT;
  }

  private static DmusError art() {
    return DmusError.BADARTICULATION;
  }

  static Stream<Arguments> waves() {
    return Stream.of(
        bad("A-law", Blob.wave().u16(0, Blob.FORMAT, 6), DmusError.NOTPCM),
        bad("stereo", Blob.wave().u16(0, Blob.FORMAT + 2, 2), DmusError.NOTMONO),
        bad("no channel", Blob.wave().u16(0, Blob.FORMAT + 2, 0), DmusError.NOTMONO),
        bad("24 bits", Blob.wave().u16(0, Blob.FORMAT + 14, 24), DmusError.BADWAVE),
        bad("0 frames a second", Blob.wave().u32(0, Blob.FORMAT + 4, 0), DmusError.BADWAVE),
        bad("-1 frames a second", Blob.wave().u32(0, Blob.FORMAT + 4, -1), DmusError.BADWAVE),
        bad("data index n", Blob.wave().u32(0, 8, 2), DmusError.BADWAVE),
        bad("no data", Blob.wave().u32(0, 8, 0), DmusError.BADWAVE),
        bad("data cut off", Blob.wave().u32(1, 0, 1_000), DmusError.BADWAVE),
        bad("data of -1", Blob.wave().u32(1, 0, -1), DmusError.BADWAVE),
        bad("wave cut off", Blob.wave().cut(50), table()),
        bad("root cut off", Blob.wave().toEnd(0, 8), DmusError.BADWAVE));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource({"headers", "instruments", "waves"})
  void aMalformedBlobIsRefusedAndNothingIsRegistered(String name, Blob blob, DmusError error) {
    assertThatThrownBy(() -> download(blob))
        .isInstanceOfSatisfying(DownloadFault.class, e -> assertThat(e.error()).isEqualTo(error))
        .hasMessageContaining("DMUS_E_" + error);
    assertThat(downloads.find(1)).isEmpty();
  }

  @Test
  void theSeedsOfTheseTestsAreGood() throws DownloadFault {
    for (Blob good : new Blob[] {Blob.instrument(), Blob.level1(), Blob.rich(), Blob.wave()}) {
      download(good);
    }
    assertThat(downloads.bank().size()).isEqualTo(1);
  }

  @Test
  void aCyclicRegionChainEnds() throws DownloadFault {
    download(Blob.wave());
    download(Blob.instrument().u32(4, Blob.NEXT_REGION, 3));
    assertThat(downloads.bank().find(false, 0, 0, 0).regions(60))
        .as("the region that has its wave, once")
        .hasSize(1);
  }

  @Test
  void aCyclicArticulationChainEnds() throws DownloadFault {
    download(Blob.instrument().u32(2, 8, 2));
    assertThat(downloads.bank().size()).isEqualTo(1);
  }

  @Test
  void whatIsBehindTheStatedSizeIsIgnored() throws DownloadFault {
    ByteBuffer longer = ByteBuffer.allocate(10_000);
    longer.put(Blob.wave().bytes).rewind();
    download(new Blob(longer));
    assertThat(downloads.find(1)).isPresent();
  }

  @Test
  void anInstrumentWithoutRegionsIsSilentAndGood() throws DownloadFault {
    download(Blob.instrument().u32(0, Blob.FIRST_REGION, 0));
    assertThat(downloads.bank().find(false, 0, 0, 0).regions(60)).isEmpty();
  }

  @Test
  void connectionsAndRegionsAreBounded() {
    Blob many = new Blob(HugeBlobs.regions(16_385));
    assertThatThrownBy(() -> download(many)).hasMessageContaining("16384 regions");
    Blob lists = new Blob(HugeBlobs.sharedLists(20_000, 20_000));
    assertThatThrownBy(() -> download(lists)).hasMessageContaining("65536 connections");
  }
}
