package org.dmus.jmx.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.dmus.client.IFilter;
import org.dmus.jmx.ClientFigures;
import org.dmus.jmx.PinFigures;
import org.dmus.jmx.PortMXBean;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.junit.jupiter.api.Test;

class PortBeansTest {
  private final MBeanServer server = MBeanServerFactory.newMBeanServer();
  private final PortBeans beans = new PortBeans(server);
  private final FakeFilter synth = new FakeFilter("synth");

  private static ObjectName named(String port) throws JMException {
    return new ObjectName("org.dmus:type=Port,name=" + ObjectName.quote(port));
  }

  private PortMXBean synthBean() throws JMException {
    return JMX.newMXBeanProxy(server, named("synth"), PortMXBean.class);
  }

  @Test
  void aPortIsABeanAsLongAsItIsThere() throws JMException {
    IFilter filter = synth.service();
    beans.addPort(filter);
    assertThat(server.isRegistered(named("synth"))).isTrue();
    beans.removePort(filter);
    assertThat(server.queryNames(new ObjectName("org.dmus:*"), null)).isEmpty();
  }

  @Test
  void aNameOfAnyLettersIsQuoted() throws JMException {
    String odd = "a,b=\"c\":*?\n";
    beans.addPort(new FakeFilter(odd).service());
    assertThat(JMX.newMXBeanProxy(server, named(odd), PortMXBean.class).getName()).isEqualTo(odd);
  }

  @Test
  void whatIsShownByAnotherFrameworkStaysAndIsNotTakenAway() throws JMException {
    new PortBeans(server).addPort(synth.service());
    IFilter second = synth.service();
    assertThatThrownBy(() -> beans.addPort(second))
        .isInstanceOf(InstanceAlreadyExistsException.class)
        .hasMessageContaining("org.dmus:type=Port,name=\"synth\": a port of this name");
    beans.removePort(second);
    assertThat(server.isRegistered(named("synth"))).isTrue();
  }

  @Test
  void sumsAreOverThePinsThatAreOpenNow() throws JMException {
    beans.addPort(synth.service());
    assertThat(synthBean().getQueued()).isZero();
    synth.open(0, 1);
    synth.open(1, 2);
    PortMXBean bean = synthBean();
    assertThat(bean.getQueued()).isEqualTo(2);
    assertThat(bean.getLost()).isEqualTo(10);
    assertThat(bean.getStale()).isEqualTo(8);
    assertThat(bean.getLate()).isEqualTo(10);
    assertThat(bean.getUnderruns()).isEqualTo(20);
    assertThat(bean.getPoolFree()).isEqualTo(122);
    assertThat(bean.getPoolUsed()).isEqualTo(6);
    assertThat(bean.getPoolLeaked()).isEqualTo(14);
    assertThat(bean.getId()).isEqualTo("id-synth");
    assertThat(bean.getMiniport()).isEqualTo(FakeFilter.MINIPORT.toString());
  }

  @Test
  void pinsAreReadableWithoutOurClasses() throws JMException {
    synth.open(0, 5);
    beans.addPort(synth.service());
    CompositeData pin = ((CompositeData[]) server.getAttribute(named("synth"), "Pins"))[0];
    assertThat(pin.get("instance")).isEqualTo(5L);
    assertThat(pin.get("state")).isEqualTo("RUN");
    assertThat(((CompositeData) pin.get("pool")).get("leaked")).isEqualTo(7L);
    assertThat(((CompositeData) pin.get("lead")).get("p99Ms")).isEqualTo(3.1);
    assertThat(((CompositeData[]) pin.get("clients"))[0].get("name")).isEqualTo("thru");
  }

