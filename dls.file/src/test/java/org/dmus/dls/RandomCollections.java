package org.dmus.dls;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Collections whose every field is at random inside its range. */
final class RandomCollections {
  private static final int WAVES = 4;
  private static final int FRAMES = 50;

  private final Random random;

  RandomCollections(Random random) {
    this.random = random;
  }

  DlsCollection next() {
    return new DlsCollection(
        list(3, this::instrument),
        Stream.generate(this::wave).limit(WAVES).toList(),
        info(),
        id(),
        random.nextLong(),
        ArticulationDialect.DLS,
        Carried.of(chunks()));
  }

  private DlsInstrument instrument() {
    boolean first = random.nextBoolean();
    List<Connection> blocks = list(5, () -> block(first));
    boolean level1 = first && !blocks.isEmpty();
    return new DlsInstrument(
        new Patch(number(128), number(128), number(128), random.nextBoolean()),
        list(4, this::region),
        blocks,
        info(),
        id(),
        level1 ? new Carried(false, true, 0, DlsInfo.EMPTY, chunks()) : Carried.of(chunks()));
  }

  private DlsRegion region() {
    int key = number(128);
    int velocity = number(127);
    boolean first = random.nextBoolean();
    List<Connection> blocks = list(5, () -> block(first));
    return new DlsRegion(
        key,
        key + number(128 - key),
        velocity,
        velocity + 1 + number(127 - velocity),
        random.nextBoolean(),
        number(16),
        number(0x1_0000),
        new WaveLink(number(4), number(0x1_0000), random.nextInt(), number(WAVES)),
        optional(this::sample),
        blocks,
        new Carried(
            random.nextBoolean(),
            first && !blocks.isEmpty(),
            number(0x8000) << 1,
            info(),
            chunks()));
  }

  private Connection block(boolean level1) {
    Connection any =
        new Connection(
            number(0x1_0000),
            number(0x1_0000),
            number(0x1_0000),
            number(level1 ? 2 : 0x1_0000),
            random.nextInt());
    return level1 ? Level1Connection.toLevel2(any) : any;
  }

  private WaveSample sample() {
    int start = number(FRAMES);
    WaveLoop.Type type = WaveLoop.Type.values()[number(2)];
    return new WaveSample(
        number(128),
        number(0x1_0000) + Short.MIN_VALUE,
        random.nextInt(),
        random.nextInt(),
        optional(() -> new WaveLoop(type, start, 1 + number(FRAMES - start))));
  }

  private DlsWave wave() {
    WaveData.Encoding encoding = WaveData.Encoding.values()[number(5)];
    byte[] sound = new byte[FRAMES * encoding.bytesPerFrame()];
    random.nextBytes(sound);
    return new DlsWave(
        100 + number(700_000),
        new WaveData(encoding, ByteBuffer.wrap(sound)),
        optional(this::sample),
        info(),
        id(),
        Carried.of(chunks()));
  }

  private List<CarriedChunk> chunks() {
    return list(3, this::chunk);
  }

  private CarriedChunk chunk() {
    byte[] body = new byte[number(9)];
    random.nextBytes(body);
    return new CarriedChunk("Xyz" + (char) ('a' + number(26)), ByteBuffer.wrap(body));
  }

  private DlsInfo info() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = number(3); i > 0; i--) {
      texts.put("IAB" + (char) ('A' + number(26)), "t\u00e4xt " + number(1000));
    }
    return new DlsInfo(texts);
  }

  private Optional<UUID> id() {
    return optional(() -> new UUID(random.nextLong(), random.nextLong()));
  }

  private <T> Optional<T> optional(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> list(int most, Supplier<T> element) {
    return Stream.generate(element).limit(number(most + 1)).toList();
  }

  private int number(int bound) {
    return random.nextInt(bound);
  }
}
