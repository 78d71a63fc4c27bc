package org.dmus.miniport.synth;

import java.util.ArrayList;
import java.util.List;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.miniport.synth.download.Download;
import org.dmus.miniport.synth.engine.Synthesizer;

/** Unload requests that wait for the last note of what they unload. Same thread as the stream. */
final class PendingUnloads {
  private final List<Waiting> waiting = new ArrayList<>();

  private record Waiting(Download download, PropertyRequest request) {}

  /** Unloads at once when nothing sounds it, else later. */
  NtStatus unload(Download download, PropertyRequest request, Synthesizer synthesizer) {
    if (!synthesizer.isInUse(download)) {
      return NtStatus.SUCCESS;
    }
    waiting.add(new Waiting(download, request));
    return NtStatus.PENDING;
  }

  /** Completes what nothing sounds any more; allocates nothing of its own. [data path] */
  void settle(Synthesizer synthesizer) {
    // a completion may lead to more requests: it is looked up anew after each
    for (Waiting done = settled(synthesizer); done != null; done = settled(synthesizer)) {
      waiting.remove(done);
      done.request.complete(NtStatus.SUCCESS);
    }
  }

  /** Ends the voices that are waited for: nobody hears them while nothing is rendered. */
  void cut(Synthesizer synthesizer) {
    for (Waiting each : waiting) {
      synthesizer.cut(each.download);
    }
    settle(synthesizer);
  }

  private Waiting settled(Synthesizer synthesizer) {
    for (int i = 0; i < waiting.size(); i++) {
      if (!synthesizer.isInUse(waiting.get(i).download)) {
        return waiting.get(i);
      }
    }
    return null;
  }
}
