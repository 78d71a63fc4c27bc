package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.inject.Inject;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
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
