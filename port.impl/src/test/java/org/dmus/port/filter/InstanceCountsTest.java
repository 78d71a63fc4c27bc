package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dmus.client.IPin;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinProperties;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.stream.StreamOpener;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IPinCount;
import org.junit.jupiter.api.Test;

class InstanceCountsTest {
  private static final FilterDescriptor TWO_HERE_THREE_EVERYWHERE =
      new FilterDescriptor(
          List.of(FilterFixture.pin("in", KsDataFlow.IN).withInstances(3, 1)),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  private final UUID classId = UUID.randomUUID();
  private final GlobalInstances global = new GlobalInstances();
  private final ManualClock clock = new ManualClock();
  private final List<IPinCount.Counts> asked = new ArrayList<>();
  private UnaryOperator<IPinCount.Counts> edit = UnaryOperator.identity();
  private boolean refuses;

  private Filter filter() {
    Filter filter =
        new Filter(
            "f",
            classId,
            new Engine(clock),
            true,
            PinSettings.DEFAULT,
            global,
            (what, cause) -> {});
    filter.attach(TWO_HERE_THREE_EVERYWHERE, new Miniport());
    return filter;
  }

  private final class Miniport implements StreamOpener {
    @Override
    public DMusStream newStream(
        int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF allocator) {
      if (refuses) {
        throw new NtStatusException(NtStatus.IO_DEVICE_ERROR, "no");
      }
      return DMusStream.whenDue(new RecordingStream(allocator, clock));
    }

    @Override
    public IPinCount.Counts pinCount(int pinId, IPinCount.Counts counts) {
      asked.add(counts);
      return edit.apply(counts);
    }
  }

  private static IPin open(Filter filter) {
    return filter.openPin(0, KsDataFormat.DIRECTMUSIC);
  }

  private static void assertFull(Filter filter) {
    assertThatThrownBy(() -> open(filter))
        .isInstanceOfSatisfying(
            NtStatusException.class,
            e -> assertThat(e.status()).isEqualTo(NtStatus.INVALID_DEVICE_REQUEST));
  }

  @Test
  void theLimitsOfTheDescriptionHoldOnAFilterAndOverAllFiltersOfTheClass() {
    Filter a = filter();
    Filter b = filter();
    open(a);
    open(a);
    assertFull(a);
    IPin third = open(b);
    assertFull(b);
    assertThat(b.pinCounts(0)).isEqualTo(new IPinCount.Counts(1, 1, 2, 3, 3));
    third.close();
    third.close();
    assertThat(b.pinCounts(0)).isEqualTo(new IPinCount.Counts(1, 0, 2, 2, 3));
    open(b);
  }

  @Test
  void aNewStreamThatFailsChangesNoCount() {
    Filter filter = filter();
    refuses = true;
    assertThatThrownBy(() -> open(filter)).hasMessage("no");
    assertThat(filter.pinCounts(0)).isEqualTo(new IPinCount.Counts(1, 0, 2, 0, 3));
    refuses = false;
    open(filter);
    open(filter);
    assertFull(filter);
  }

  @Test
  void theMiniportIsAskedBeforeEachStreamAndItsLimitsAreEnforced() {
    Filter filter = filter();
    open(filter);
    assertThat(asked).containsExactly(new IPinCount.Counts(1, 0, 2, 0, 3));
    edit = c -> new IPinCount.Counts(1, 1, 1, 1, IPinCount.INDETERMINATE);
    assertFull(filter);
    edit = c -> new IPinCount.Counts(1, 1, IPinCount.INDETERMINATE, 1, 1);
    assertFull(filter);
    edit = UnaryOperator.identity();
    open(filter);
  }

  @Test
  void thePropertiesOfThePinTellTheCounts() {
    Filter filter = filter();
    open(filter);
    assertThat(words(filter, PinProperties.CINSTANCES, 0)).containsExactly(2, 1);
    assertThat(words(filter, PinProperties.GLOBALCINSTANCES, 0)).containsExactly(3, 1);
    assertThat(words(filter, PinProperties.NECESSARYINSTANCES, 0)).containsExactly(1);
    assertThat(words(filter, PinProperties.CTYPES, 0)).containsExactly(1);
    assertThat(words(filter, PinProperties.DATAFLOW, 0)).containsExactly(1);
    assertThat(words(filter, PinProperties.COMMUNICATION, 0)).containsExactly(1);
    edit = c -> new IPinCount.Counts(0, 5, IPinCount.INDETERMINATE, 5, 6);
    assertThat(words(filter, PinProperties.CINSTANCES, 0)).containsExactly(-1, 5);
  }

  private static int[] words(Filter filter, int id, int pinId) {
    PropertyRequest query = request(id, pinId, PropertyVerb.GET, 0);
    assertThat(filter.property(query)).isEqualTo(NtStatus.BUFFER_OVERFLOW);
    PropertyRequest request = request(id, pinId, PropertyVerb.GET, query.valueSize());
    assertThat(filter.property(request)).isEqualTo(NtStatus.SUCCESS);
    int[] words = new int[query.valueSize() / Integer.BYTES];
    request.value().asIntBuffer().get(words);
    return words;
  }

  private static PropertyRequest request(int id, int pinId, PropertyVerb verb, int bytes) {
    ByteBuffer instance = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(0, pinId);
    return new PropertyRequest(
        KsGuids.PROPSETID_PIN, id, -1, verb, instance, ByteBuffer.allocate(bytes));
  }

  @Test
  void thePropertiesOfAPinThatDoesNotExistAreAnInvalidParameterAndCannotBeSet() {
    Filter filter = filter();
    assertThat(filter.property(request(PinProperties.CINSTANCES, 1, PropertyVerb.GET, 8)))
        .isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(filter.property(request(PinProperties.CINSTANCES, 0, PropertyVerb.SET, 8)))
        .isEqualTo(NtStatus.INVALID_DEVICE_REQUEST);
    assertThat(filter.property(request(99, 0, PropertyVerb.GET, 8))).isEqualTo(NtStatus.NOT_FOUND);
  }
}
