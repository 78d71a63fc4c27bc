package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import org.dmus.dls.Patch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the controllers of a part do, where Roland and Yamaha say it; and what says it in bulk. */
class GsXgControllerTest {
  private static final int SECOND = TestBank.RATE;
  private static final double CENTRE = TestBank.DC_LEVEL * Math.sqrt(0.5);

  private static Performance start() {
    return new Performance(TestBank.of(TestBank.SINE));
  }

  private static double cents(Performance p) {
    p.on(0, 0, 60, 127).render(SECOND);
    return Pitch.cents(p.left, SECOND / 2, SECOND);
  }

  private static double level(UnaryOperator<Performance> setUp, int velocity) {
    Performance p = new Performance(TestBank.of(TestBank.DC));
    setUp.apply(p).on(0, 0, 60, velocity).render(1_000);
    return Performance.db(p.left[999], CENTRE);
  }

  /** Depth 64 and offset 64 leave velocities alone; an offset counts double. */
  @ParameterizedTest
  @CsvSource({
    "64,64,100,100",
    "32,64,100,50",
    "127,64,100,127",
    "64,74,100,120",
    "64,44,100,60",
    "0,64,100,1",
    "0,96,3,64"
  })
  void velocitiesAreSensedAsDeeplyAsAPartSays(int depth, int offset, int struck, int sensed) {
    double plain = level(p -> p, sensed);
    for (Maker maker : Maker.values()) {
      assertThat(level(p -> maker.set(p, 0x1A, 0x0C, depth, offset), struck))
          .as(maker.name())
          .isCloseTo(plain, within(1e-4));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAssignedControllerActsWhereItIsTold(Maker maker) {
    Performance general = maker.route(start(), 0x40, 0x5A, 64 + 3).cc(0, 0, 16, 127);
    assertThat(cents(general)).as("CC16 unless another is").isCloseTo(300, within(0.5));
    Performance breath = maker.set(start(), 0x1F, 0x59, 2);
    maker.route(breath, 0x40, 0x5A, 64 + 3).cc(0, 0, 2, 127);
    assertThat(cents(breath)).isCloseTo(300, within(0.5));
    Performance second = maker.set(start(), 0x20, 0x60, 4);
    maker.route(second, 0x50, 0x61, 64 - 5).cc(0, 0, 4, 127);
    assertThat(cents(second)).isCloseTo(-500, within(0.5));
  }

  @ParameterizedTest
  @EnumSource
  void bothWheelsActWhereTheyAreTold(Maker maker) {
    Performance modulation = maker.route(start(), 0x00, 0x1D, 64 + 2).cc(0, 0, 1, 127);
    assertThat(cents(modulation)).isCloseTo(200, within(0.5));
    UnaryOperator<Performance> halved =
        p -> maker.route(p, 0x12, 0x25, 0).bend(0, 0, 8_192 + 4_064);
    assertThat(level(halved, 127)).as("half way to silence").isCloseTo(-6.02, within(0.1));
    UnaryOperator<Performance> raised =
        p -> maker.route(p, 0x12, 0x25, 0).bend(0, 0, 0).cc(0, 0, 7, 64);
    assertThat(level(raised, 127)).as("the other way").isCloseTo(6.06 - 11.9, within(0.05));
  }

  @Test
  void portamentoOfAnXgPartIsThatOfTheControllers() {
    Performance p = start().xg(0, 8, 0, 0x67, 1, 50).on(0, 0, 48, 127).off(100, 0, 48);
    assertThat(p.on(200, 0, 60, 127).render(SECOND).left)
        .isEqualTo(
            start()
                .cc(0, 0, 65, 127)
                .cc(0, 0, 5, 50)
                .on(0, 0, 48, 127)
                .off(100, 0, 48)
                .on(200, 0, 60, 127)
                .render(SECOND)
                .left);
  }

  /** Bytes, address, data, checksum. */
  private static Performance dump(Performance p, int wrong, int... addressAndData) {
    int[] bytes = new int[addressAndData.length + 8];
    int[] head = {0xF0, 0x43, 0x00, 0x4C, 0, addressAndData.length - 3};
    System.arraycopy(head, 0, bytes, 0, head.length);
    System.arraycopy(addressAndData, 0, bytes, head.length, addressAndData.length);
    int sum = wrong;
    for (int i = 4; i < bytes.length - 2; i++) {
      sum += bytes[i];
    }
    bytes[bytes.length - 2] = -sum & 0x7F;
    bytes[bytes.length - 1] = 0xF7;
    return p.sysex(0, bytes);
  }

  @Test
  void anXgBulkDumpSetsWhatParameterChangesSet() {
    Performance p = dump(start(), 0, 8, 0, 7, 0, 64 + 5);
    assertThat(cents(p)).isCloseTo(500, within(0.5));
    assertThat(p.synthesizer.statistics().ignoredMessages()).isZero();
    Performance drums = dump(start(), 0, 0x30, 60, 0, 76, 64, 100);
    assertThat(drums.render(1).synthesizer.statistics().damagedMessages()).isZero();
  }

  @Test
  void aDamagedXgBulkDumpDoesNothing() {
    Performance p = dump(start(), 1, 8, 0, 8, 64 + 5);
    assertThat(cents(p)).isCloseTo(0, within(0.5));
    assertThat(p.synthesizer.statistics().damagedMessages()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void anEffectComesBackAsLoudAsItIsSaidTo(Maker maker) {
    int[] reverb = maker == Maker.GS ? new int[] {0x40, 1, 0x33} : new int[] {2, 1, 0x0C};
    int[] chorus = maker == Maker.GS ? new int[] {0x40, 1, 0x3A} : new int[] {2, 1, 0x2C};
    float[] dry = wet(p -> p.cc(0, 0, 91, 0)).left;
    float[] reverberated = wet(p -> p.cc(0, 0, 91, 127)).left;
    assertThat(wet(p -> maker.send(p.cc(0, 0, 91, 127), reverb, 64)).left).isEqualTo(reverberated);
    assertThat(wet(p -> maker.send(p.cc(0, 0, 91, 127), reverb, 0)).left).isEqualTo(dry);
    assertThat(wet(p -> maker.send(p.cc(0, 0, 91, 0).cc(0, 0, 93, 127), chorus, 0)).left)
        .isEqualTo(dry);
  }

  private static Performance wet(UnaryOperator<Performance> setUp) {
    Performance p =
        new Performance(
            new TestBank().add(Patch.melodic(0), TestBank.region(TestBank.CLICK)).build(),
            Performance.settings().withEffects(true));
    return setUp.apply(p).on(0, 0, 60, 127).render(SECOND / 2);
  }
}
