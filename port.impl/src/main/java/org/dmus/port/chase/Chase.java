package org.dmus.port.chase;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes of a memory the messages that bring a new stream to where the old one was. They are those
 * that the old one was told, in their order, without those that were told again later. So nothing
 * depends on what a device holds to be its power-on state, or on what it resets at CC121. On the
 * control side.
 *
 * <p>What was told before a reset - GM, GM2, GS, XG, FF - is left out, but universal system
 * exclusive messages: not all devices forget those. Selected parameters come last, for each group:
 * to enter values others had to be selected meanwhile.
 */
public final class Chase {
  private final StreamMemory memory;
  private final ToldItems items;
  private final ChannelMemory channels;
  private final ToldSysex sysex;

  /** What was told, at one place of the table or of the system exclusive messages. */
  private record Told(long time100ns, long order, boolean isSysex, int place) {}

  private Chase(StreamMemory memory) {
    this.memory = memory;
    items = memory.items();
    channels = memory.channels();
    sysex = memory.sysex();
  }

  /**
   * Returns the messages for a new stream.
   *
   * @param memory what the old ones were told
   */
  public static List<ChaseMessage> of(StreamMemory memory) {
    return new Chase(memory).messages();
  }

  private List<ChaseMessage> messages() {
    ChaseWriter writer = new ChaseWriter(memory);
    for (Told told : inOrder()) {
      if (told.isSysex) {
        writer.sysex(told.place);
      } else if (!Item.isSelection(items.item(told.place))) {
        writer.item(told.place);
      }
    }
    groups().forEach(writer::selections);
    return writer.messages();
  }

  private List<Told> inOrder() {
    Stream<Told> told =
        IntStream.range(0, ToldItems.CAPACITY)
            .filter(place -> items.item(place) != 0)
            .filter(place -> !channels.isForgotten(Item.group(items.item(place)), place))
            .mapToObj(p -> new Told(items.when100ns(p), items.order(p), false, p));
    Stream<Told> exclusive =
        IntStream.range(0, sysex.count())
            .filter(i -> !isForgotten(i))
            .mapToObj(i -> new Told(sysex.when100ns(i), sysex.order(i), true, i));
    return Stream.concat(told, exclusive)
        .sorted(Comparator.comparingLong(Told::time100ns).thenComparingLong(Told::order))
        .toList();
  }

  private boolean isForgotten(int index) {
    int reset = channels.toldLast(sysex.group(index), 0, Item.FORGOTTEN);
    return reset != ToldItems.NONE
        && !sysex.outlivesReset(index)
        && (sysex.when100ns(index) == items.when100ns(reset)
            ? sysex.order(index) < items.order(reset)
            : sysex.when100ns(index) < items.when100ns(reset));
  }

  /** Group 0 first: what all were told, each may have been told otherwise. */
  private IntStream groups() {
    return IntStream.range(0, ToldItems.CAPACITY)
        .filter(place -> items.item(place) != 0)
        .map(place -> Item.group(items.item(place)))
        .distinct()
        .sorted();
  }
}
