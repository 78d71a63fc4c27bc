package org.dmus.launch;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;

/**
 * What the start of the process came to, and when. A service with the property {@code
 * dmus.timeline=true}, of JDK types alone, because no bundle sees this class:
 *
 * <ul>
 *   <li>{@code Supplier<Map<String, Double>>}: the stages so far, in order, each with the
 *       milliseconds from the start of the process to its end;
 *   <li>{@code Consumer<String>}: adds a stage that ends now; the first of a name counts.
 * </ul>
 *
 * <p>Safe from any thread.
 */
final class Timeline implements Supplier<Map<String, Double>>, Consumer<String> {
  /** Service property. */
  static final String PROPERTY = "dmus.timeline";

  private static final double NS_PER_MS = 1e6;

  private final Map<String, Double> stages = new LinkedHashMap<>();
  private final long createdNs = System.nanoTime();
  private final double createdMs;

  Timeline(double createdMs) {
    this.createdMs = createdMs;
  }

  /** One that counts from the start of this process. */
  static Timeline ofProcess() {
    return new Timeline(ProcessAge.ms());
  }

  @Override
  public synchronized void accept(String stage) {
    stages.putIfAbsent(stage, createdMs + (System.nanoTime() - createdNs) / NS_PER_MS);
  }

  @Override
  public synchronized Map<String, Double> get() {
    return new LinkedHashMap<>(stages);
  }

  void register(BundleContext context) {
    Dictionary<String, Object> properties = new Hashtable<>(Map.of(PROPERTY, true));
    context.registerService(
        new String[] {Supplier.class.getName(), Consumer.class.getName()}, this, properties);
  }
}
