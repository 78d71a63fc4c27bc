package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dmus.client.PinStatistics;
import org.dmus.ks.IgnoredMessage;
import org.dmus.ks.MissingKey;
import org.dmus.ks.MissingProgram;
import org.dmus.ks.SynthTotals;
import org.dmus.mxf.AllocatorStatistics;
import org.dmus.player.RenderListener;
import org.dmus.player.RenderProgress;
import org.dmus.player.RenderReport;
import org.dmus.player.RenderRequest;
import org.dmus.player.Renderer;

/** A renderer that writes nothing, with a result to choose. */
final class FakeRenderer implements Renderer {
  final List<RenderRequest> requests = Collections.synchronizedList(new ArrayList<>());

  /** Called in the middle of every render. */
  Runnable during = () -> {};

  boolean writesFiles;
  IOException fault;
  float peak = 0.5f;
  long clippedSamples;
  long lostEvents;
  boolean cutOff;
  List<Integer> heardStems = List.of();
  SynthTotals totals = new SynthTotals(7, 0, 0, 0, 0, 0, 0, 0);
  List<MissingProgram> missing = List.of();
  List<MissingKey> missingKeys = List.of();
  List<IgnoredMessage> ignored = List.of();

  @Override
  public RenderReport render(RenderRequest request, RenderListener listener) throws IOException {
    requests.add(request);
    if (fault != null) {
      throw fault;
    }
    during.run();
    if (writesFiles && !Thread.currentThread().isInterrupted()) {
      Files.writeString(Path.of(request.target()), "sound of " + request.song().eventCount());
    }
    long frames = request.format().sampleRate();
    boolean goesOn = listener.progress(new RenderProgress(frames, frames, 7));
    return new RenderReport(
        frames,
        peak,
        clippedSamples,
        2,
        0,
        pin(),
        100_000_000,
        1_000_000,
        !goesOn,
        cutOff,
        loudness(request),
        Optional.of(totals),
        heardStems,
        missing,
        missingKeys,
        ignored);
  }

  private static OptionalDouble loudness(RenderRequest request) {
    return request.loudness() ? OptionalDouble.of(-18.25) : OptionalDouble.empty();
  }

  private PinStatistics pin() {
    AllocatorStatistics pool = new AllocatorStatistics(1, 1, 0, 0, 0, 0, 0, 0);
    return new PinStatistics(2, 2, 0, 0, lostEvents, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, pool);
  }
}
