package org.dmus.dls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.ChunkBuffer;
import org.dmus.dls.riff.FourCc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
  private static final int CONST = 0x10;
  private static final int QUERY = 0x11;
  private static final int QUERY_SUPPORTED = 0x12;
  private static final int NOT = 0x0F;

  @ParameterizedTest
  @CsvSource({
    "1, 12, 10, 8",
    "2, 12, 10, 14",
    "3, 12, 10, 6",
    "4, -1, 2, 1",
    "5, 3, 5, -2",
    "6, 7, 6, 42",
    "7, -2, 2, 2147483647",
    "8, 3, 0, 0",
    "8, 3, 4, -1",
    "9, 0, 4, -1",
    "9, 0, 0, 0",
    "10, 1, -1, -1",
    "10, 2, 2, 0",
    "11, 2, 2, -1",
    "12, -1, 1, -1",
    "13, 1, 2, 0",
    "14, 5, 5, -1"
  })
  void anOperatorTakesXFromTheTopAndYFromBelow(int opcode, int x, int y, int result) {
    assertThat(evaluate(code -> push(push(code, y), x).putShort((short) opcode)))
        .isEqualTo(OptionalInt.of(result));
  }

  @Test
  void notTakesOneWord() {
    assertThat(evaluate(code -> push(push(code, 9), 0).putShort((short) NOT)))
        .isEqualTo(OptionalInt.of(-1));
  }

  @ParameterizedTest
  @EnumSource(DeviceQuery.class)
  void everyMandatoryQueryIsSupportedAndAnswered(DeviceQuery query) {
    assertThat(evaluate(code -> ask(code, QUERY_SUPPORTED, query.id())))
        .isEqualTo(OptionalInt.of(-1));
    assertThat(evaluate(code -> ask(code, QUERY, query.id())))
        .isEqualTo(OptionalInt.of(query.answer(DlsDevice.SOFTWARE)));
  }

  @Test
  void anUnknownQueryIsUnsupportedAndZero() {
    UUID unknown = new UUID(1, 2);

    assertThat(evaluate(code -> ask(code, QUERY_SUPPORTED, unknown))).isEqualTo(OptionalInt.of(0));
    assertThat(evaluate(code -> ask(code, QUERY, unknown))).isEqualTo(OptionalInt.of(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 7, 8, 9, 14, NOT, CONST, QUERY, QUERY_SUPPORTED, 0x13, 0xFFFF})
  void anInstructionWithoutItsOperandsIsUndefined(int opcode) {
    assertThat(evaluate(code -> code.putShort((short) opcode))).isEmpty();
  }

  @Test
  void nothingDivisionByZeroAndAFullStackAreUndefined() {
    assertThat(evaluate(code -> {})).isEmpty();
    assertThat(evaluate(code -> push(push(code, 0), 1).putShort((short) 7))).isEmpty();
    assertThat(
            evaluate(
                code -> {
                  for (int i = 0; i < 65; i++) {
                    push(code, i);
                  }
                }))
        .isEmpty();
  }

  @Test
  void theGuardOfLevel1DataHidesItFromALevel2Device() throws Exception {
    FileBuilder file = new FileBuilder();
    file.regionCondition = () -> guard(file.out());

    assertThat(regions(file, DlsDevice.SOFTWARE)).isZero();
    assertThat(regions(file, new DlsDevice(false, false, false, false, 0, 22_050, 0, 0))).isOne();
  }

  @Test
  void aBadConditionIsFalseAndReported() throws Exception {
    FileBuilder file = new FileBuilder();
    file.regionCondition = () -> file.u16s(FourCc.CDL, NOT);

    DlsFile read = DlsReader.read(ByteBuffer.wrap(file.bytes()), "cdl.dls");

    assertThat(read.collection().instruments().get(0).regions()).isEmpty();
    assertThat(read.warnings()).extracting(DlsWarning::fault).containsExactly(Fault.BAD_CONDITION);
  }

  @Test
  void aFalseConditionOfTheFileRefusesIt() {
    FileBuilder file = new FileBuilder();
    file.extra = () -> guard(file.out());

    assertThatThrownBy(() -> DlsReader.read(ByteBuffer.wrap(file.bytes()), "cdl.dls"))
        .isInstanceOf(DlsFormatException.class)
        .hasMessageContaining("excludes this synthesizer");
  }

  private static void guard(ChunkBuffer out) {
    out.chunk(
        FourCc.CDL,
        () -> {
          out.u16(QUERY);
          DlsId.write(DeviceQuery.SUPPORTS_DLS2.id(), out);
          out.u16(NOT);
        });
  }

  private static int regions(FileBuilder file, DlsDevice device) throws DlsFormatException {
    DlsReadOptions options = new DlsReadOptions(false, device);
    DlsFile read = DlsReader.read(ByteBuffer.wrap(file.bytes()), "f", options);
    return read.collection().instruments().get(0).regions().size();
  }

  private static OptionalInt evaluate(Consumer<ByteBuffer> program) {
    ByteBuffer code = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
    program.accept(code);
    Chunk chunk = new Chunk(code, FourCc.CDL, 0, 0, code.position());
    return Condition.evaluate(chunk, DlsDevice.SOFTWARE);
  }

  private static ByteBuffer push(ByteBuffer code, int word) {
    return code.putShort((short) CONST).putInt(word);
  }

  private static void ask(ByteBuffer code, int opcode, UUID id) {
    ChunkBuffer bytes = new ChunkBuffer();
    DlsId.write(id, bytes);
    code.putShort((short) opcode).put(bytes.drain());
  }
}
