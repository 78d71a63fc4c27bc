package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.inject.Inject;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.dmus.itest.exam.PaxExamExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What JMX shows of the ports, through the beans of the platform. */
@ExtendWith(PaxExamExtension.class)
public class JmxIT {
  private static final String BEANS = "org.dmus.port.jmx";
  private static final String SYNTH = "org.dmus.miniport.synth";

  @Inject private BundleContext context;

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

  @Test
  public void aBeanComesAndGoesWithItsPortAndAllGoWithTheBundle() throws Exception {
    Bundle beans = Console.bundle(context, BEANS);
    Bundle synth = Console.bundle(context, SYNTH);
    beans.start();
    Console.awaitSynth(context);
    awaitBean();
    synth.stop();
    assertThat(all()).doesNotContain(synthName()).isNotEmpty();
    synth.start();
    awaitBean();
    beans.stop();
    assertThat(all()).isEmpty();
  }

  @Test
  public void aPinThatPlaysIsReadByJmxUntilItIsClosed() throws Exception {
    Path song = Path.of("..", "demo", "mountain-king.mid").toAbsolutePath().normalize();
    Bundle beans = Console.bundle(context, BEANS);
    beans.start();
    try (Console console = Console.open(context)) {
      awaitBean();
      console.execute("dmus:play -o null synth '" + song + "'");
      console.awaitShown("dmus:pins", "(?s).*directmusic +run +yes +[1-9].*");
      CompositeData music = pins()[0];
      assertThat(music.get("state")).isEqualTo("RUN");
      assertThat((Long) music.get("written")).isPositive();
      assertThat((Integer) music.get("queueHighWater")).isPositive();
      assertThat((Integer) ((CompositeData) music.get("pool")).get("highWater")).isPositive();
      CompositeData client = ((CompositeData[]) music.get("clients"))[0];
      assertThat((Long) client.get("written")).isPositive();
      assertThat((Long) ((CompositeData) music.get("lead")).get("count")).isPositive();
      console.execute("dmus:stop");
      assertThat(pins()).isEmpty();
    } finally {
      beans.stop();
    }
  }

  private CompositeData[] pins() throws JMException {
    return (CompositeData[]) server.getAttribute(synthName(), "Pins");
  }

  private void awaitBean() throws JMException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!server.isRegistered(synthName()) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    assertThat(all()).contains(synthName());
  }

  private Set<ObjectName> all() throws JMException {
    return server.queryNames(new ObjectName("org.dmus:*"), null);
  }

  private static ObjectName synthName() throws JMException {
    return new ObjectName("org.dmus:type=Port,name=\"synth\"");
  }
}
