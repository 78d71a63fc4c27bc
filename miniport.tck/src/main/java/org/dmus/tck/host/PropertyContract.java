package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.ks.PropertyVerb.BASIC_SUPPORT;
import static org.dmus.ks.PropertyVerb.GET;
import static org.dmus.ks.PropertyVerb.SET;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthPortParams;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.SynthStats;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.IPortCls;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.dmus.tck.Contract;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.ProbeMiniport;
import org.dmus.tck.probe.RenderProbe;
import org.junit.jupiter.api.Test;

/** How property requests reach the tables of a miniport, and what the port answers (A.8). */
@Contract(Area.PROPERTIES)
public class PropertyContract {
  private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

  private final AtomicReference<PropertyRequest> pending = new AtomicReference<>();
  private final List<Object> targets = new ArrayList<>();
  private final ProbeMiniport miniport = new ProbeMiniport();

  private IPin pin(Workbench bench) {
    miniport.properties =
        List.of(
            get(SynthProperties.CAPS, SynthCaps.BYTES),
            get(SynthProperties.PORTPARAMETERS, SynthPortParams.BYTES),
            get(SynthProperties.RUNNINGSTATS, SynthStats.BYTES),
            get(SynthProperties.LATENCYCLOCK, Long.BYTES),
            PropertyItem.getSet(
                KsGuids.PROPSETID_SYNTH, SynthProperties.CHANNELGROUPS, r -> reply(r, 4)),
            PropertyItem.getSet(KsGuids.PROPSETID_SYNTH, SynthProperties.VOLUME, this::pend));
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = bench.running(subdevice);
    subdevice.runUntil(50);
    return pin;
  }

  private PropertyItem get(int id, int bytes) {
    return PropertyItem.get(KsGuids.PROPSETID_SYNTH, id, request -> reply(request, bytes));
  }

  private NtStatus reply(PropertyRequest request, int bytes) {
    request.minorTarget().ifPresent(targets::add);
    return request.reply(ByteBuffer.allocate(bytes));
  }

  private NtStatus pend(PropertyRequest request) {
    pending.set(request);
    return NtStatus.PENDING;
  }

  private static PropertyRequest request(int id, PropertyVerb verb, int valueBytes) {
    ByteBuffer value = ByteBuffer.allocate(valueBytes).order(ByteOrder.LITTLE_ENDIAN);
    return new PropertyRequest(
        KsGuids.PROPSETID_SYNTH, id, PropertyRequest.NO_NODE, verb, EMPTY, value);
  }

  @Test
  @Behaviour(90)
  void aSizeQueryIsAnsweredByTheExactSize(Workbench bench) {
    IPin pin = pin(bench);

    assertSize(pin, SynthProperties.CAPS, 296);
    assertSize(pin, SynthProperties.PORTPARAMETERS, 28);
    assertSize(pin, SynthProperties.RUNNINGSTATS, 28);
    assertSize(pin, SynthProperties.LATENCYCLOCK, 8);
    assertSize(pin, SynthProperties.CHANNELGROUPS, 4);
  }

  private static void assertSize(IPin pin, int id, int bytes) {
    PropertyRequest request = request(id, GET, 0);
    assertThat(pin.property(request)).isEqualTo(NtStatus.BUFFER_OVERFLOW);
    assertThat(request.valueSize()).isEqualTo(bytes);
  }

  @Test
  @Behaviour(91)
  void aValueBufferThatIsTooSmallIsRefused(Workbench bench) {
    PropertyRequest request = request(SynthProperties.CAPS, GET, 295);

    assertThat(pin(bench).property(request)).isEqualTo(NtStatus.BUFFER_TOO_SMALL);
  }

  @Test
  @Behaviour(91)
  void aValueBufferThatIsLargeEnoughIsFilled(Workbench bench) {
    PropertyRequest request = request(SynthProperties.CAPS, GET, 400);

    assertThat(pin(bench).property(request)).isEqualTo(NtStatus.SUCCESS);
    assertThat(request.valueSize()).isEqualTo(296);
  }

  @Test
  @Behaviour(92)
  void basicSupportTellsTheVerbs(Workbench bench) {
    IPin pin = pin(bench);

    assertThat(supportOf(pin, SynthProperties.CAPS)).isEqualTo(0x201);
    assertThat(supportOf(pin, SynthProperties.CHANNELGROUPS)).isEqualTo(0x203);
  }

  private static int supportOf(IPin pin, int id) {
    PropertyRequest request = request(id, BASIC_SUPPORT, 4);
    assertThat(pin.property(request)).isEqualTo(NtStatus.SUCCESS);
    return request.value().getInt();
  }

