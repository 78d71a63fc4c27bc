package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ISynthSinkDMus;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Opening streams. */
@MiniportContract(area = Area.LIFE_CYCLE)
public class NewStreamContract {
  private static final int PLENTY = 4;

  private static Stream<DMusStreamType> offered(MiniportBench bench) {
    return Stream.of(DMusStreamType.values()).filter(type -> bench.pinFor(type).isPresent());
  }

  private static DMusStreamType first(MiniportBench bench) {
    return offered(bench).findFirst().orElseGet(() -> Assumptions.abort("no pin can be opened"));
  }

  private static IMXF open(
      MiniportBench bench, DMusStreamType type, IAllocatorMXF pool, IMasterClock clock) {
    int pin = bench.pinFor(type).orElse(0);
    KsDataFormat format = Formats.of(bench.description().pins().get(pin));
    return bench.miniport().newStream(pin, type, format, pool, clock).mxf();
  }

  private static NtStatus refusal(
      MiniportBench bench, DMusStreamType type, IAllocatorMXF pool, IMasterClock clock) {
    return Refusals.of(() -> open(bench, type, pool, clock).close());
  }

  @Test
  void everyPinThatIsDescribedCanBeOpened(MiniportBench bench) {
    List<PinDescriptor> pins = bench.description().pins();
    for (int i = 0; i < pins.size(); i++) {
      Optional<DMusStreamType> type = Formats.typeOf(pins.get(i));
      if (pins.get(i).maxInstances() > 0 && type.isPresent()) {
        KsDataFormat format = Formats.of(pins.get(i));
        bench
            .miniport()
            .newStream(i, type.get(), format, bench.pool(), bench.clock())
            .mxf()
            .close();
      }
    }
  }

  @Test
  void aStreamIsNoStreamOfAnotherPin(MiniportBench bench) {
    List<IMXF> streams = offered(bench).map(type -> bench.open(type).mxf()).toList();
    assertThat(streams).as("streams").doesNotHaveDuplicates();
  }

  @Test
  void aPrefetchIsATimeOrNow(MiniportBench bench) {
    assertThat(offered(bench).map(type -> bench.open(type).opened().schedulePreFetch()))
        .as("prefetch of each stream")
        .allMatch(time -> time >= 0 || time == ReferenceTime.DONT_HOLD_FOR_SEQUENCING);
  }

  @Test
  void aWaveStreamIsASynthSink(MiniportBench bench) {
    assumeTrue(bench.pinFor(DMusStreamType.WAVE_SINK).isPresent(), "there is no wave pin");
    assertThat(bench.open(DMusStreamType.WAVE_SINK).mxf())
        .as("the stream of the wave pin")
        .isInstanceOf(ISynthSinkDMus.class);
  }

  @Test
  @Behaviour(43)
  @Claimed(43)
  void aTypeThatNoPinHasIsRefused(MiniportBench bench) {
    List<DMusStreamType> others =
        Stream.of(DMusStreamType.values()).filter(type -> bench.pinFor(type).isEmpty()).toList();
    assertThat(others).as("types without a pin").isNotEmpty();
    for (DMusStreamType type : others) {
      NtStatus status = refusal(bench, type, bench.pool(), bench.clock());
      assertRefused(type, "", status, NtStatus.INVALID_DEVICE_REQUEST);
    }
  }

  private static void assertRefused(
      DMusStreamType type, String without, NtStatus status, NtStatus expected) {
    assertThat(status).as("the status of newStream(%s)%s", type, without).isEqualTo(expected);
  }

  @Test
  @Behaviour(44)
  @Claimed(44)
  void aMissingPoolIsRefused(MiniportBench bench) {
    offered(bench)
        .filter(type -> type != DMusStreamType.WAVE_SINK)
        .forEach(
            type ->
                assertRefused(
                    type,
                    " without an allocator",
                    refusal(bench, type, null, bench.clock()),
                    NtStatus.INVALID_PARAMETER));
  }

  @Test
  @Behaviour(44)
  @Claimed(44)
  void aMissingClockIsRefused(MiniportBench bench) {
    offered(bench)
        .forEach(
            type ->
                assertRefused(
                    type,
                    " without a clock",
                    refusal(bench, type, bench.pool(), null),
                    NtStatus.INVALID_PARAMETER));
  }

  @Test
  @Behaviour(45)
  @Claimed(45)
  void aSecondCaptureOrAThirdRenderStreamIsRefused(MiniportBench bench) {
    assertThat(offered(bench))
        .as("types of streams that there are pins for")
        .allMatch(
            type ->
                openAsManyAsPossible(bench, type) == (type == DMusStreamType.MIDI_CAPTURE ? 1 : 2));
  }

  @Test
  @Behaviour(46)
  void aFailureCostsNoInstance(MiniportBench bench) {
    DMusStreamType type = first(bench);
    int fresh;
    try (MiniportBench other = new MiniportBench(bench.subject())) {
      fresh = openAsManyAsPossible(other, type);
    }
    for (int i = 0; i < PLENTY; i++) {
      refusal(bench, type, null, bench.clock());
      refusal(bench, type, bench.pool(), null);
    }
    assertThat(openAsManyAsPossible(bench, type))
        .as("streams that could be opened")
        .isEqualTo(fresh);
  }

  @Test
  @Behaviour(46)
  void aStreamThatIsClosedMakesRoom(MiniportBench bench) {
    DMusStreamType type = first(bench);
    for (int i = 0; i < PLENTY; i++) {
      bench.open(type).close();
    }
    assertThat(openAsManyAsPossible(bench, type)).as("streams that could be opened").isPositive();
  }

  private static int openAsManyAsPossible(MiniportBench bench, DMusStreamType type) {
    List<IMXF> open = new ArrayList<>();
    try {
      while (open.size() < PLENTY) {
        open.add(bench.open(type).mxf());
      }
    } catch (NtStatusException e) {
      assertThat(e.status())
          .as("the status that one stream too many is refused with")
          .isEqualTo(NtStatus.INVALID_DEVICE_REQUEST);
    }
    return open.size();
  }

  @Test
  @Behaviour(47)
  @Claimed(47)
  void aUartIsServedWhenDueAndByTheMiniportsGroup(MiniportBench bench) {
    assertThat(offered(bench))
        .as("types of streams that there are pins for")
        .allSatisfy(
            type -> {
              TestStream stream = bench.open(type);
              boolean capture = type == DMusStreamType.MIDI_CAPTURE;
              assertThat(stream.opened().schedulePreFetch()).as("its prefetch").isZero();
              assertThat(stream.opened().serviceGroup())
                  .as("its service group")
                  .isEqualTo(capture ? bench.group() : Optional.empty());
            });
  }

  @Test
  @Behaviour(48)
  @Claimed(48)
  void aSoftwareSynthesizerSequencesByItself(MiniportBench bench) {
    TestStream stream = bench.open(DMusStreamType.MIDI_RENDER);
    assertThat(stream.opened().schedulePreFetch())
        .as("its prefetch")
        .isEqualTo(ReferenceTime.DONT_HOLD_FOR_SEQUENCING);
    assertThat(stream.opened().serviceGroup()).as("its service group").isEmpty();
  }
}
