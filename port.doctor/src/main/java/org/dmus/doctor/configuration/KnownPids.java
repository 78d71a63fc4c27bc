package org.dmus.doctor.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** The PIDs that bundles describe by Metatype, and the keys of each. */
record KnownPids(Map<String, Map<String, AttributeDefinition>> attributesByPid) {

  static KnownPids of(Bundle[] bundles, MetaTypeService metatypes) {
    Map<String, Map<String, AttributeDefinition>> all = new TreeMap<>();
    for (Bundle bundle : bundles) {
      if (isThere(bundle)) {
        MetaTypeInformation described = metatypes.getMetaTypeInformation(bundle);
        for (String pid : pids(described)) {
          all.put(pid, attributes(described.getObjectClassDefinition(pid, null)));
        }
      }
    }
    return new KnownPids(all);
  }

  private static boolean isThere(Bundle bundle) {
    int gone = Bundle.UNINSTALLED | Bundle.INSTALLED;
    return (bundle.getState() & gone) == 0;
  }

  private static List<String> pids(MetaTypeInformation described) {
    List<String> pids = new ArrayList<>();
    if (described != null) {
      pids.addAll(Arrays.asList(described.getPids()));
      pids.addAll(Arrays.asList(described.getFactoryPids()));
    }
    return pids;
  }

  private static Map<String, AttributeDefinition> attributes(ObjectClassDefinition definition) {
    return Arrays.stream(definition.getAttributeDefinitions(ObjectClassDefinition.ALL))
        .collect(Collectors.toMap(AttributeDefinition::getID, a -> a, (a, b) -> a, TreeMap::new));
  }

  boolean has(String pid) {
    return attributesByPid.containsKey(pid);
  }

  /** The keys of a PID. */
  Map<String, AttributeDefinition> attributes(String pid) {
    return attributesByPid.get(pid);
  }

  Set<String> pids() {
    return attributesByPid.keySet();
  }
}
