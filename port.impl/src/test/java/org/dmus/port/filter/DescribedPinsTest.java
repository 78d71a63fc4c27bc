package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.portcls.DMusStreamType;
import org.junit.jupiter.api.Test;

class DescribedPinsTest {
  private static final KsDataFormat PCM =
      KsDataFormat.pcm(new WaveFormat(44_100, 2, WaveFormat.Encoding.FLOAT_32));

  private final FilterFixture f = new FilterFixture();
  private final MiniportSlot slot = new MiniportSlot(f.filter);
  private final DescribedPins pins = new DescribedPins(f.filter, slot);

  DescribedPinsTest() {
    slot.bind(FilterFixture.DESCRIPTION, f::open);
  }

  private static void assertRefused(ThrowingCallable call, NtStatus status, String why) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            NtStatusException.class, e -> assertThat(e.status()).isEqualTo(status))
        .hasMessageContaining(why);
  }

  @Test
  void theFormatAndTheDirectionOfAPinSayWhichStreamIsBehindIt() {
    assertThat(pins.requireType(FilterFixture.RENDER_PIN, KsDataFormat.MIDI))
        .isEqualTo(DMusStreamType.MIDI_RENDER);
    assertThat(pins.requireType(FilterFixture.CAPTURE_PIN, KsDataFormat.DIRECTMUSIC))
        .isEqualTo(DMusStreamType.MIDI_CAPTURE);
    assertThat(pins.requireType(FilterFixture.WAVE_PIN, PCM)).isEqualTo(DMusStreamType.WAVE_SINK);
  }

  @Test
  void aPinThatIsNotThereIsRefusedWithThoseThatAre() {
    NtStatus status = NtStatus.INVALID_PARAMETER;
    assertRefused(() -> pins.require(3), status, "test: no pin 3, it has 0..2");
    assertRefused(() -> pins.require(-1), status, "test: no pin -1, it has 0..2");
  }

  @Test
  void aFormatThatThePinDoesNotTakeIsNoMatch() {
    assertRefused(
        () -> pins.requireType(FilterFixture.RENDER_PIN, PCM),
        NtStatus.NO_MATCH,
        "test: pin 0 (in) does not take ");
  }

  @Test
  void aStreamOfAnotherTypeIsRefused() {
    KsDataFormat music = KsDataFormat.DIRECTMUSIC;
    assertRefused(
        () -> pins.requireType(FilterFixture.RENDER_PIN, music, DMusStreamType.WAVE_SINK),
        NtStatus.INVALID_DEVICE_REQUEST,
        "at pin 0");
    pins.requireType(FilterFixture.RENDER_PIN, music, DMusStreamType.MIDI_RENDER);
  }

  @Test
  void theDescriptionStaysWhenTheMiniportGoesButNobodyCanBeAskedForAFormat() {
    KsDataRange music = KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_MIDI);
    assertThat(pins.intersection(FilterFixture.RENDER_PIN, music)).contains(KsDataFormat.MIDI);
    slot.unbind();
    assertThat(pins.require(FilterFixture.RENDER_PIN).name()).isEqualTo("in");
    assertRefused(
        () -> pins.intersection(FilterFixture.RENDER_PIN, music),
        NtStatus.DEVICE_REMOVED,
        "is not there");
  }

  @Test
  void aBridgePinIsWiredToOneOtherUntilThatIsTakenBack() {
    pins.wire(0, new FarPin("speaker", 0));
    pins.wire(0, new FarPin("mixer", 4));
    assertThat(pins.wiredTo(0)).contains(new FarPin("mixer", 4));
    assertThat(pins.wiredTo(1)).isEmpty();
    pins.wire(0, null);
    assertThat(pins.wiredTo(0)).isEmpty();
  }
}
