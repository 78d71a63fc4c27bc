package org.dmus.dls.sound.articulation;

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
  private static final long U16 = 0xFFFF;

  /**
   * SoundFonts and their synthesizers name the cutoff by the poles, 3 dB down without resonance;
   * DLS by a line that crosses so much higher: 1200 log2(pi / sqrt(8)), from Fs/20 up a little
   * less.
   */
  private static final float CUTOFF_BY_HALF_POWER_CENTS = 182;

  private final Map<List<Connection>, Articulation> compiled = new LinkedHashMap<>();
  private final boolean soundFont;

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
    Articulation known = compiled.get(connections);
    if (known == null) {
      known = flatten(connections);
      compiled.put(connections, known);
    }
    return known;
  }

  private static Collection<Connection> merged(List<Connection> connections) {
    Map<Long, Connection> merged = new LinkedHashMap<>();
    for (Connection c : DefaultConnections.ALL) {
      merged.put(key(c), c);
    }
    for (Connection c : connections) {
      merged.put(key(c), LooseConnection.tightened(c));
    }
    List<Connection> all = new ArrayList<>();
    for (Connection c : merged.values()) {
      all.addAll(Speakers.folded(c));
    }
    all.addAll(CoarseTuning.insteadOfDefault(connections));
    return all;
  }

  /** What makes two blocks the same connection (DLS 2.2 §1.14.4); the last of equals wins. */
  private static long key(Connection c) {
    return (c.source() & U16) << 32 | (c.control() & U16) << 16 | c.destination() & U16;
  }

  private Articulation flatten(List<Connection> connections) {
    List<Connection> running = new ArrayList<>();
    List<Connection> atNoteOn = new ArrayList<>();
    sort(soundFont ? connections : merged(connections), running, atNoteOn);
    int count = running.size() + atNoteOn.size();
    Articulation a = new Articulation(count, running.size(), moveKey(atNoteOn), soundFont);
    for (int i = 0; i < a.count; i++) {
      fill(a, i, i < a.running ? running.get(i) : atNoteOn.get(i - a.running));
    }
    return a;
  }

  private static boolean moveKey(List<Connection> connections) {
    for (Connection c : connections) {
      if (c.destination() == Articulator.DST_KEY_NUMBER) {
        return true;
      }
    }
    return false;
  }

  private static void sort(
      Collection<Connection> all, List<Connection> running, List<Connection> atNoteOn) {
    for (Connection c : all) {
      int destination = c.scale() == 0 ? -1 : Destination.of(c.destination());
      // EG1 always drives the gain, with its own curve (DLS 2.2 §1.14.5: fixed)
      boolean fixed = destination == Destination.GAIN && c.source() == Articulator.SRC_EG1;
      if (destination >= 0 && !fixed) {
        (destination < Destination.RUNNING ? running : atNoteOn).add(c);
      }
    }
  }

  private static void fill(Articulation a, int index, Connection c) {
    int destination = Destination.of(c.destination());
    a.source[index] = c.source();
    a.control[index] = c.control();
    a.destination[index] = destination;
    a.reads(c.source());
    a.reads(c.control());
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
