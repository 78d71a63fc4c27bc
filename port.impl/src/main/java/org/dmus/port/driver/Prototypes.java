package org.dmus.port.driver;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

/**
 * Instances of a service, asked of the framework. Felix SCR 2.2 remembers the service objects it
 * hands out itself until the component goes that got them: 130 bytes for each update of a miniport.
 */
final class Prototypes<S> implements ComponentServiceObjects<S> {
  private final ServiceReference<S> reference;
  private final ServiceObjects<S> objects;

  Prototypes(BundleContext context, ServiceReference<S> reference) {
    this.reference = reference;
    this.objects = context.getServiceObjects(reference);
  }

  @Override
  public S getService() {
    return objects.getService();
  }

  @Override
  public void ungetService(S service) {
    objects.ungetService(service);
  }

  @Override
  public ServiceReference<S> getServiceReference() {
    return reference;
  }
}
