package org.dmus.tck;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.PrototypeServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** Makes the instances of a test's miniport, and counts those that are out. */
final class DeployedInstances<M> implements PrototypeServiceFactory<M> {
  private final Supplier<? extends M> miniports;
  private final AtomicInteger out = new AtomicInteger();

  DeployedInstances(Supplier<? extends M> miniports) {
    this.miniports = miniports;
  }

  @Override
  public M getService(Bundle bundle, ServiceRegistration<M> registration) {
    out.incrementAndGet();
    return miniports.get();
  }

  @Override
  public void ungetService(Bundle bundle, ServiceRegistration<M> registration, M service) {
    out.decrementAndGet();
  }

  /** Returns the deployment that ends with a registration. */
  TckHost.Deployment registered(ServiceRegistration<M> registration) {
    return new TckHost.Deployment() {
      @Override
      public int instances() {
        return out.get();
      }

      @Override
      public void close() {
        registration.unregister();
      }
    };
  }
}
