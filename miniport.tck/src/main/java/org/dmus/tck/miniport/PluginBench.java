package org.dmus.tck.miniport;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsState;
import org.dmus.tck.BundlePlugin;
import org.dmus.tck.TckHost;

/**
 * A miniport's bundle in a running framework, and its subdevice; closed, the bundle is as it was
 * before. Nothing here holds an instance of the miniport.
 */
final class PluginBench implements AutoCloseable {
  private static final int RECORDS = 20;
  private static final long SPACE_100NS = 10_000;

  private final MiniportUnderTest subject;
  private final BundlePlugin plugin;
  private final Deque<Runnable> toClose = new ArrayDeque<>();

  /** Finds the bundle; aborts the test of a miniport that is in no framework. */
  PluginBench(MiniportUnderTest subject) {
    this.subject = subject;
    TckHost host = HostedMiniport.host(subject);
    plugin = host.plugin(subject.classId());
  }

  BundlePlugin plugin() {
    return plugin;
  }

  /** Makes a subdevice, until the end of the test. */
  HostedMiniport host() {
    HostedMiniport made = HostedMiniport.orAbort(subject);
    toClose.push(made::close);
    return made;
  }

  /** Opens a pin that plays, in RUN; aborts when there is none. */
  IPin play(HostedMiniport hosted) {
    IPin pin = hosted.openPin(KsDataFlow.IN);
    toClose.push(pin::close);
    pin.setState(KsState.RUN);
    return pin;
  }

  /** Returns a buffer of controllers, a millisecond apart. */
  static ByteBuffer records() {
    ByteBuffer records = DMusBuffer.allocate(RECORDS * DMusBuffer.recordBytes(3));
    for (int i = 0; i < RECORDS; i++) {
      DMusBuffer.put(records, 1, i * SPACE_100NS, Messages.control(i), 0, 3);
    }
    return records.flip();
  }

  /** Leaves the thread, which is JUnit's, the context that it had. */
  @Override
  public void close() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    try {
      while (!toClose.isEmpty()) {
        toClose.pop().run();
      }
    } finally {
      Thread.currentThread().setContextClassLoader(context);
      plugin.restore();
    }
  }
}
