package org.dmus.miniport.synth.articulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmus.dls.ArticulationDialect;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;

/** Merges connection blocks with the defaults and flattens them. Control thread. */
public final class ArticulationCompiler {
  /** The output transform of a SoundFont's modulator that takes the absolute value. */
  private static final int ABSOLUTE = 2;

  private static final int OUTPUT_TRANSFORM = 0x000F;

  /**
   * SoundFonts and their synthesizers name the cutoff by the poles, 3 dB down without resonance;
   * DLS by a line that crosses so much higher: 1200 log2(pi / sqrt(8)), from Fs/20 up a little
   * less.
   */
  private static final float CUTOFF_BY_HALF_POWER_CENTS = 182;

  private final Map<List<Connection>, Articulation> compiled = new LinkedHashMap<>();
  private final boolean soundFont;

  /** What makes two blocks the same connection (DLS 2.2 §1.14.4); the last of equals wins. */
  private record Key(int source, int control, int destination) {
    static Key of(Connection c) {
      return new Key(c.source(), c.control(), c.destination());
    }
  }

  /** Creates a compiler of articulations as DLS means them. */
  public ArticulationCompiler() {
    this(ArticulationDialect.DLS);
  }

  /** Creates a compiler of articulations as a dialect means them. */
  public ArticulationCompiler(ArticulationDialect dialect) {
    soundFont = dialect == ArticulationDialect.SOUNDFONT;
  }

  /** Compiles a region's articulation. Equal lists share one result. */
  public Articulation compile(List<Connection> connections) {
    return compiled.computeIfAbsent(connections, this::flatten);
  }

  private static Collection<Connection> merged(List<Connection> connections) {
    Map<Key, Connection> merged = new LinkedHashMap<>();
    DefaultConnections.ALL.forEach(c -> merged.put(Key.of(c), c));
    connections.forEach(c -> merged.put(Key.of(c), LooseConnection.tightened(c)));
    return merged.values();
  }

  private Articulation flatten(List<Connection> connections) {
    List<Connection> running = new ArrayList<>();
    List<Connection> atNoteOn = new ArrayList<>();
    sort(soundFont ? connections : merged(connections), running, atNoteOn);
    Articulation a = new Articulation(running.size() + atNoteOn.size(), running.size(), soundFont);
    for (int i = 0; i < a.count; i++) {
      fill(a, i, i < a.running ? running.get(i) : atNoteOn.get(i - a.running));
    }
    return a;
  }

  private static void sort(
      Collection<Connection> all, List<Connection> running, List<Connection> atNoteOn) {
    for (Connection c : all) {
      int destination = Destination.of(c.destination());
      // EG1 always drives the gain, with its own curve (DLS 2.2 §1.14.5: fixed)
      boolean fixed = destination == Destination.GAIN && c.source() == Articulator.SRC_EG1;
      if (destination >= 0 && !fixed && c.scale() != 0) {
        (destination < Destination.RUNNING ? running : atNoteOn).add(c);
      }
    }
  }

  private static void fill(Articulation a, int index, Connection c) {
    int destination = Destination.of(c.destination());
    a.source[index] = c.source();
    a.control[index] = c.control();
    a.destination[index] = destination;
    a.sourceTransform[index] = c.transform() >> 10 & 0x3F;
    a.controlTransform[index] = c.transform() >> 4 & 0x3F;
    a.absolute[index] = a.soundFont && (c.transform() & OUTPUT_TRANSFORM) == ABSOLUTE;
    a.scale[index] =
        c.scale() == DlsUnits.ABSOLUTE_ZERO
                && c.source() == Articulator.SRC_NONE
                && Destination.isTime(destination)
            ? Float.NEGATIVE_INFINITY
            : Destination.scale(destination, c.scale());
    if (a.soundFont && isCutoff(c)) {
      a.scale[index] += CUTOFF_BY_HALF_POWER_CENTS;
    }
  }

  private static boolean isCutoff(Connection c) {
    return c.source() == Articulator.SRC_NONE
        && c.control() == Articulator.SRC_NONE
        && c.destination() == Articulator.DST_FILTER_CUTOFF;
  }
}
