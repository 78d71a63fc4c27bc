package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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

  private static final Set<Integer> READ_ONLY =
      Set.of(
          SynthProperties.CAPS,
          SynthProperties.PORTPARAMETERS,
          SynthProperties.LATENCYCLOCK,
          SynthProperties.RUNNINGSTATS);

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
    properties.assertEach(
        "tells its size (BUFFER_OVERFLOW) when the value is empty",
        PropertyHandlerContract::isPlainGet,
        item -> properties.size(item) > 0);
  }

  @Test
  @Behaviour(90)
  void theSizesAreThoseOfTheStructures(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    properties.assertEach(
        "has a value of the size " + SYNTH_SIZES + ", by id",
        item -> item.set().equals(KsGuids.PROPSETID_SYNTH) && isPlainGet(item),
        item -> properties.size(item) == SYNTH_SIZES.get(item.id()));
  }

  @Test
  @Behaviour(91)
  void aShortValueIsRefused(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    properties.assertEach(
        "refuses a value that is one byte short with BUFFER_TOO_SMALL",
        item -> isPlainGet(item) && properties.size(item) > 0,
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
    properties.assertEach(
        "fills a value of the size that it told",
        PropertyHandlerContract::isPlainGet,
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
    Properties.of(bench)
        .assertEach(
            "can only be read: its support bits are 0x201",
            item -> item.set().equals(KsGuids.PROPSETID_SYNTH) && READ_ONLY.contains(item.id()),
            item -> item.supportBits() == 0x201);
  }

  @Test
  @Behaviour(92)
  void channelGroupsCanBeReadAndWritten(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    assertThat(properties.synth(SynthProperties.CHANNELGROUPS).supportBits())
        .as("support bits of CHANNELGROUPS")
        .isEqualTo(0x203);
  }

  @Test
  void noPropertyIsListedTwiceInATable(MiniportBench bench) {
    assertThat(bench.description().nodes())
        .as("nodes")
        .allSatisfy(
            node ->
                assertThat(node.properties())
                    .as("properties of a node")
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
