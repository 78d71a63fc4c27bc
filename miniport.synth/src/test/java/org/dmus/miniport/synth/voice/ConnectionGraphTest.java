package org.dmus.miniport.synth.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.dls.Articulator.*;
import static org.dmus.dls.sound.articulation.Destination.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dmus.dls.Connection;
import org.dmus.dls.sound.articulation.Articulation;
import org.dmus.dls.sound.articulation.ArticulationCompiler;
import org.dmus.dls.sound.articulation.Destination;
import org.junit.jupiter.api.Test;

/** Every source by every control through every transform to every destination. */
class ConnectionGraphTest {
  private static final long SEED = Long.getLong("dmus.seed", System.nanoTime());

  /** One combination of so many is looked at; 1 = all 123,904. Odd, so that all bits change. */
  private static final int STRIDE = Integer.getInteger("dmus.graph.stride", 5);

  private static final int[] SOURCES = {
    SRC_NONE,
    SRC_LFO,
    SRC_KEY_ON_VELOCITY,
    SRC_KEY_NUMBER,
    SRC_EG1,
    SRC_EG2,
    SRC_PITCH_WHEEL,
    SRC_POLY_PRESSURE,
    SRC_CHANNEL_PRESSURE,
    SRC_VIBRATO,
    SRC_MONO_PRESSURE,
    SRC_CC1,
    SRC_CC + 2,
    SRC_CC7,
    SRC_CC10,
    SRC_CC11,
    SRC_CC91,
    SRC_CC93,
    SRC_CC + 127,
    SRC_RPN0,
    SRC_RPN1,
    SRC_RPN2
  };

  /** Where each destination of the file arrives. */
  private static final Map<Integer, List<Integer>> DESTINATIONS = new LinkedHashMap<>();

  static {
    DESTINATIONS.put(DST_GAIN, List.of(GAIN));
    DESTINATIONS.put(DST_PITCH, List.of(PITCH));
    DESTINATIONS.put(DST_PAN, List.of(PAN));
    DESTINATIONS.put(DST_KEY_NUMBER, List.of(KEY_NUMBER));
    DESTINATIONS.put(DST_LEFT, List.of(LEFT));
    DESTINATIONS.put(DST_RIGHT, List.of(RIGHT));
    DESTINATIONS.put(DST_CENTRE, List.of(LEFT, RIGHT));
    DESTINATIONS.put(DST_LFE, List.of());
    DESTINATIONS.put(DST_LEFT_REAR, List.of(LEFT));
    DESTINATIONS.put(DST_RIGHT_REAR, List.of(RIGHT));
    DESTINATIONS.put(DST_CHORUS, List.of(CHORUS));
    DESTINATIONS.put(DST_REVERB, List.of(REVERB));
    DESTINATIONS.put(DST_LFO_FREQUENCY, List.of(LFO_FREQUENCY));
    DESTINATIONS.put(DST_LFO_START_DELAY, List.of(LFO_DELAY));
    DESTINATIONS.put(DST_VIB_FREQUENCY, List.of(VIBRATO_FREQUENCY));
    DESTINATIONS.put(DST_VIB_START_DELAY, List.of(VIBRATO_DELAY));
    DESTINATIONS.put(DST_EG1_DELAY_TIME, List.of(EG1 + DELAY));
    DESTINATIONS.put(DST_EG1_ATTACK_TIME, List.of(EG1 + ATTACK));
    DESTINATIONS.put(DST_EG1_HOLD_TIME, List.of(EG1 + HOLD));
    DESTINATIONS.put(DST_EG1_DECAY_TIME, List.of(EG1 + DECAY));
    DESTINATIONS.put(DST_EG1_SUSTAIN_LEVEL, List.of(EG1 + SUSTAIN));
    DESTINATIONS.put(DST_EG1_RELEASE_TIME, List.of(EG1 + RELEASE));
    DESTINATIONS.put(DST_EG1_SHUTDOWN_TIME, List.of(EG1_SHUTDOWN));
    DESTINATIONS.put(DST_EG2_DELAY_TIME, List.of(EG2 + DELAY));
    DESTINATIONS.put(DST_EG2_ATTACK_TIME, List.of(EG2 + ATTACK));
    DESTINATIONS.put(DST_EG2_HOLD_TIME, List.of(EG2 + HOLD));
    DESTINATIONS.put(DST_EG2_DECAY_TIME, List.of(EG2 + DECAY));
    DESTINATIONS.put(DST_EG2_SUSTAIN_LEVEL, List.of(EG2 + SUSTAIN));
    DESTINATIONS.put(DST_EG2_RELEASE_TIME, List.of(EG2 + RELEASE));
    DESTINATIONS.put(DST_FILTER_CUTOFF, List.of(CUTOFF));
    DESTINATIONS.put(DST_FILTER_Q, List.of(RESONANCE));
  }

