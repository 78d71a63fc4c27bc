package org.dmus.mpu401.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Mpu401ChipTest {
  private static final int READY = 0x3F;
  private static final long BYTE_NANOS = 320_000;

  private final AtomicLong now = new AtomicLong();
  private final Mpu401Chip chip = new Mpu401Chip(ChipSettings.USUAL, now::get);
  private final List<Integer> sent = new ArrayList<>();

  private void pass(long nanos) {
    now.addAndGet(nanos);
    chip.advance();
  }

  private Mpu401Chip uart() {
    chip.onSent(sent::add);
    chip.writeCommand(Mpu401Chip.ENTER_UART);
    chip.readData();
    chip.advance();
    return chip;
  }

  @Test
  void atPowerOnItIsReadyAndHasNothing() {
    assertThat(chip.readStatus()).isEqualTo(READY | Mpu401Chip.DSR);
    assertThat(chip.readData()).isEqualTo(Mpu401Chip.ACK);
  }

  @Test
  void aResetIsAcknowledgedAndKeepsItBusyFor14Ms() {
    chip.writeCommand(Mpu401Chip.RESET);
    assertThat(chip.readStatus()).isEqualTo(READY | Mpu401Chip.DRR);
    assertThat(chip.readData()).isEqualTo(0xFE);
    pass(13_999_999);
    assertThat(chip.readStatus()).isEqualTo(READY | Mpu401Chip.DRR | Mpu401Chip.DSR);
    pass(1);
    assertThat(chip.readStatus()).isEqualTo(READY | Mpu401Chip.DSR);
  }

  @Test
  void inUartModeAResetIsNotAcknowledgedAndEndsTheMode() {
    uart().writeCommand(Mpu401Chip.RESET);
    assertThat(chip.readStatus() & Mpu401Chip.DSR).isEqualTo(Mpu401Chip.DSR);
    assertThat(chip.isUart()).isFalse();
  }

  @Test
  void inUartModeEveryOtherCommandIsIgnored() {
    uart().writeCommand(Mpu401Chip.ENTER_UART);
    chip.writeCommand(0xAC);
    assertThat(chip.readStatus()).isEqualTo(READY | Mpu401Chip.DSR);
    assertThat(chip.isUart()).isTrue();
  }

  @Test
  void aCommandThatComesWhileItIsBusyIsDoneAfterwards() {
    chip.writeCommand(Mpu401Chip.RESET);
    chip.readData();
    chip.writeCommand(Mpu401Chip.ENTER_UART);
    assertThat(chip.isUart()).isFalse();
    pass(Mpu401Chip.RESET_NANOS);
    assertThat(chip.isUart()).isTrue();
    assertThat(chip.readData()).isEqualTo(0xFE);
  }

  @ParameterizedTest
  @CsvSource({"0xAC,0x15", "0xAD,0x01"})
  void itTellsItsVersionAndRevision(String command, String answer) {
    chip.writeCommand(Integer.decode(command));
    assertThat(chip.readData()).isEqualTo(0xFE);
    assertThat(chip.readData()).isEqualTo(Integer.decode(answer));
    assertThat(chip.readStatus() & Mpu401Chip.DSR).isEqualTo(Mpu401Chip.DSR);
  }

  @Test
  void aByteIsOnTheWireFor320Microseconds() {
    uart().writeData(0x90);
    chip.writeData(60);
    pass(BYTE_NANOS - 1);
    assertThat(sent).isEmpty();
    pass(1);
    assertThat(sent).containsExactly(0x90);
    assertThat(chip.nextNanos()).isEqualTo(2 * BYTE_NANOS);
    pass(BYTE_NANOS);
    assertThat(sent).containsExactly(0x90, 60);
    assertThat(chip.nextNanos()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void bytesLeaveAtLineRateHoweverLateItIsAsked() {
    uart();
    for (int i = 0; i < 10; i++) {
      chip.writeData(i);
    }
    pass(3_125_000_000L);
    assertThat(sent).hasSize(10);
    chip.writeData(99);
    pass(BYTE_NANOS - 1);
    assertThat(sent).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 12, 8, 2})
  void itsFifoIsFullUntilAByteHasLeft(int depth) {
    Mpu401Chip small = new Mpu401Chip(ChipSettings.USUAL.withTransmitFifo(depth), now::get);
    small.writeCommand(Mpu401Chip.ENTER_UART);
    for (int i = 0; i < depth; i++) {
      assertThat(small.readStatus() & Mpu401Chip.DRR).isZero();
      small.writeData(i);
    }
    assertThat(small.readStatus() & Mpu401Chip.DRR).isEqualTo(Mpu401Chip.DRR);
    small.writeData(99);
    assertThat(small.overruns()).isEqualTo(1);
    now.addAndGet(BYTE_NANOS);
    assertThat(small.readStatus() & Mpu401Chip.DRR).isZero();
  }

  @Test
  void whatArrivesIsThereAtLineRateAndRaisesTheInterruptInAdvanceOnly() {
    int[] interrupts = {0};
    uart().onInterrupt(() -> interrupts[0]++);
    chip.arrive((byte) 0x80, (byte) 1);
    now.addAndGet(BYTE_NANOS);
    assertThat(chip.readStatus() & Mpu401Chip.DSR).isZero();
    assertThat(interrupts[0]).isZero();
    chip.advance();
    chip.advance();
    assertThat(interrupts[0]).isEqualTo(1);
    pass(BYTE_NANOS);
    assertThat(interrupts[0]).isEqualTo(2);
    assertThat(chip.readData()).isEqualTo(0x80);
    assertThat(chip.readData()).isEqualTo(1);
  }

  @Test
  void theQueueHolds32BytesAndLosesTheRest() {
    uart().arrive(new byte[40]);
    pass(40 * BYTE_NANOS);
    assertThat(chip.overruns()).isEqualTo(8);
  }

  @Test
  void anAcknowledgeRaisesTheInterrupt() {
    int[] interrupts = {0};
    chip.onInterrupt(() -> interrupts[0]++);
    chip.writeCommand(Mpu401Chip.RESET);
    chip.advance();
    assertThat(interrupts[0]).isEqualTo(1);
  }

  @Test
  void twoChipsCanBeJoined() {
    Mpu401Chip other = new Mpu401Chip(ChipSettings.USUAL, now::get);
    other.writeCommand(Mpu401Chip.ENTER_UART);
    other.readData();
    uart().onSent(value -> other.arrive((byte) value));
    chip.writeData(0xF8);
    pass(BYTE_NANOS);
    now.addAndGet(BYTE_NANOS);
    assertThat(other.readData()).isEqualTo(0xF8);
  }

  @Test
  void eachFaultShows() {
    chip.fault(ChipFault.STUCK_DRR, true);
    assertThat(chip.readStatus()).isEqualTo(READY | Mpu401Chip.DRR | Mpu401Chip.DSR);
    chip.fault(ChipFault.STUCK_DRR, false);
    chip.fault(ChipFault.ENDLESS_DSR, true);
    assertThat(chip.readStatus()).isEqualTo(READY);
    chip.fault(ChipFault.ENDLESS_DSR, false);
    chip.fault(ChipFault.WRONG_ACK, true);
    chip.writeCommand(0x01);
    assertThat(chip.readStatus()).isEqualTo(READY);
    chip.fault(ChipFault.STUCK_DSR, true);
    assertThat(chip.readStatus()).isEqualTo(READY | Mpu401Chip.DSR);
    assertThat(chip.readData()).isZero();
    chip.fault(ChipFault.NO_ACK, true);
    chip.fault(ChipFault.STUCK_DSR, false);
    chip.writeCommand(0x01);
    assertThat(chip.readStatus()).isEqualTo(READY | Mpu401Chip.DSR);
    chip.fault(ChipFault.ABSENT, true);
    assertThat(chip.readStatus() & chip.readData()).isEqualTo(0xFF);
  }
}
