package org.dmus.port.driver;

import org.dmus.portcls.IMiniport;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;

/**
 * Instances of a service, asked of the framework. Felix SCR 2.2 remembers the service objects it
 * hands out itself until the component goes that got them: 130 bytes for each update of a miniport.
 */
final class Prototypes<M extends IMiniport> implements MiniportSource<M> {
  private final ServiceReference<M> reference;
  private final ServiceObjects<M> objects;

  Prototypes(BundleContext context, ServiceReference<M> reference) {
    this.reference = reference;
    this.objects = context.getServiceObjects(reference);
  }

  @Override
  public M take() {
    return objects.getService();
  }

  @Override
  public void giveBack(M miniport) {
    objects.ungetService(miniport);
  }

  @Override
  public Object key() {
    return reference;
  }

  @Override
  public String bundle() {
    return reference.getBundle().getSymbolicName();
  }
}
