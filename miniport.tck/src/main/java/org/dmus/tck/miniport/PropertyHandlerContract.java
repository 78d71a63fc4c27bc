package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Random;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthPortParams;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.SynthStats;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Test;

/** The handlers of the property tables, whatever the properties. */
@MiniportContract(area = Area.PROPERTIES)
public class PropertyHandlerContract {
  private static final Map<Integer, Integer> SYNTH_SIZES =
      Map.of(
          SynthProperties.VOLUME, 4,
          SynthProperties.VOLUMEBOOST, 4,
          SynthProperties.CAPS, SynthCaps.BYTES,
          SynthProperties.PORTPARAMETERS, SynthPortParams.BYTES,
          SynthProperties.CHANNELGROUPS, 4,
          SynthProperties.LATENCYCLOCK, 8,
          SynthProperties.RUNNINGSTATS, SynthStats.BYTES);

  private static boolean isDownload(PropertyItem item) {
    return item.set().equals(KsGuids.PROPSETID_SYNTH_DLS);
  }

  /** Rows that are read and whose instance data is not a blob. */
  private static boolean isPlainGet(PropertyItem item) {
    return item.verbs().contains(PropertyVerb.GET)
        && !(isDownload(item) && item.id() == SynthProperties.DLS_DOWNLOAD)
        && !isVoicePriority(item);
  }

  private static boolean isVoicePriority(PropertyItem item) {
    return item.set().equals(KsGuids.PROPSETID_SYNTH) && item.id() == SynthProperties.VOICEPRIORITY;
  }

  @Test
  @Behaviour(90)
  void anEmptyValueAsksForTheSize(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    assertThat(properties.items())
        .filteredOn(PropertyHandlerContract::isPlainGet)
        .allMatch(item -> properties.size(item) > 0);
  }

  @Test
  @Behaviour(90)
  void theSizesAreThoseOfTheStructures(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    assertThat(properties.items())
        .filteredOn(item -> item.set().equals(KsGuids.PROPSETID_SYNTH))
        .filteredOn(PropertyHandlerContract::isPlainGet)
        .allMatch(item -> properties.size(item) == SYNTH_SIZES.get(item.id()));
  }

  @Test
  @Behaviour(91)
  void aShortValueIsRefused(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    assertThat(properties.items())
        .filteredOn(PropertyHandlerContract::isPlainGet)
        .filteredOn(item -> properties.size(item) > 0)
        .allMatch(
            item -> {
              ByteBuffer oneShort = Properties.room(properties.size(item) - 1);
              ByteBuffer instance = Properties.room(Properties.INSTANCE_BYTES);
              return properties.get(item, instance, oneShort) == NtStatus.BUFFER_TOO_SMALL;
            });
  }

  @Test
  @Behaviour(90)
  void aValueOfTheSizeThatWasToldIsFilled(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    assertThat(properties.items())
        .filteredOn(PropertyHandlerContract::isPlainGet)
        .allMatch(
            item -> {
              int size = properties.size(item);
              ByteBuffer instance = Properties.room(Properties.INSTANCE_BYTES);
              return properties.get(item, instance, Properties.room(size)).isSuccess()
                  && properties.last().valueSize() == size;
            });
  }

  @Test
  @Behaviour({92, 94})
  void whatTheSynthesizerTellsCanOnlyBeRead(MiniportBench bench) {
    assertThat(Properties.of(bench).items())
        .filteredOn(item -> item.set().equals(KsGuids.PROPSETID_SYNTH))
        .filteredOn(
            item ->
                item.id() == SynthProperties.CAPS
                    || item.id() == SynthProperties.PORTPARAMETERS
                    || item.id() == SynthProperties.LATENCYCLOCK
                    || item.id() == SynthProperties.RUNNINGSTATS)
        .allMatch(item -> item.supportBits() == 0x201);
  }

  @Test
  @Behaviour(92)
  void channelGroupsCanBeReadAndWritten(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    assertThat(properties.synth(SynthProperties.CHANNELGROUPS).supportBits()).isEqualTo(0x203);
  }

  @Test
  void noPropertyIsListedTwiceInATable(MiniportBench bench) {
    assertThat(bench.description().nodes())
        .allSatisfy(
            node ->
                assertThat(node.properties())
                    .extracting(item -> item.set() + "/" + item.id())
                    .doesNotHaveDuplicates());
  }

  @Test
  void anyRequestIsAnsweredByAStatus(MiniportBench bench) {
    long seed = bench.subject().seed();
    Random random = new Random(seed);
    Properties properties = Properties.of(bench);
    for (int i = 0; i < 2_000 && !properties.items().isEmpty(); i++) {
      PropertyItem item = properties.items().get(random.nextInt(properties.items().size()));
      PropertyVerb verb = random.nextBoolean() ? PropertyVerb.GET : PropertyVerb.SET;
      if (item.verbs().contains(verb)) {
        NtStatus status = properties.send(item, verb, garbage(random), garbage(random), null);
        assertThat(status).as("seed %d, property %d", seed, item.id()).isNotNull();
      }
    }
  }

  private static ByteBuffer garbage(Random random) {
    byte[] bytes = new byte[random.nextInt(50)];
    random.nextBytes(bytes);
    return Properties.room(bytes.length).put(bytes).rewind();
  }
}