  private final Random random = new Random(SEED);

  @Test
  void everyConnectionComesToWhatTheStandardSays() {
    int checked = 0;
    int at = random.nextInt(STRIDE);
    Integer[] destinations = DESTINATIONS.keySet().toArray(Integer[]::new);
    for (int source : SOURCES) {
      for (int control : SOURCES) {
        while (at < 256) {
          int destination = destinations[checked++ % destinations.length];
          check(new Connection(source, control, destination, bits(at), scale()));
          at += STRIDE;
        }
        at -= 256;
      }
    }
  }

  @Test
  void everySourceReachesEveryDestination() {
    for (int destination : DESTINATIONS.keySet()) {
      for (int source : SOURCES) {
        for (int code = TRN_NONE; code <= TRN_SWITCH; code++) {
          int transform = code | random.nextInt(4) << 2;
          check(new Connection(source, SRC_NONE, destination, bits(transform), scale()));
          check(new Connection(SRC_NONE, source, destination, bits(transform << 4), scale()));
        }
      }
    }
  }

  /** Four bits for the source, four for the control: code, bipolar, inverted. */
  private static int bits(int number) {
    return half(number & 15) << 10 | half(number >> 4) << 4;
  }

  private static int half(int number) {
    return number & 3 | (number & 12) << 2;
  }

  private int scale() {
    return random.nextInt(0x04000000) - 0x02000000;
  }

  private void check(Connection c) {
    NoteSituation situation = new NoteSituation(random);
    Connection none = new Connection(c.source(), c.control(), c.destination(), c.transform(), 0);
    float[] with = values(c, situation);
    float[] without = values(none, situation);
    double expected = StandardGraph.contribution(c, situation);
    List<Integer> arrives = DESTINATIONS.get(c.destination());
    for (int i = 0; i < Destination.COUNT; i++) {
      double came = with[i] == without[i] ? 0 : with[i] - without[i];
      double off = Math.abs(came - (arrives.contains(i) ? expected : 0));
      double tolerance = 1e-5 * Math.abs(expected) + 8 * Math.ulp(without[i]) + roundOff(c);
      if (!(off <= tolerance)) {
        assertThat(off).as("%s to %d: %s, seed %d", c, i, came, SEED).isLessThan(tolerance);
      }
    }
  }

  /** Of a product whose factors a bipolar source may bring close to 0: some steps of the whole. */
  private static double roundOff(Connection c) {
    return 1e-6 + 4 * Math.ulp((float) (c.scale() / 65_536.0));
  }

  /** All destinations with a connection and the defaults; times and cutoff begin at none. */
  private static float[] values(Connection c, NoteSituation s) {
    Connection base = Connection.constant(c.destination(), 0);
    Articulation a = new ArticulationCompiler().compile(List.of(base, c));
    float[] all = new float[Destination.COUNT];
    Modulation.atNoteOn(a, s.sources, all);
    Modulation modulation = new Modulation();
    modulation.start(a, s.sources);
    modulation.set(s.modulators[0], s.modulators[1], s.modulators[2], s.modulators[3]);
    for (int i = 0; i < RUNNING; i++) {
      all[i] = modulation.value(i);
    }
    return all;
  }
}
