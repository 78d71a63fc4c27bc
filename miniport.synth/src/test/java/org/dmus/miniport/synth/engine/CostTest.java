package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.stream.Stream;
import org.dmus.dls.sound.SoundBank;
import org.dmus.miniport.synth.voice.Interpolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What sound costs: no memory, however long the song; and a voice costs what a voice costs. */
class CostTest {
  private static final int BLOCK = 441;
  private static final int MINUTES_OF_SONG = Integer.getInteger("dmus.song.minutes", 1);
  private static final int FEW = 32;
  private static final int MANY = 2_048;
  private static final double MOST_GROWTH = 2.5;

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final float[][] planes = new float[2][BLOCK];

  static Stream<SynthesizerSettings> settings() {
    SynthesizerSettings plain =
        SynthesizerSettings.at(TestBank.RATE).withPolyphony(24).withChannelGroups(2);
    return Stream.concat(
        Stream.of(Interpolation.values()).map(plain::withInterpolation),
        Stream.of(
            plain.withEffects(false),
            plain.withLimiter(true),
            plain.withStems(Stems.CHANNELS),
            plain.withStems(Stems.GROUPS),
            plain.withPolyphony(4_096)));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void noSettingAllocatesWhileItRenders(SynthesizerSettings settings) {
    renderBusily(settings); // loads classes
    assertThat(renderBusily(settings)).isZero();
  }

  /** Returns the bytes that were allocated. */
  private static long renderBusily(SynthesizerSettings settings) {
    Performance p = BusyPerformance.start(settings);
    float[][] planes = new float[settings.stems().planes(settings.channelGroups())][BLOCK];
    p.synthesizer.render(planes, 0, BLOCK, 0);
    THREADS.getCurrentThreadAllocatedBytes();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int at = BLOCK; at < BusyPerformance.FRAMES; at += BLOCK) {
      p.synthesizer.render(planes, 0, BLOCK, at);
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void aLongSongTakesNoMoreMemoryThanAShortOne() {
    SoundBank bank = RichBank.build();
    bank.prepare();
    Performance p = new Performance(bank);
    long minute = 60L * TestBank.RATE / BLOCK;
    play(p, 0, minute / 10); // loads classes
    THREADS.getCurrentThreadAllocatedBytes();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    play(p, minute / 10, MINUTES_OF_SONG * minute);
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isZero();
  }

  private void play(Performance p, long fromBlock, long toBlock) {
    for (long block = fromBlock; block < toBlock; block++) {
      long at = block * BLOCK;
      int key = 40 + (int) (block % 40);
      p.synthesizer.shortMessage(at + 7, 1, 0x90 | key << 8 | 90 << 16);
      p.synthesizer.shortMessage(at + 300, 1, 0x80 | key << 8);
      p.synthesizer.render(planes, 0, BLOCK, at);
    }
  }

  @Test
  void twoThousandVoicesCostSixtyFourTimesThirtyTwo() {
    measure(FEW);
    double few = measure(FEW);
    double many = measure(MANY);
    System.out.printf(
        Locale.ROOT,
        "CPU of a voice and frame: %.2f ns at %d voices, %.2f ns at %d%n",
        few,
        FEW,
        many,
        MANY);
    assertThat(many / few).isLessThan(MOST_GROWTH);
  }

  /** CPU time of one voice for one frame, ns: the best of several runs. */
  private static double measure(int voices) {
    SoundBank bank = TestBank.of(TestBank.SINE);
    bank.prepare();
    Performance p = new Performance(bank, Performance.settings().withPolyphony(voices));
    for (int i = 0; i < voices; i++) {
      p.on(0, i % 16 == 9 ? 0 : i % 16, 30 + i / 16 % 90, 64);
    }
    int frames = BLOCK * Math.max(1, 4 * MANY / voices / 8);
    p.render(BLOCK);
    assertThat(p.voices()).isEqualTo(voices);
    double best = Double.MAX_VALUE;
    for (int run = 0; run < 10; run++) {
      long before = THREADS.getCurrentThreadCpuTime();
      p.renderIn(frames, BLOCK);
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - before);
    }
    return best / frames / voices;
  }
}
