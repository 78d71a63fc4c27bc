package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyVerb;
import org.dmus.tck.Area;
import org.junit.jupiter.api.Test;

/** Property requests of every wrong size. */
@MiniportContract(area = Area.PROPERTIES)
public class PropertySizeContract {
  private static final int SIZES = 72;
  private static final byte GUARD = 0x5A;

  private static void each(Properties properties, PropertyVerb verb, Consumer<PropertyItem> check) {
    properties.items().stream().filter(item -> item.verbs().contains(verb)).forEach(check);
  }

  private static ByteBuffer guarded(int bytes) {
    ByteBuffer room = Properties.room(bytes);
    while (room.hasRemaining()) {
      room.put(GUARD);
    }
    return room.rewind();
  }

  @Test
  void aValueOfAnySizeIsAnsweredByAStatus(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    each(
        properties,
        PropertyVerb.GET,
        item -> {
          for (int size = 0; size < SIZES; size++) {
            ByteBuffer instance = Properties.room(Properties.INSTANCE_BYTES);
            assertThat(properties.get(item, instance, guarded(size)))
                .as("property %d, value of %d bytes", item.id(), size)
                .isNotNull();
          }
        });
  }

  @Test
  void instanceDataOfAnySizeIsAnsweredByAStatus(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    each(
        properties,
        PropertyVerb.GET,
        item -> {
          for (int size = 0; size < SIZES; size++) {
            assertThat(properties.get(item, Properties.room(size), Properties.room(SIZES)))
                .as("property %d, instance data of %d bytes", item.id(), size)
                .isNotNull();
          }
        });
  }

  @Test
  void aValueThatIsSetWithAnySizeIsAnsweredByAStatus(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    each(
        properties,
        PropertyVerb.SET,
        item -> {
          for (int size = 0; size < SIZES; size++) {
            ByteBuffer instance = Properties.room(Properties.INSTANCE_BYTES);
            NtStatus status =
                properties.send(
                    item, PropertyVerb.SET, instance, Properties.room(size), properties.stream());
            assertThat(status).as("property %d, value of %d bytes", item.id(), size).isNotNull();
          }
        });
  }

  @Test
  void nothingIsWrittenBehindTheValue(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    each(
        properties,
        PropertyVerb.GET,
        item -> {
          int room = properties.size(item) + SIZES;
          ByteBuffer value = guarded(room);
          ByteBuffer instance = Properties.room(Properties.INSTANCE_BYTES);
          if (properties.get(item, instance, value).isSuccess()) {
            for (int i = properties.last().valueSize(); i < room; i++) {
              assertThat(value.get(i)).as("property %d, byte %d", item.id(), i).isEqualTo(GUARD);
            }
          }
        });
  }

  @Test
  void aRefusedRequestLeavesTheValueAlone(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    each(
        properties,
        PropertyVerb.GET,
        item -> {
          ByteBuffer value = guarded(1);
          ByteBuffer instance = Properties.room(Properties.INSTANCE_BYTES);
          if (!properties.get(item, instance, value).isSuccess()) {
            assertThat(value.get(0)).as("property %d", item.id()).isEqualTo(GUARD);
          }
        });
  }
}
