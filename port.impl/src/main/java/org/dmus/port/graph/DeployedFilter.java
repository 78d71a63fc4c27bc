package org.dmus.port.graph;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dmus.graph.FilterConfiguration;
import org.dmus.graph.IMXFFilter;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.osgi.framework.Constants;
import org.osgi.service.component.ComponentServiceObjects;

/**
 * A filter that some bundle publishes, or a program brings.
 *
 * @param name what it is called
 * @param ranking the higher one of a name is taken
 * @param origin what tells it from others of its name
 * @param source gives instances, null when it cannot
 * @param end takes them back
 */
record DeployedFilter(
    String name,
    int ranking,
    Object origin,
    Supplier<? extends IMXFFilter> source,
    Consumer<IMXFFilter> end) {

  static DeployedFilter of(
      ComponentServiceObjects<IMXFFilter> objects, Map<String, Object> properties) {
    return new DeployedFilter(
        properties.get(IMXFFilter.NAME) instanceof String text ? text : "",
        properties.get(Constants.SERVICE_RANKING) instanceof Integer r ? r : 0,
        objects.getServiceReference(),
        objects::getService,
        objects::ungetService);
  }

  FilterUse take(FilterConfiguration wanted) {
    IMXFFilter filter = source.get();
    if (filter == null) {
      throw new NtStatusException(
          NtStatus.DEVICE_REMOVED, "filter " + name + " cannot be activated; see the log");
    }
    return new FilterUse(name, filter, wanted.settings(), this);
  }

  void release(IMXFFilter filter) {
    end.accept(filter);
  }
}
