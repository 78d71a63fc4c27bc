package org.dmus.miniport.uart;

import java.util.HashMap;
import java.util.Map;
import org.dmus.ks.KsState;
import org.dmus.miniport.fakes.FakePool;
import org.dmus.miniport.fakes.FakePort;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;

/** A stream on a model of the wire, both on a clock that the test moves from alarm to alarm. */
final class TimedRig {

  private final ModelWire line = new ModelWire(this::now);
  private final FakePool pool = new FakePool(100);
  private final TimedGroup group = new TimedGroup();
  private final SharedLine shared;
  private final UartStream stream;
  private long now100ns;

  TimedRig(Object... settings) {
    Map<String, Object> all = new HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      all.put((String) settings[i], settings[i + 1]);
    }
    WireSettings wire = WireSettings.from(new FakePort(all).newRegistryKey());
    Alarm alarm = new Alarm(group, () -> {});
    shared = SharedLine.of(line, new LineTurn(() -> {}), alarm, wire);
    stream = new UartStream(shared, pool, () -> now100ns, closed -> {});
    Rig.to(stream, KsState.ACQUIRE, KsState.PAUSE, KsState.RUN);
  }

  private long now() {
    return now100ns;
  }

  long prefetch100ns() {
    return shared.prefetch100ns();
  }

  /** Hands messages over, ahead of their times in ms. */
  void at(Object... timesAndMessages) {
    for (int i = 0; i < timesAndMessages.length; i += 2) {
      DMusKernelEvent event = pool.event(Hex.bytes((String) timesAndMessages[i + 1]));
      event.presTime100ns((Integer) timesAndMessages[i] * ReferenceTime.PER_MILLISECOND);
      stream.putMessage(event);
    }
  }

  /** Lets time pass until nothing asks for more of it. */
  void run() {
    while (group.isWanted()) {
      now100ns = Math.max(now100ns, group.serve());
      stream.putMessage(null);
    }
  }

  String sent() {
    return String.join(" ", line.writes);
  }

  /** {@return when the last bit of a message was sent, ms} */
  double endMs(String message) {
    int index = line.writes.indexOf(message);
    return (double) line.ends100ns.get(index) / ReferenceTime.PER_MILLISECOND;
  }
}
