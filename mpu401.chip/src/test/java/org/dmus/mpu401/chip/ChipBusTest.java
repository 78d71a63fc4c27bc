package org.dmus.mpu401.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.dmus.portcls.io.RegisterRange;
import org.junit.jupiter.api.Test;

class ChipBusTest {
  private static final int BASE = 0x330;

  private final AtomicLong now = new AtomicLong();
  private final Mpu401Chip chip = new Mpu401Chip(ChipSettings.USUAL, now::get);
  private final ChipBus bus = new ChipBus(chip, BASE, 9);

  @Test
  void theFirstPortIsDataAndTheSecondStatusAndCommands() {
    RegisterRange ports = bus.claim(BASE, 2);
    ports.write(BASE + 1, Mpu401Chip.ENTER_UART);
    assertThat(ports.read(BASE + 1)).isEqualTo(0x3F);
    assertThat(ports.read(BASE)).isEqualTo(Mpu401Chip.ACK);
    chip.advance();
    ports.write(BASE, 0xF8);
    assertThat(chip.nextNanos()).isEqualTo(320_000);
  }

  @Test
  void whereTheChipIsNotTheBusFloats() {
    RegisterRange ports = bus.claim(0x300, 2);
    ports.write(0x301, Mpu401Chip.ENTER_UART);
    assertThat(ports.read(0x300)).isEqualTo(RegisterRange.ABSENT);
    assertThat(chip.isUart()).isFalse();
  }

  @Test
  void oneDriverHasTheChipUntilItGivesItBack() {
    RegisterRange first = bus.claim(BASE, 2);
    assertThatThrownBy(() -> bus.claim(BASE + 1, 1))
        .hasMessage("the chip at 0x330 belongs to another subdevice: change its io");
    first.close();
    RegisterRange second = bus.claim(BASE, 2);
    first.close();
    assertThatThrownBy(() -> bus.claim(BASE, 2)).isInstanceOf(RuntimeException.class);
    second.close();
  }

  @Test
  void noPortOutsideTheClaimIsTouched() {
    RegisterRange ports = bus.claim(BASE, 1);
    assertThatThrownBy(() -> ports.write(BASE + 1, 0xFF))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void anotherLineIsRefusedAndADisconnectedOneHearsNothing() {
    assertThatThrownBy(() -> bus.connectInterrupt(5, () -> true))
        .hasMessage("the chip's interrupt is 9, not 5: set irq");
    int[] heard = {0};
    bus.connectInterrupt(9, () -> ++heard[0] > 0).close();
    chip.writeCommand(Mpu401Chip.RESET);
    chip.advance();
    assertThat(heard[0]).isZero();
  }
}
