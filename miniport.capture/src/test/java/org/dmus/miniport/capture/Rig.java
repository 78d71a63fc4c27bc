package org.dmus.miniport.capture;

import java.nio.file.Path;
import java.util.Map;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.link.Link;
import org.dmus.miniport.fakes.MiniportRig;
import org.dmus.mxf.IMXF;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;

/** A capture miniport on a fake port. */
final class Rig extends MiniportRig<CaptureMiniport> {

  final CollectingSink sink = new CollectingSink(pool);

  Rig(CaptureMiniport miniport, Map<String, Object> settings) {
    super(miniport, settings);
  }

  static Rig on(Path device) {
    return new Rig(new CaptureMiniport(), Map.of("device", device.toString()));
  }

  static Rig on(Link link, int fifoBytes) {
    return new Rig(new CaptureMiniport(path -> link), Map.of("device", "fake", "fifo", fifoBytes));
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

  static void stop(IMXF stream) {
    to(stream, KsState.PAUSE, KsState.ACQUIRE, KsState.STOP);
    stream.disconnectOutput(null);
    stream.close();
  }

  void serveUntilEnd(CaptureStream stream) throws InterruptedException {
    serveUntil(() -> stream.lineStatus().state() != LineStatus.State.OPEN);
  }

  static void awaitLineThreads(long count) {
    awaitThreads("dmus-capture", count);
  }
}
