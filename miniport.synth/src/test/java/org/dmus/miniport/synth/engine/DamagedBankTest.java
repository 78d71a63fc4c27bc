package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsReader;
import org.dmus.dls.DlsWriter;
import org.dmus.dls.Patch;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundBankCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every key of every instrument of banks that are damaged and accepted; {@code dmus.fuzz.seed} and
 * {@code dmus.damaged.runs} repeat a run, {@code dmus.corpus} names a folder of real ones.
 */
class DamagedBankTest {
  private static final int[] EDGES = {
    0, 1, 2, 7, 8, 0x7F, 0x80, 0xFFFF, 0x7FFFFFFF, 0x80000000, -1
  };
  private static final int FRAMES_A_KEY = 128;

  private final long seed = Long.getLong("dmus.fuzz.seed", System.nanoTime());
  private final int runs = Integer.getInteger("dmus.damaged.runs", 150);
  private final float[] left = new float[FRAMES_A_KEY];
  private final float[] right = new float[FRAMES_A_KEY];

  /** A bank to damage, and where its tables are: most damage is done there. */
  private enum Bank {
    DLS(0, 3_000),
    SF2(300, 728),
    SF3(8_070, 8_504);

    private final int tables;
    private final int behind;

    Bank(int tables, int behind) {
      this.tables = tables;
      this.behind = behind;
    }

    byte[] bytes() throws IOException {
      return switch (this) {
        case DLS -> {
          ByteArrayOutputStream whole = new ByteArrayOutputStream();
          DlsWriter.write(RichBank.collection(), whole);
          yield whole.toByteArray();
        }
        case SF2 -> resource("/banks/ramp.sf2");
        case SF3 -> resource("/banks/tone.sf3");
      };
    }

    private static byte[] resource(String name) throws IOException {
      try (InputStream in = DamagedBankTest.class.getResourceAsStream(name)) {
        return in.readAllBytes();
      }
    }

    int place(int length, Random random) {
      int last = length - Integer.BYTES;
      return random.nextInt(4) == 0
          ? random.nextInt(last)
          : random.nextInt(tables, Math.min(behind, last));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyOfEveryMutationThatIsAcceptedIsFinite(Bank bank) throws IOException {
    System.out.println("dmus.fuzz.seed=" + seed + " dmus.damaged.runs=" + runs);
    Random random = new Random(seed);
    byte[] whole = bank.bytes();
    int accepted = 0;
    for (int run = 0; run < runs; run++) {
      Optional<DlsCollection> collection =
          accepted(ByteBuffer.wrap(damaged(whole.clone(), bank, random)));
      if (collection.isPresent()) {
        playEveryKey(collection.get(), bank + ", seed " + seed + ", run " + run);
        accepted++;
      }
    }
    System.out.println(bank + ": " + accepted + " of " + runs + " mutations were accepted");
    assertThat(accepted).as("mutations that are accepted").isBetween(runs / 20, runs - 1);
  }

  @Test
  @EnabledIfSystemProperty(named = "dmus.corpus", matches = ".+")
  void everyKeyOfEveryBankOfTheCorpusThatIsAcceptedIsFinite() throws IOException {
    int accepted = 0;
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("dmus.corpus")))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Optional<DlsCollection> collection = accepted(ByteBuffer.wrap(Files.readAllBytes(file)));
        if (collection.isPresent()) {
          playEveryKey(collection.get(), file.toString());
          accepted++;
        }
      }
    }
    System.out.println("every key of " + accepted + " accepted banks was played");
    assertThat(accepted).isPositive();
  }

  private static Optional<DlsCollection> accepted(ByteBuffer bytes) {
    try {
      return Optional.of(DlsReader.read(bytes, "damaged").collection());
    } catch (DlsFormatException refused) {
      return Optional.empty();
    }
  }

  private void playEveryKey(DlsCollection collection, String what) {
    SoundBank bank = new SoundBankCompiler().compile(List.of(collection));
    bank.prepare();
    Synthesizer synthesizer = new Synthesizer(Performance.settings().withPolyphony(32));
    synthesizer.install(bank);
    for (DlsInstrument instrument : collection.instruments()) {
      Patch patch = instrument.patch();
      int channel = patch.drum() ? 9 : 0;
      synthesizer.shortMessage(0, 1, 0xB0 | channel | patch.bankMsb() << 16);
      synthesizer.shortMessage(0, 1, 0xB0 | channel | 32 << 8 | patch.bankLsb() << 16);
      synthesizer.shortMessage(0, 1, 0xC0 | channel | patch.program() << 8);
      for (int key = 0; key < 128; key++) {
        play(synthesizer, channel, key, what + ", " + patch + ", key " + key);
      }
    }
  }

  private void play(Synthesizer synthesizer, int channel, int key, String what) {
    Arrays.fill(left, 0);
    Arrays.fill(right, 0);
    synthesizer.shortMessage(0, 1, 0x90 | channel | key << 8 | 100 << 16);
    synthesizer.shortMessage(FRAMES_A_KEY / 2, 1, 0x80 | channel | key << 8);
    synthesizer.render(left, right, 0, FRAMES_A_KEY, 0);
    for (int i = 0; i < FRAMES_A_KEY; i++) {
      if (!Float.isFinite(left[i]) || !Float.isFinite(right[i])) {
        throw new AssertionError("frame " + i + " of " + what + " is " + left[i] + ", " + right[i]);
      }
    }
    synthesizer.cut();
  }

  private static byte[] damaged(byte[] bytes, Bank bank, Random random) {
    ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i <= random.nextInt(6); i++) {
      int at = bank.place(bytes.length, random);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt();
        case 2 -> words.putInt(at & ~1, EDGES[random.nextInt(EDGES.length)]);
        case 3 -> words.putShort(at & ~1, (short) EDGES[random.nextInt(EDGES.length)]);
        default -> words.putInt(at & ~1, random.nextInt());
      }
    }
    return bytes;
  }
}
