package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.PinProperties;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.property.DataRangeLayout;
import org.dmus.port.stream.StreamOpener;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.junit.jupiter.api.Test;

class DataRangeIntersectionTest {
  private static final int MUSIC = 0;
  private static final int WAVE = 1;

  private final Filter filter =
      new Filter("f", UUID.randomUUID(), new Engine(new ManualClock()), true, (what, cause) -> {});
  private Chooser miniport = (pinId, wanted, own) -> Optional.empty();

  /** What the miniport says. */
  private interface Chooser {
    Optional<KsDataFormat> choose(int pinId, KsDataRange wanted, KsDataRange own);
  }

  DataRangeIntersectionTest() {
    PinDescriptor wave =
        new PinDescriptor(
            "wave",
            KsDataFlow.OUT,
            KsCommunication.SOURCE,
            1,
            List.of(audio(2, 8_000, 96_000, WaveFormat.Encoding.values())),
            KsGuids.CATEGORY_AUDIO,
            List.of());
    filter.attach(
        new FilterDescriptor(
            List.of(FilterFixture.pin("in", KsDataFlow.IN), wave),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        new Miniport());
  }

  private final class Miniport implements StreamOpener {
    @Override
    public DMusStream newStream(
        int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF allocator) {
      throw new AssertionError("no stream is opened to find a format");
    }

    @Override
    public Optional<KsDataFormat> dataRangeIntersection(
        int pinId, KsDataRange clientRange, KsDataRange ownRange) {
      return miniport.choose(pinId, clientRange, ownRange);
    }
  }

  private static KsDataRange.Audio audio(
      int channels, int min, int max, WaveFormat.Encoding... encodings) {
    return new KsDataRange.Audio(channels, Set.of(encodings), min, max);
  }

  private void assertStatus(NtStatus status, int pinId, KsDataRange wanted) {
    assertThatThrownBy(() -> filter.dataRangeIntersection(pinId, wanted))
        .isInstanceOfSatisfying(
            NtStatusException.class, e -> assertThat(e.status()).isEqualTo(status));
  }

  @Test
  void ofMusicTheMatchingSubtypeIsAPlainFormat() {
    for (KsDataFormat format : List.of(KsDataFormat.MIDI, KsDataFormat.DIRECTMUSIC)) {
      assertThat(filter.dataRangeIntersection(MUSIC, KsDataRange.Music.port(format.subFormat())))
          .isEqualTo(format);
    }
    assertStatus(
        NtStatus.NO_MATCH, MUSIC, KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_MIDI_BUS));
  }

  @Test
  void ofAudioTheHighestRateWidthAndNumberOfChannelsIsChosen() {
    WaveFormat.Encoding wide = WaveFormat.Encoding.PCM_24;
    WaveFormat.Encoding narrow = WaveFormat.Encoding.PCM_16;
    assertThat(filter.dataRangeIntersection(WAVE, audio(8, 1, 1_000_000, narrow, wide)))
        .isEqualTo(KsDataFormat.pcm(new WaveFormat(96_000, 2, wide)));
    assertThat(filter.dataRangeIntersection(WAVE, audio(1, 0, 44_100, narrow)))
        .isEqualTo(KsDataFormat.pcm(new WaveFormat(44_100, 1, narrow)));
  }

  @Test
  void rangesThatDoNotMeetAreNoMatch() {
    WaveFormat.Encoding any = WaveFormat.Encoding.PCM_16;
    assertStatus(NtStatus.NO_MATCH, WAVE, audio(2, 100_000, 192_000, any));
    assertStatus(NtStatus.NO_MATCH, WAVE, audio(2, 1_000, 7_999, any));
    assertStatus(NtStatus.NO_MATCH, WAVE, audio(0, 8_000, 96_000, any));
    assertStatus(NtStatus.NO_MATCH, WAVE, audio(2, 8_000, 96_000));
    assertStatus(NtStatus.NO_MATCH, MUSIC, audio(2, 8_000, 96_000, any));
  }

  @Test
  void theMiniportIsAskedFirstAndMayChooseOrRefuse() {
    WaveFormat chosen = new WaveFormat(22_050, 1, WaveFormat.Encoding.PCM_16);
    KsDataRange wanted = audio(2, 8_000, 96_000, WaveFormat.Encoding.PCM_16);
    miniport = (pinId, range, own) -> Optional.of(KsDataFormat.pcm(chosen));
    assertThat(filter.dataRangeIntersection(WAVE, wanted)).isEqualTo(KsDataFormat.pcm(chosen));
    miniport = (pinId, range, own) -> refuse(NtStatus.NO_MATCH);
    assertStatus(NtStatus.NO_MATCH, WAVE, wanted);
    miniport = (pinId, range, own) -> refuse(NtStatus.IO_DEVICE_ERROR);
    assertStatus(NtStatus.IO_DEVICE_ERROR, WAVE, wanted);
    miniport = (pinId, range, own) -> refuse(NtStatus.NOT_IMPLEMENTED);
    assertThat(filter.dataRangeIntersection(WAVE, wanted).wave().orElseThrow().sampleRate())
        .isEqualTo(96_000);
  }

  private static Optional<KsDataFormat> refuse(NtStatus status) {
    throw new NtStatusException(status, "refused");
  }

  @Test
  void aPinThatDoesNotExistIsAnInvalidParameter() {
    assertStatus(
        NtStatus.INVALID_PARAMETER, 2, KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_MIDI));
  }

  @Test
  void whatThePropertyOfThePinSaysOfItsRangesCanBeAskedBack() {
    for (int pinId : new int[] {MUSIC, WAVE}) {
      ByteBuffer ranges = get(PinProperties.DATARANGES, pinId, ByteBuffer.allocate(0));
      assertThat(DataRangeLayout.parse(ranges))
          .isEqualTo(filter.description().pins().get(pinId).dataRanges());
      ByteBuffer format = get(PinProperties.DATAINTERSECTION, pinId, ranges);
      assertThat(format.getInt(0)).isEqualTo(pinId == MUSIC ? 64 : 82);
    }
  }

  @Test
  void aListOfRangesThatIsCutOffIsAnInvalidParameter() {
    ByteBuffer whole = get(PinProperties.DATARANGES, MUSIC, ByteBuffer.allocate(0));
    for (int bytes = 0; bytes < whole.remaining(); bytes++) {
      PropertyRequest request =
          request(PinProperties.DATAINTERSECTION, MUSIC, whole.duplicate().limit(bytes), 64);
      assertThat(filter.property(request)).as("%d bytes", bytes).isNotEqualTo(NtStatus.SUCCESS);
    }
  }

  private ByteBuffer get(int id, int pinId, ByteBuffer more) {
    PropertyRequest query = request(id, pinId, more, 0);
    assertThat(filter.property(query)).isEqualTo(NtStatus.BUFFER_OVERFLOW);
    PropertyRequest request = request(id, pinId, more, query.valueSize());
    assertThat(filter.property(request)).isEqualTo(NtStatus.SUCCESS);
    return request.value();
  }

  private static PropertyRequest request(int id, int pinId, ByteBuffer more, int bytes) {
    ByteBuffer instance =
        ByteBuffer.allocate(PinProperties.INSTANCE_BYTES + more.remaining())
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(pinId)
            .putInt(0)
            .put(more.duplicate())
            .flip();
    return new PropertyRequest(
        KsGuids.PROPSETID_PIN, id, -1, PropertyVerb.GET, instance, ByteBuffer.allocate(bytes));
  }
}
