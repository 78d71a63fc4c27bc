package org.dmus.miniport.synth.voice;

import static org.dmus.miniport.synth.channel.ControllerRoutes.*;

import org.dmus.dls.sound.articulation.Destination;
import org.dmus.dls.sound.curve.Decibels;
import org.dmus.miniport.synth.channel.ControllerRoutes;

/** What the controller destinations of a channel add to a voice (CA-022). Audio thread only. */
final class RouteEdits {
  private static final float FULL = 127;
  private static final int CENTRE = 64;
  private static final float CUTOFF_STEP_CENTS = 150;
  private static final float LFO_PITCH_STEP_CENTS = 600 / FULL;
  private static final float LFO_CUTOFF_STEP_CENTS = 2_400 / FULL;

  /** The most that DLS lets an LFO do to the gain, dB. */
  private static final float LFO_AMPLITUDE_STEP_DB = 12 / FULL;

  private static final int VIBRATO_TO_PITCH = of(Destination.PITCH, Modulation.VIBRATO);
  private static final int LFO_TO_CUTOFF = of(Destination.CUTOFF, Modulation.LFO);
  private static final int LFO_TO_GAIN = of(Destination.GAIN, Modulation.LFO);

  private RouteEdits() {}

  private static int of(int destination, int modulator) {
    return destination * Modulation.MODULATORS + modulator;
  }

  /** Adds what acts while a note sounds. */
  static void addTo(float[] base, float[] depth, NoteSources s) {
    ControllerRoutes routes = s.channel.routes;
    for (int source = 0; source < SOURCES; source++) {
      float x = routes.position(source, s.channel, s.key) / FULL;
      if (x != 0) {
        addStill(base, routes, source, x);
        addSwinging(base, depth, routes, source, x);
      }
    }
  }

  private static void addStill(float[] base, ControllerRoutes routes, int source, float x) {
    int cutoff = routes.get(source, CUTOFF) - CENTRE;
    int amplitude = routes.get(source, AMPLITUDE);
    base[Destination.PITCH] += 100 * x * (routes.get(source, PITCH) - CENTRE);
    if (cutoff != 0) {
      base[Destination.CUTOFF] =
          Math.min(base[Destination.CUTOFF], ChannelEdits.OPEN) + CUTOFF_STEP_CENTS * x * cutoff;
    }
    if (amplitude != CENTRE) {
      base[Destination.GAIN] += Decibels.ofAmplitude(1 + x * (amplitude - CENTRE) / CENTRE);
    }
  }

  private static void addSwinging(
      float[] base, float[] depth, ControllerRoutes routes, int source, float x) {
    int cutoff = routes.get(source, LFO_CUTOFF);
    float tremoloDb = LFO_AMPLITUDE_STEP_DB * x * routes.get(source, LFO_AMPLITUDE);
    depth[VIBRATO_TO_PITCH] += LFO_PITCH_STEP_CENTS * x * routes.get(source, LFO_PITCH);
    if (cutoff != 0) {
      base[Destination.CUTOFF] = Math.min(base[Destination.CUTOFF], ChannelEdits.OPEN);
      depth[LFO_TO_CUTOFF] += LFO_CUTOFF_STEP_CENTS * x * cutoff;
    }
    base[Destination.GAIN] -= tremoloDb; // never louder than without
    depth[LFO_TO_GAIN] += tremoloDb;
  }
}
