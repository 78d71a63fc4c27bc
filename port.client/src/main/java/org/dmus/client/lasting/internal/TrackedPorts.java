package org.dmus.client.lasting.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dmus.client.IFilter;
import org.dmus.client.lasting.LastingPorts;
import org.dmus.portcls.SubdeviceProperties;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ServiceScope;

/** Follows the ports that the registry shows, by their stable ids, for one bundle. */
@Component(scope = ServiceScope.BUNDLE)
public final class TrackedPorts implements LastingPorts {
  private final Map<String, LastingFilter> filters = new ConcurrentHashMap<>();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void bind(IFilter filter, Map<String, Object> properties) {
    filters
        .computeIfAbsent(idOf(properties), id -> new LastingFilter(System::nanoTime))
        .arrived(filter);
  }

  void unbind(IFilter filter, Map<String, Object> properties) {
    filters.get(idOf(properties)).gone(filter);
  }

  private static String idOf(Map<String, Object> properties) {
    return String.valueOf(properties.get(SubdeviceProperties.ID));
  }

  /** The bundle stops, or this one: pins that nobody closed must not play on. */
  @Deactivate
  void deactivate() {
    filters.values().forEach(LastingFilter::close);
  }

  @Override
  public IFilter filter(IFilter filter) {
    return filters.values().stream()
        .filter(lasting -> lasting == filter || lasting.isOf(filter))
        .map(IFilter.class::cast)
        .findFirst()
        .orElse(filter);
  }
}
