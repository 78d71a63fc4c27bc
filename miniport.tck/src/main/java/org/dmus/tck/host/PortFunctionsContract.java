package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.dmus.client.ISubdevice;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthProperties;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IPort;
import org.dmus.portcls.IResourceList;
import org.dmus.tck.Area;
import org.dmus.tck.Contract;
import org.dmus.tck.TckHost;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.ProbeMiniport;
import org.junit.jupiter.api.Test;

/** Functions of the port that no row of the list of behaviours is about. */
@Contract(Area.PROPERTIES)
public class PortFunctionsContract {
  // 1601-01-01 to 2020-01-01 and to 2100-01-01, 100 ns.
  private static final long YEAR_2020 = 132_223_104_000_000_000L;
  private static final long YEAR_2100 = 157_469_184_000_000_000L;

  @Test
  void aTimeIntervalCountsFrom1601OrFromAnEarlierOne(TckHost host) {
    long now = host.portCls().pcGetTimeInterval(0);
    assertThat(now).isBetween(YEAR_2020, YEAR_2100);
    assertThat(host.portCls().pcGetTimeInterval(now)).isBetween(0L, 600_000_000L);
  }

  @Test
  void theMasterClockIsAPropertyOfTheFilter(Workbench bench) {
    ISubdevice subdevice = bench.offline(new ProbeMiniport());
    subdevice.runUntil(12_345_678);
    ByteBuffer value = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    NtStatus status =
        subdevice
            .filter()
            .property(
                new PropertyRequest(
                    KsGuids.PROPSETID_SYNTH_CLOCK,
                    SynthProperties.MASTERCLOCK,
                    PropertyRequest.NO_NODE,
                    PropertyVerb.GET,
                    ByteBuffer.allocate(0),
                    value));
    assertThat(status).isEqualTo(NtStatus.SUCCESS);
    assertThat(value.getLong(0)).isEqualTo(subdevice.filter().masterClock().getTime());
  }

  @Test
  void aSecondInitDoesNothing(Workbench bench) {
    IResourceList nothing = bench.host().portCls().pcNewResourceList(List.of());
    IPort port = bench.closing(bench.host().portCls().pcNewPort(ClassIds.PORT_DMUS));
    port.init(new ProbeMiniport(), null, nothing);
    port.init(null, null, nothing); // a first init would refuse it
    assertThat(port.newRegistryKey()).isNotNull();
  }
}
