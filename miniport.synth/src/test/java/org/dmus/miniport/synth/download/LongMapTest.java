package org.dmus.miniport.synth.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LongMapTest {

  @Test
  void itIsWhatATreeMapIs() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    LongMap<Integer> map = LongMap.empty();
    TreeMap<Long, Integer> model = new TreeMap<>();
    for (int i = 0; i < 3000; i++) {
      long key = random.nextBoolean() ? random.nextInt(100) : random.nextLong() >>> 1;
      Integer value = random.nextInt(3) == 0 ? null : i;
      map = map.with(key, value);
      if (value == null) {
        model.remove(key);
      } else {
        model.put(key, value);
      }
      assertThat(map.get(key)).as("seed %d", seed).isEqualTo(value);
    }
    List<Integer> values = new ArrayList<>();
    map.forEach(values::add);
    assertThat(values).as("seed %d", seed).containsExactlyElementsOf(model.values());
    assertThat(map.last()).isEqualTo(model.lastEntry().getValue());
    for (long key : model.keySet()) {
      map = map.with(key, null);
    }
    assertThat(map.isEmpty()).as("seed %d", seed).isTrue();
  }

  @Test
  void oneThatIsChangedStaysAsItWas() {
    LongMap<String> one = LongMap.<String>empty().with(7, "seven");
    assertThat(one.with(8, "eight").with(7, "other")).isNotSameAs(one);
    assertThat(one.get(7)).isEqualTo("seven");
    assertThat(one.get(8)).isNull();
    assertThat(one.with(7, "seven")).isSameAs(one);
    assertThat(one.with(9, null)).isSameAs(one);
    assertThat(LongMap.empty().last()).isNull();
  }
}
