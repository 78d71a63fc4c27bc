package org.dmus.port.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundBankCompiler;
import org.dmus.miniport.synth.engine.Synthesizer;
import org.dmus.miniport.synth.engine.SynthesizerSettings;
import org.dmus.miniport.synth.voice.Interpolation;

/**
 * CPU time of a voice, ns a frame, of DMus or of the JDK's own synthesizer, dry, in one thread: a
 * line {@code engine interpolation kind voices ns} for each case. Run by voices.sh.
 */
final class VoiceCost {
  private static final int BLOCK = 512;
  private static final long WARM_UP_VOICE_FRAMES = 400_000_000;
  private static final long MEASURED_VOICE_FRAMES = 150_000_000;
  private static final int ROUNDS = 5;

  private VoiceCost() {}

  /** Something that renders blocks. */
  interface Player extends AutoCloseable {
    /** Renders {@value #BLOCK} frames. */
    void block() throws Exception;

    @Override
    default void close() throws IOException {}
  }

  /** Arguments: dmus or gervill, the interpolations, then {@code /}, then numbers of voices. */
  public static void main(String[] args) throws Exception {
    List<String> all = Arrays.asList(args);
    int slash = all.indexOf("/");
    for (String interpolation : all.subList(1, slash)) {
      for (boolean filtered : new boolean[] {false, true}) {
        for (String voices : all.subList(slash + 1, all.size())) {
          HeldNotes notes = new HeldNotes(Integer.parseInt(voices), filtered);
          try (Player player = player(args[0], interpolation, notes)) {
            String kind = filtered ? "filtered" : "plain";
            System.out.printf(
                "%s-%d %s %s %s %.3f%n",
                args[0],
                Runtime.version().feature(),
                interpolation,
                kind,
                voices,
                nanos(player, notes.voices()));
          }
        }
      }
    }
  }

  private static Player player(String engine, String interpolation, HeldNotes notes)
      throws Exception {
    return engine.equals("dmus") ? dmus(interpolation, notes) : new Gervill(interpolation, notes);
  }

  private static Player dmus(String interpolation, HeldNotes notes) {
    Synthesizer synthesizer =
        new Synthesizer(
            SynthesizerSettings.at(44_100)
                .withEffects(false)
                .withPolyphony(notes.voices())
                .withInterpolation(Interpolation.named(interpolation).orElseThrow()));
    SoundBank bank = new SoundBankCompiler().compile(List.of(OneWaveBank.collection()));
    bank.prepare();
    synthesizer.install(bank);
    notes.begin(
        (status, data1, data2) ->
            synthesizer.shortMessage(0, 1, status | data1 << 8 | data2 << 16));
    float[] left = new float[BLOCK];
    float[] right = new float[BLOCK];
    long[] position = {0};
    return () -> {
      Arrays.fill(left, 0);
      Arrays.fill(right, 0);
      synthesizer.render(left, right, 0, BLOCK, position[0]);
      position[0] += BLOCK;
      if (synthesizer.voicesInUse() != notes.voices() || left[BLOCK / 2] == 0) {
        throw new IllegalStateException(synthesizer.voicesInUse() + " voices sound");
      }
    };
  }

  private static double nanos(Player player, int voices) throws Exception {
    run(player, WARM_UP_VOICE_FRAMES / voices / BLOCK);
    double[] rounds = new double[ROUNDS];
    long blocks = MEASURED_VOICE_FRAMES / ROUNDS / voices / BLOCK;
    for (int i = 0; i < ROUNDS; i++) {
      rounds[i] = run(player, blocks) / (double) (blocks * BLOCK * voices);
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  private static long run(Player player, long blocks) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    for (long i = 0; i < blocks; i++) {
      player.block();
    }
    return threads.getCurrentThreadCpuTime() - before;
  }
}
