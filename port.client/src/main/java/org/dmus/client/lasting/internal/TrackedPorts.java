package org.dmus.client.lasting.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dmus.client.IFilter;
import org.dmus.client.lasting.LastingPorts;
import org.dmus.portcls.SubdeviceProperties;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Follows the ports that the registry shows, by their stable ids. */
@Component
public final class TrackedPorts implements LastingPorts {
  private final Map<String, LastingFilter> filters = new ConcurrentHashMap<>();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void bind(IFilter filter, Map<String, Object> properties) {
    filters
        .computeIfAbsent(idOf(properties), id -> new LastingFilter(System::nanoTime))
        .arrived(filter);
  }

  void unbind(IFilter filter, Map<String, Object> properties) {
    filters.computeIfPresent(
        idOf(properties), (id, lasting) -> lasting.gone(filter) ? lasting : null);
  }

  private static String idOf(Map<String, Object> properties) {
    return String.valueOf(properties.get(SubdeviceProperties.ID));
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