  @Test
  void everyFigureOfAPinIsThat() throws JMException {
    synth.open(0, 5);
    beans.addPort(synth.service());
    PinFigures pin = synthBean().getPins()[0];
    assertThat(
            List.of(
                pin.getWritten(),
                pin.getDelivered(),
                pin.getQueued(),
                pin.getFlushed(),
                pin.getLostDetached(),
                pin.getUndeliverable(),
                pin.getStale(),
                pin.getAbsorbed(),
                pin.getChased(),
                pin.getUnchased(),
                pin.getRecalled(),
                pin.getUnrecallable(),
                pin.getRejected(),
                pin.getLate(),
                pin.getNotesEnded()))
        .containsExactly(16L, 6L, 1L, 1L, 2L, 3L, 4L, 2L, 21L, 22L, 23L, 24L, 8L, 5L, 3L);
    assertThat(pin.getQueueHighWater()).isEqualTo(12);
    assertThat(pin.getFrames()).isEqualTo(100);
    assertThat(pin.getUnderruns()).isEqualTo(10);
    assertThat(pin.getStreamFaults()).containsExactly(Map.entry("ORPHAN_DATA", 25L));
    assertThat(pin.getPin()).isZero();
    assertThat(pin.isAttached()).isTrue();
  }

  @Test
  void everyFigureOfItsPoolClientsAndTimesIsThat() throws JMException {
    synth.open(0, 5);
    beans.addPort(synth.service());
    PinFigures pin = synthBean().getPins()[0];
    assertThat(pin.getPool())
        .extracting("capacity", "free", "used", "highWater", "bufferCapacity", "freeBuffers")
        .containsExactly(64, 61, 3, 9, 16, 15);
    assertThat(pin.getPool())
        .extracting("exhausted", "leaked", "refused")
        .containsExactly(2L, 7L, 1L);
    ClientFigures client = pin.getClients()[0];
    assertThat(client)
        .extracting("id", "written", "delivered", "queued", "flushed", "lostDetached")
        .containsExactly(1L, 16L, 6L, 1L, 1L, 2L);
    assertThat(client.getAbsorbed()).isEqualTo(2);
    assertThat(client)
        .extracting("undeliverable", "stale", "late", "refusedBuffers", "shortWrites", "notesEnded")
        .containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(client.getNotesSounding()).isEqualTo(9);
    assertThat(pin.getTransit())
        .extracting("count", "minMs", "meanMs", "p50Ms", "p90Ms", "p99Ms", "p999Ms", "maxMs")
        .containsExactly(3L, 1.0, 2.00005, 2.1, 3.0, 3.1, 3.2, 3.3);
  }

  @Test
  void everyFigureOfItsLineIsThat() throws JMException {
    synth.open(0, 5);
    beans.addPort(synth.service());
    assertThat(synthBean().getPins()[0].getLine())
        .extracting("state", "text", "bytes", "lostBytes", "errors", "pendingBytes", "messages")
        .containsExactly("WAITING", "waits for a program", 31L, 32L, 33L, 34, 35L);
    assertThat(synthBean().getPins()[0].getLine())
        .extracting("overruns", "framingErrors", "savedBytes", "delayMs")
        .containsExactly(36L, -1L, 37L, 3.8);
  }

  @Test
  void everyFigureOfItsSynthesizerIsThat() throws JMException {
    synth.open(0, 5);
    beans.addPort(synth.service());
    assertThat(synthBean().getPins()[0].getSound())
        .extracting("voices", "peakVoices", "stolenNotes", "lostNotes", "missingNotes")
        .containsExactly(41, 51, 52L, 53L, 54L);
    assertThat(synthBean().getPins()[0].getSound())
        .extracting("lostMessages", "damagedMessages", "ignoredMessages", "lateNotes")
        .containsExactly(55L, 56L, 57L, 58L);
  }

  @Test
  void aPinOutHasNoTimes() throws JMException {
    synth.open(1, 5);
    beans.addPort(synth.service());
    PinFigures pin = synthBean().getPins()[0];
    assertThat(Arrays.asList(pin.getLead(), pin.getLateness(), pin.getTransit()))
        .containsOnlyNulls();
  }

  @Test
  void thePortIsToldToBeSilentAndToForget() throws JMException {
    synth.open(0, 5);
    beans.addPort(synth.service());
    synthBean().panic();
    synthBean().flush();
    assertThat(synth.told).containsExactly("panic", "flush");
  }

  @Test
  void aFailureIsToldWithoutOurClasses() throws JMException {
    beans.addPort(synth.service());
    synth.failure = new NtStatusException(NtStatus.DEVICE_REMOVED, "synth: no miniport");
    assertThatThrownBy(() -> server.invoke(named("synth"), "panic", null, null))
        .cause()
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("DEVICE_REMOVED: synth: no miniport")
        .hasNoCause();
  }
}
