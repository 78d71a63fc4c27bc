package org.dmus.port.graph;

import java.util.Map;
import org.dmus.graph.FilterConfiguration;
import org.dmus.graph.IMXFFilter;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.osgi.framework.Constants;
import org.osgi.service.component.ComponentServiceObjects;

/** A filter that some bundle publishes. */
final class DeployedFilter {
  private final ComponentServiceObjects<IMXFFilter> objects;
  private final String name;
  private final int ranking;

  DeployedFilter(ComponentServiceObjects<IMXFFilter> objects, Map<String, Object> properties) {
    this.objects = objects;
    this.name = properties.get(IMXFFilter.NAME) instanceof String text ? text : "";
    this.ranking = properties.get(Constants.SERVICE_RANKING) instanceof Integer r ? r : 0;
  }

  String name() {
    return name;
  }

  int ranking() {
    return ranking;
  }

  /** Whether this is what was bound with these service objects. */
  boolean isFrom(ComponentServiceObjects<IMXFFilter> others) {
    return objects.getServiceReference().equals(others.getServiceReference());
  }

  FilterUse take(FilterConfiguration wanted) {
    IMXFFilter filter = objects.getService();
    if (filter == null) {
      throw new NtStatusException(
          NtStatus.DEVICE_REMOVED, "filter " + name + " cannot be activated; see the log");
    }
    return new FilterUse(name, filter, wanted.settings(), this);
  }

  void release(IMXFFilter filter) {
    objects.ungetService(filter);
  }
}
