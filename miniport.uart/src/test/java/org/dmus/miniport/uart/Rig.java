package org.dmus.miniport.uart;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.dmus.ks.KsState;
import org.dmus.link.Link;
import org.dmus.miniport.fakes.MiniportRig;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.portcls.DMusStreamType;

/** A UART miniport on a fake port. */
final class Rig extends MiniportRig<UartMiniport> {

  private Rig(UartMiniport miniport, Map<String, Object> settings) {
    super(miniport, settings);
  }

  static Rig on(Path device, int bytesPerSecond) {
    return new Rig(new UartMiniport(), Map.of("device", device.toString(), "rate", bytesPerSecond));
  }

  static Rig on(Link link, int bytesPerSecond) {
    return new Rig(
        new UartMiniport(path -> link), Map.of("device", "fake", "rate", bytesPerSecond));
  }

  static Rig on(Link link, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("device", "fake");
    return new Rig(new UartMiniport(path -> link), all);
  }

  static Rig withoutDevice() {
    return new Rig(new UartMiniport(), Map.of());
  }

  UartStream open() {
    return (UartStream) openStream(DMusStreamType.MIDI_RENDER).mxf();
  }

  UartStream openRunning() {
    UartStream stream = open();
    to(stream, KsState.ACQUIRE, KsState.PAUSE, KsState.RUN);
    return stream;
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
    serveUntil(() -> pool.used() == 0);
  }

  static void awaitLineThreads(long count) {
    awaitThreads("dmus-uart", count);
  }
}
