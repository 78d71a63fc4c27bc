package org.dmus.port.filter;

import java.util.List;
import org.dmus.client.KeptEvent;
import org.dmus.client.PinMemory;
import org.dmus.client.PinStatistics;
import org.dmus.ks.KsState;
import org.dmus.mxf.IMXF;
import org.dmus.port.engine.Engine;
import org.dmus.portcls.DMusStream;

/** What one kind of pin does otherwise than another, at each turn of its life. */
abstract class PinHooks {

  /** The stage at which the pin works. */
  abstract Engine.Stage stage();

  /** Called when a stream was opened, before it leaves STOP. */
  void opened(IMXF newStream) {}

  /** Called when a stream was opened and runs, before anything else reaches it; may throw. */
  void runs(IMXF newStream) {}

  /** Called before the stream of a pin is closed. */
  void detaching() {}

  /** Called when a stream was opened, with how it wants its events. */
  void opening(DMusStream newStream) {}

  /** Called before the pin is closed for ever, while its stream is open. */
  void parting() {}

  /** Called when a stream is gone, and nothing that it had is out any more. */
  void detached() {}

  /** Called before the pin leaves a state, while its stream is still in it. */
  void leaving(KsState from, KsState to) {}

  /** Called when the pin entered a state. */
  void entered(KsState from, KsState to) {}

  /** Called before the stream is closed, in STOP. */
  void closing(IMXF oldStream) {}

  /** Serves the stream after its group was notified. On the engine. */
  void serve() {}

  /** Called when something threw, before the stream is closed for it. */
  void losing() {}

  /** Called when a stream is closed: what it did not give back when it threw, it uses no more. */
  void reclaim() {}

  /** Called when the stream was given up inside a call: it may still use what it was given. */
  void abandoned() {}

  /** Whether it gives way to the pin of a program where there can be one only. */
  boolean givesWay() {
    return false;
  }

  /** Whether the pin cannot work on any stream. */
  boolean isBroken() {
    return false;
  }

  /** Does what is due; may be interrupted by an exception of the miniport. */
  abstract long workNow(long now);

  /** What went through so far. Exclusively. */
  abstract PinStatistics measure();

  /** The messages that bring a stream's channels to where this one's are. Exclusively. */
  List<KeptEvent> channels() {
    return List.of();
  }

  /** Takes channels and events of another pin; returns how many events. Exclusively. */
  int take(PinMemory memory) {
    return 0;
  }

  /** Keeps, from now on, copies of events that are discarded. Exclusively. */
  void keepDiscarded(List<KeptEvent> events) {}
}
