package org.dmus.miniport.fakes;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.mxf.IMXF;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;

/**
 * A miniport on a fake port; the test is its engine.
 *
 * @param <M> the miniport
 */
public class MiniportRig<M extends IMiniportDMus> implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 20;

  /** Events for the streams. */
  public final FakePool pool = new FakePool(1_000);

  /** The time on the master clock, 100 ns. */
  public final AtomicLong now100ns = new AtomicLong();

  /** The miniport, initialised. */
  public final M miniport;

  /** Its port. */
  public final FakePort port;

  /**
   * Initialises a miniport.
   *
   * @param miniport a new one
   * @param settings those of its subdevice
   */
  protected MiniportRig(M miniport, Map<String, Object> settings) {
    this.miniport = miniport;
    port = new FakePort(settings);
    miniport.init(null, new NoResources(), port);
  }

  /** Opens a stream of some type. */
  public final DMusStream openStream(DMusStreamType type) {
    return miniport.newStream(1, type, KsDataFormat.DIRECTMUSIC, pool, now100ns::get);
  }

  /** Takes a stream through states. */
  public static void to(IMXF stream, KsState... states) {
    for (KsState state : states) {
      stream.setState(state);
    }
  }

  /** Serves the engine until a condition holds. */
  public final void serveUntil(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      port.group().serveNext(1);
    }
  }

  /** Sends a request to the first node. */
  public final NtStatus send(PropertyRequest request) {
    List<PropertyItem> items = miniport.getDescription().nodes().get(0).properties();
    return items.stream()
        .filter(item -> item.set().equals(request.set()) && item.id() == request.id())
        .findFirst()
        .orElseThrow()
        .handler()
        .handle(request);
  }

  /**
   * Waits until some number of live threads have names that start with some text: a line that was
   * closed while it sends goes on for a moment by itself.
   *
   * @throws AssertionError if there are more, or fewer, for long
   */
  public static void awaitThreads(String prefix, long count) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (threads(prefix) != count) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError(threads(prefix) + " threads of " + prefix + ", not " + count);
      }
      Thread.onSpinWait();
    }
  }

  private static long threads(String prefix) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(prefix))
        .count();
  }

  @Override
  public void close() {
    miniport.close();
  }
}
