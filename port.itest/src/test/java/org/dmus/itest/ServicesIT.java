package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import javax.inject.Inject;
import org.dmus.client.IFilter;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.SubdeviceProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;

/** The services that the bundles register by themselves. */
@ExtendWith(PaxExamExtension.class)
public class ServicesIT {
  @Inject private BundleContext context;

  @Test
  public void theSynthIsALivePortWithNameAndPins() throws Exception {
    assertLivePort(ClassIds.MINIPORT_DLS_SYNTH, "org.dmus.miniport.synth");
  }

  @Test
  public void aFilterIsRegisteredBesideThePortOfTheSynth() throws Exception {
    String synth = Registry.ofClass(ClassIds.MINIPORT_DLS_SYNTH);
    IFilter filter = new Registry(context).await(IFilter.class, synth);
    assertThat(filter.isLive()).isTrue();
    assertThat(filter.classId()).isEqualTo(ClassIds.MINIPORT_DLS_SYNTH);
  }

  @Test
  public void everyAllocatorThatIsAskedForIsAPoolOfItsOwn() {
    ServiceReference<IAllocatorMXF> reference = context.getServiceReference(IAllocatorMXF.class);
    assertThat(reference.getProperty(Constants.SERVICE_SCOPE)).isEqualTo(Constants.SCOPE_PROTOTYPE);
    ServiceObjects<IAllocatorMXF> pools = context.getServiceObjects(reference);
    IAllocatorMXF first = pools.getService();
    IAllocatorMXF second = pools.getService();
    DMusKernelEvent event = first.getMessage();
    assertThat(first.statistics().used()).isEqualTo(1);
    assertThat(second.statistics().used()).isZero();
    first.putMessage(event);
    assertThat(first.statistics().used()).isZero();
    pools.ungetService(first);
    pools.ungetService(second);
  }

  @Test
  public void aPoolIsAsLargeAsItsPropertySays() {
    ServiceReference<IAllocatorMXF> reference = context.getServiceReference(IAllocatorMXF.class);
    ServiceObjects<IAllocatorMXF> pools = context.getServiceObjects(reference);
    IAllocatorMXF pool = pools.getService();
    assertThat(pool.statistics().capacity())
        .isEqualTo(reference.getProperty(IAllocatorMXF.POOL_EVENTS));
    assertThat(pool.getBufferSize()).isEqualTo(reference.getProperty(IAllocatorMXF.BUFFER_BYTES));
    pools.ungetService(pool);
  }

  @Test
  public void aPoolInUseStaysWhenThoseToComeAreToBeOfAnotherSize() throws Exception {
    ServiceReference<IAllocatorMXF> reference = context.getServiceReference(IAllocatorMXF.class);
    ServiceObjects<IAllocatorMXF> pools = context.getServiceObjects(reference);
    IAllocatorMXF inUse = pools.getService();
    try (Configurations configurations = new Configurations(context)) {
      configurations.single("org.dmus.allocator", Map.of(IAllocatorMXF.POOL_EVENTS, 77));
      new Registry(context).await("(" + IAllocatorMXF.POOL_EVENTS + "=77)");
      DMusKernelEvent event = inUse.getMessage();
      assertThat(event).isNotNull();
      inUse.putMessage(event);
      IAllocatorMXF later = pools.getService();
      assertThat(later.statistics().capacity()).isEqualTo(77);
      pools.ungetService(later);
    }
    pools.ungetService(inUse);
  }

  private void assertLivePort(UUID classId, String bundle) throws Exception {
    String filter = Registry.ofClass(classId);
    new Registry(context).await(IPortDMus.class, filter);
    var reference = context.getServiceReferences(IPortDMus.class, filter).iterator().next();
    assertThat(reference.getProperty(SubdeviceProperties.STATE)).isEqualTo("live");
    assertThat(reference.getProperty(SubdeviceProperties.BUNDLE)).isEqualTo(bundle);
    assertThat((String) reference.getProperty(SubdeviceProperties.NAME)).isNotBlank();
    assertThat((String) reference.getProperty(SubdeviceProperties.ID)).isNotBlank();
    assertThat((String[]) reference.getProperty(SubdeviceProperties.PINS)).isNotEmpty();
    assertThat((String[]) reference.getProperty(SubdeviceProperties.CATEGORIES)).isNotEmpty();
  }
}
