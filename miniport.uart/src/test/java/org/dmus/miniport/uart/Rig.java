package org.dmus.miniport.uart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IResourceList;

/** A UART miniport on a fake port; the test is its engine. */
final class Rig implements AutoCloseable {

  static final IResourceList NO_RESOURCES =
      new IResourceList() {
        @Override
        public List<Resource> entries() {
          return List.of();
        }

        @Override
        public IResourceList sublist(int... indices) {
          return this;
        }
      };

  final FakePool pool = new FakePool(1_000);
  final AtomicLong now100ns = new AtomicLong();
  final UartMiniport miniport;
  final FakePort port;

  private Rig(UartMiniport miniport, Map<String, Object> settings) {
    this.miniport = miniport;
    port = new FakePort(settings);
    miniport.init(null, NO_RESOURCES, port);
  }

  static Rig on(Path device, int bytesPerSecond) {
    return new Rig(new UartMiniport(), Map.of("device", device.toString(), "rate", bytesPerSecond));
  }

  static Rig on(Link link, int bytesPerSecond) {
    return new Rig(
        new UartMiniport(path -> link), Map.of("device", "fake", "rate", bytesPerSecond));
  }

  static Rig withoutDevice() {
    return new Rig(new UartMiniport(), Map.of());
  }

  UartStream open() {
    return open(DMusStreamType.MIDI_RENDER);
  }

  UartStream open(DMusStreamType type) {
    return (UartStream)
        miniport.newStream(1, type, KsDataFormat.DIRECTMUSIC, pool, now100ns::get).mxf();
  }

  UartStream openRunning() {
    UartStream stream = open();
    to(stream, KsState.ACQUIRE, KsState.PAUSE, KsState.RUN);
    return stream;
  }

  static void to(IMXF stream, KsState... states) {
    for (KsState state : states) {
      stream.setState(state);
    }
  }

  static void stop(IMXF stream) {
    to(stream, KsState.PAUSE, KsState.ACQUIRE, KsState.STOP);
    stream.close();
  }

  DMusKernelEvent chain(DMusKernelEvent... events) {
    for (int i = 1; i < events.length; i++) {
      events[i - 1].next(events[i]);
    }
    return events[0];
  }

  /** Serves the engine until the stream has passed on all it held. */
  void drain() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (pool.used() > 0 && System.nanoTime() < end) {
      port.group().serveNext(1);
    }
  }

  static long lineThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("dmus-uart"))
        .count();
  }

  @Override
  public void close() {
    miniport.close();
  }
}
