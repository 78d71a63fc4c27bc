package org.dmus.miniport.capture;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.mxf.IMXF;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IResourceList;

/** A capture miniport on a fake port; the test is its engine. */
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
  final CollectingSink sink = new CollectingSink(pool);
  final AtomicLong now100ns = new AtomicLong();
  final CaptureMiniport miniport;
  final FakePort port;

  Rig(CaptureMiniport miniport, Map<String, Object> settings) {
    this.miniport = miniport;
    port = new FakePort(settings);
    miniport.init(null, NO_RESOURCES, port);
  }

  static Rig on(Path device) {
    return new Rig(new CaptureMiniport(), Map.of("device", device.toString()));
  }

  static Rig on(Link link, int fifoBytes) {
    return new Rig(new CaptureMiniport(path -> link), Map.of("device", "fake", "fifo", fifoBytes));
  }

  DMusStream openStream(DMusStreamType type) {
    return miniport.newStream(1, type, KsDataFormat.DIRECTMUSIC, pool, now100ns::get);
  }

  /** Opens a stream and does what the port does: it joins the group and connects the sink. */
  CaptureStream open() {
    DMusStream opened = openStream(DMusStreamType.MIDI_CAPTURE);
    CaptureStream stream = (CaptureStream) opened.mxf();
    opened.serviceGroup().orElseThrow().addMember(() -> stream.putMessage(null));
    stream.connectOutput(sink);
    return stream;
  }

  CaptureStream openRunning() {
    CaptureStream stream = open();
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
    stream.disconnectOutput(null);
    stream.close();
  }

  /** Serves the engine until a condition holds. */
  void serveUntil(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      port.group().serveNext(1);
    }
  }

  void serveUntilEnd(CaptureStream stream) throws InterruptedException {
    serveUntil(() -> stream.lineStatus().state() != LineStatus.State.OPEN);
  }

  static long lineThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("dmus-capture"))
        .count();
  }

  @Override
  public void close() {
    miniport.close();
  }
}
