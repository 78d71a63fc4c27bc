package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.Patch;
import org.dmus.dls.sound.SoundBank;
import org.junit.jupiter.api.Test;

/** Notes too many at random, beside a model of who has to go. */
class StealingOrderTest {
  private static final long SEED = Long.getLong("dmus.seed", System.nanoTime());
  private static final int SITUATIONS = Integer.getInteger("dmus.steals", 10_000);
  private static final int NOTES = 24;
  private static final int FRAMES = 8;
  private static final int ANY_CHANNEL = 0x8000000F;
  private static final int[] LEVELS = {
    0xF0000000, 0xC0000000, 0x80000000, 0x40000000, 0x10000000, 0
  };

  /** Nothing becomes quieter than its neighbour while it is looked at. */
  private static final Connection LONG_RELEASE =
      Connection.constant(Articulator.DST_EG1_RELEASE_TIME, DlsUnits.secondsToTime(40));

  private final Random random = new Random(SEED);
  private final List<Integer> pressed = new ArrayList<>();
  private Performance p;
  private StealingModel model;
  private boolean byChannel;
  private long now;

  /** Program 1 has two layers. */
  private static SoundBank bank() {
    TestBank bank = new TestBank();
    for (boolean drum : new boolean[] {false, true}) {
      bank.add(new Patch(0, 0, 0, drum), TestBank.region(TestBank.DC, LONG_RELEASE));
      bank.add(
          new Patch(0, 0, 1, drum),
          TestBank.region(TestBank.DC, LONG_RELEASE),
          TestBank.region(TestBank.DC, LONG_RELEASE));
    }
    return bank.build();
  }

  @Test
  void voicesAreTakenInTheDocumentedOrder() {
    SoundBank bank = bank();
    int situations = 0;
    while (situations < SITUATIONS) {
      begin(bank, 1 + random.nextInt(9));
      for (int note = 0; note < 40 * NOTES; note++) {
        if (note % NOTES == 0) {
          forget();
        }
        situations += model.isFull() ? 1 : 0;
        anything(note % NOTES);
        compare();
      }
    }
  }

  private void begin(SoundBank bank, int polyphony) {
    p = new Performance(bank, Performance.settings().withPolyphony(polyphony));
    model = new StealingModel(polyphony);
    byChannel = true;
    now = 0;
    p.program(0, 3, 1).program(0, 9, 1).program(0, 15, 1).render(1);
    now++;
  }

  private void forget() {
    p.synthesizer.cut();
    p.synthesizer.statistics().reset();
    model = new StealingModel(p.synthesizer.settings().polyphony());
    pressed.clear();
  }

  private void anything(int key) {
    int kind = random.nextInt(10);
    if (kind == 0) {
      int level = LEVELS[random.nextInt(LEVELS.length)];
      p.synthesizer.setChannelPriority(1, random.nextInt(16), level | random.nextInt(16));
    } else if (kind == 1) {
      byChannel = random.nextBoolean();
      p.sysex(now, 0xF0, 0x7E, 0x7F, 0x0A, byChannel ? 4 : 3, 0xF7);
    } else if (kind < 5 && !pressed.isEmpty()) {
      int note = pressed.remove(random.nextInt(pressed.size()));
      p.off(now, note >> 7, note & 0x7F);
      model.off(note >> 7, note & 0x7F);
    } else {
      strike(random.nextInt(16), key);
    }
    p.render(FRAMES);
    now += FRAMES;
  }

  private void strike(int channel, int key) {
    int velocity = 1 + random.nextInt(127);
    while (model.hasVelocity(velocity)) {
      velocity = 1 + random.nextInt(127);
    }
    int priority = byChannel ? p.synthesizer.channelPriority(1, channel) : ANY_CHANNEL;
    boolean isLayered = channel == 3 || channel == 9 || channel == 15;
    p.on(now, channel, key, velocity);
    model.on(channel, key, velocity, priority, isLayered ? 2 : 1);
    pressed.add(channel << 7 | key);
  }

  private void compare() {
    Set<Integer> sounding = new HashSet<>();
    for (int note = 0; note < 16 << 7; note++) {
      if ((note & 0x7F) < NOTES && p.synthesizer.isSounding(1, note >> 7, note & 0x7F)) {
        sounding.add(note);
      }
    }
    RunningStatistics s = p.synthesizer.statistics();
    assertThat(sounding).as("seed %d: what sounds", SEED).isEqualTo(model.keys());
    assertThat(s.stolenNotes()).as("seed %d: stolen", SEED).isEqualTo(model.stolen);
    assertThat(s.lostNotes()).as("seed %d: lost", SEED).isEqualTo(model.lost);
  }
}
