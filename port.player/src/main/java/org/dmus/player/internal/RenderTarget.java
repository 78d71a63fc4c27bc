package org.dmus.player.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dmus.ks.WaveFormat;
import org.dmus.player.RenderRequest;
import org.dmus.player.Stems;
import org.dmus.wave.WaveOutput;

/**
 * Where a render goes.
 *
 * @param output takes all planes
 * @param stems what divides them; empty for a mix
 * @param count how many pairs of planes there are
 */
record RenderTarget(MeteredOutput output, Optional<StemOutput> stems, int count) {

  static RenderTarget open(RenderRequest request, WaveOutputs outputs, int channelGroups)
      throws IOException {
    if (request.stems().isEmpty()) {
      return new RenderTarget(
          metered(request, outputs.open(request.scheme(), request.target(), request.format())),
          Optional.empty(),
          1);
    }
    Stems stems = request.stems().get();
    int count = stems.by().count(channelGroups);
    StemOutput output =
        new StemOutput(
            count,
            stem -> outputs.open(request.scheme(), stems.target().apply(stem), request.format()));
    return new RenderTarget(metered(request, output), Optional.of(output), count);
  }

  private static MeteredOutput metered(RenderRequest request, WaveOutput output) {
    WaveFormat format = request.format();
    Optional<LoudnessMeter> loudness =
        request.loudness()
            ? Optional.of(new LoudnessMeter(format.channels(), format.sampleRate()))
            : Optional.empty();
    return new MeteredOutput(output, System::nanoTime, loudness);
  }

  /** What the wave pin gives: a pair of planes for each part. */
  WaveFormat planes(WaveFormat file) {
    return stems.isEmpty() ? file : new WaveFormat(file.sampleRate(), 2 * count, file.encoding());
  }

  List<Integer> heardStems() {
    return stems.stream().flatMap(s -> s.heard().stream().boxed()).toList();
  }
}
