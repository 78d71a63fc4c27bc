package org.dmus.player;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dmus.client.IFilter;
import org.dmus.take.TakeLayout;
import org.dmus.take.TakeSource;
import org.dmus.take.TakeType;

/**
 * What to record.
 *
 * @param sources the ports, 1..256
 * @param file the file to write at the end; an existing one is replaced then
 * @param layout how it is written
 * @param limits where the recording ends by itself
 * @param activeSensing keep active sensing bytes (FE)
 * @param clock keep clock bytes (F8)
 * @param thru the port that plays what is recorded while it is: what the take leaves out is not
 *     played; stays owned by the caller. A synthesizer sounds through the default sound card. null
 *     = none
 */
public record RecordRequest(
    List<TakeSource> sources,
    Path file,
    TakeLayout layout,
    RecordLimits limits,
    boolean activeSensing,
    boolean clock,
    IFilter thru) {

  /** Requires every part. */
  public RecordRequest {
    sources = List.copyOf(sources);
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(limits, "limits");
    if (sources.isEmpty() || sources.size() > TakeSource.MAX_SOURCES) {
      throw new IllegalArgumentException(sources.size() + " sources, not 1..256");
    }
  }

  /** The same without a port that plays it. */
  public RecordRequest(
      List<TakeSource> sources,
      Path file,
      TakeLayout layout,
      RecordLimits limits,
      boolean activeSensing,
      boolean clock) {
    this(sources, file, layout, limits, activeSensing, clock, null);
  }

  /**
   * Returns the same with a port that plays what is recorded, within the engine. The sources have
   * to be ports of the port driver itself, as the caller made or found them.
   *
   * @param port the port; null = none
   */
  public RecordRequest withThru(IFilter port) {
    return new RecordRequest(sources, file, layout, limits, activeSensing, clock, port);
  }

  /**
   * Records one port to a Standard MIDI File of one track, without limit.
   *
   * @param filter the port
   * @param file the file to write
   * @param activeSensing keep active sensing bytes (FE)
   * @param clock keep clock bytes (F8)
   */
  public static RecordRequest of(IFilter filter, Path file, boolean activeSensing, boolean clock) {
    List<TakeSource> source = List.of(new TakeSource(filter.name(), filter));
    TakeLayout layout = TakeLayout.of(TakeType.ofName(file.toString()).orElse(TakeType.SMF0));
    return new RecordRequest(source, file, layout, RecordLimits.NONE, activeSensing, clock);
  }
}