  @Test
  @Behaviour(94)
  void aVerbThatAPropertyDoesNotListIsAnInvalidDeviceRequest(Workbench bench) {
    IPin pin = pin(bench);

    for (int id :
        List.of(
            SynthProperties.CAPS, SynthProperties.PORTPARAMETERS, SynthProperties.LATENCYCLOCK)) {
      assertThat(pin.property(request(id, SET, 300))).isEqualTo(NtStatus.INVALID_DEVICE_REQUEST);
    }
  }

  @Test
  @Behaviour(94)
  void anUnknownPropertyIsNotFoundAndAnUnknownNodeAnInvalidParameter(Workbench bench) {
    IPin pin = pin(bench);
    PropertyRequest noNode =
        new PropertyRequest(
            KsGuids.PROPSETID_SYNTH, SynthProperties.CAPS, 7, GET, EMPTY, ByteBuffer.allocate(296));

    assertThat(pin.property(request(99, GET, 4))).isEqualTo(NtStatus.NOT_FOUND);
    assertThat(pin.property(noNode)).isEqualTo(NtStatus.INVALID_PARAMETER);
  }

  @Test
  @Behaviour(90)
  void aHandlerOfAPinGetsTheStreamAndOneOfANodeIsFoundThere(Workbench bench) {
    IPin pin = pin(bench);
    PropertyRequest ofNode =
        new PropertyRequest(
            KsGuids.PROPSETID_SYNTH, SynthProperties.CAPS, 0, GET, EMPTY, ByteBuffer.allocate(296));

    assertThat(pin.property(ofNode)).isEqualTo(NtStatus.SUCCESS);

    assertThat(targets).containsExactly(miniport.last(RenderProbe.class));
  }

  @Test
  @Behaviour(98)
  void theLatencyClockNeverShowsLessThanTheMasterClock(Workbench bench) {
    PropertyRequest request = request(SynthProperties.LATENCYCLOCK, GET, 8);

    assertThat(pin(bench).property(request)).isEqualTo(NtStatus.SUCCESS);

    assertThat(request.value().getLong()).as("the handler said 0, it is 50").isEqualTo(50);
  }

  @Test
  @Behaviour(102)
  void aPendingRequestCannotBeCompletedWithPendingAndIsCompletedOnce(Workbench bench) {
    IPin pin = pin(bench);
    IPortCls functions = bench.host().portCls();
    PropertyRequest request = request(SynthProperties.VOLUME, GET, 4);

    assertThat(pin.property(request)).isEqualTo(NtStatus.PENDING);
    assertThat(request.completion().toCompletableFuture()).isNotDone();
    assertThat(functions.pcCompletePendingPropertyRequest(pending.get(), NtStatus.PENDING))
        .isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(request.completion().toCompletableFuture()).isNotDone();

    assertThat(functions.pcCompletePendingPropertyRequest(pending.get(), NtStatus.SUCCESS))
        .isEqualTo(NtStatus.SUCCESS);
    assertThat(functions.pcCompletePendingPropertyRequest(pending.get(), NtStatus.UNSUCCESSFUL))
        .isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(request.completion().toCompletableFuture()).isCompletedWithValue(NtStatus.SUCCESS);
  }

  @Test
  @Behaviour(102)
  void aRequestThatPendsWhenItsPinClosesIsCancelled(Workbench bench) {
    IPin pin = pin(bench);
    PropertyRequest request = request(SynthProperties.VOLUME, GET, 4);
    assertThat(pin.property(request)).isEqualTo(NtStatus.PENDING);

    pin.close();

    assertThat(request.completion().toCompletableFuture()).isCompletedWithValue(NtStatus.CANCELLED);
  }

  @Test
  @Behaviour(106)
  void thePortAnswersTheMasterClockOfTheFilter(Workbench bench) {
    ISubdevice subdevice = bench.offline(miniport);
    subdevice.runUntil(3 * ReferenceTime.PER_SECOND);
    PropertyRequest request =
        new PropertyRequest(
            KsGuids.PROPSETID_SYNTH_CLOCK,
            SynthProperties.MASTERCLOCK,
            PropertyRequest.NO_NODE,
            GET,
            EMPTY,
            ByteBuffer.allocate(8));

    assertThat(subdevice.filter().property(request)).isEqualTo(NtStatus.SUCCESS);

    assertThat(request.value().getLong()).isEqualTo(3 * ReferenceTime.PER_SECOND);
  }
}
