package org.dmus.player.internal;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.WaveOutput;
import org.dmus.wave.WaveOutputProvider;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The wave outputs that are deployed, by scheme. */
@Component(service = WaveOutputs.class)
public final class WaveOutputs {
  private final Map<String, WaveOutputProvider> providers = new ConcurrentHashMap<>();

  /** An output comes, whose scheme is among its properties. */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  public void bind(WaveOutputProvider provider, Map<String, Object> properties) {
    providers.put(scheme(properties), provider);
  }

  void unbind(WaveOutputProvider provider, Map<String, Object> properties) {
    providers.remove(scheme(properties), provider);
  }

  private static String scheme(Map<String, Object> properties) {
    return String.valueOf(properties.get(WaveOutputProvider.SCHEME));
  }

  /**
   * Opens an output.
   *
   * @param scheme its kind
   * @param target where to
   * @param format what will be written
   * @throws IOException when there is none of the kind, or it cannot be opened
   */
  public WaveOutput open(String scheme, String target, WaveFormat format) throws IOException {
    WaveOutputProvider provider = providers.get(scheme);
    if (provider == null) {
      throw new IOException(
          "no wave output \""
              + scheme
              + "\" is deployed, only "
              + new TreeMap<>(providers).keySet());
    }
    return provider.open(target, format);
  }
}
