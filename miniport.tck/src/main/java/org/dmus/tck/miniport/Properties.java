package org.dmus.tck.miniport;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsGuids;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.mxf.IMXF;
import org.dmus.portcls.DMusStreamType;
import org.junit.jupiter.api.Assumptions;

/** The property tables of a filter, and requests to their handlers on behalf of a stream. */
final class Properties {
  /** Room for the longest instance data of the sets: SYNTH_PORTPARAMS. */
  static final int INSTANCE_BYTES = 28;

  private static final Map<UUID, String> SETS =
      Map.of(
          KsGuids.PROPSETID_SYNTH, "Synth",
          KsGuids.PROPSETID_SYNTH_DLS, "Synth_Dls",
          LineStatus.PROPSETID_LINE, "Line");

  private final List<PropertyItem> items;
  private final IMXF stream;
  private PropertyRequest last;

  Properties(FilterDescriptor filter, IMXF stream) {
    this.stream = stream;
    items =
        Stream.of(
                filter.properties().stream(),
                filter.pins().stream().flatMap(pin -> pin.properties().stream()),
                filter.nodes().stream().flatMap(node -> node.properties().stream()))
            .flatMap(table -> table)
            .toList();
  }

  /** Opens a stream of the first type there is a pin for, and addresses it. */
  static Properties of(MiniportBench bench) {
    for (var type : DMusStreamType.values()) {
      if (bench.pinFor(type).isPresent()) {
        Properties properties = new Properties(bench.description(), bench.open(type).mxf());
        assumeTrue(!properties.items.isEmpty(), "it has no properties");
        return properties;
      }
    }
    return Assumptions.abort("no pin can be opened");
  }

  /** Returns the stream that requests are on behalf of. */
  IMXF stream() {
    return stream;
  }

  /** Returns every row of every table. */
  List<PropertyItem> items() {
    return items;
  }

  /**
   * Fails when a row is not as each has to be, and names those that are not.
   *
   * @param what what each does
   * @param which the rows that are asked
   * @param how whether one does it
   */
  void assertEach(String what, Predicate<PropertyItem> which, Predicate<PropertyItem> how) {
    List<String> wrong =
        items.stream().filter(which).filter(how.negate()).map(Properties::name).toList();
    if (!wrong.isEmpty()) {
      throw new AssertionError("not every property " + what + ": " + String.join(", ", wrong));
    }
  }

  /** Returns what a row is called: the set, and its number in it. */
  private static String name(PropertyItem item) {
    String set = SETS.getOrDefault(item.set(), "set " + item.set());
    return set + " " + item.id();
  }

  Optional<PropertyItem> find(UUID set, int id) {
    return items.stream().filter(i -> i.set().equals(set) && i.id() == id).findFirst();
  }

  /** Returns a row of set Synth; aborts the test when there is none. */
  PropertyItem synth(int id) {
    Optional<PropertyItem> item = find(KsGuids.PROPSETID_SYNTH, id);
    assumeTrue(item.isPresent(), "property " + id + " of set Synth is not there");
    return item.get();
  }

  NtStatus get(PropertyItem item, ByteBuffer instance, ByteBuffer value) {
    return send(item, PropertyVerb.GET, instance, value, stream);
  }

  NtStatus set(PropertyItem item, ByteBuffer instance, int word) {
    return send(item, PropertyVerb.SET, instance, words(word), stream);
  }

  NtStatus send(
      PropertyItem item, PropertyVerb verb, ByteBuffer instance, ByteBuffer value, IMXF target) {
    last = new PropertyRequest(item.set(), item.id(), 0, verb, instance, value);
    last.minorTarget(target);
    int room = value.remaining();
    int given = instance.remaining();
    try {
      return item.handler().handle(last);
    } catch (RuntimeException e) {
      throw new AssertionError(
          "%s of property %s, with %d bytes of value and %d of instance data, throws %s"
              .formatted(verb, name(item), room, given, e),
          e);
    }
  }

  /** Asks for the size of a value; 0 when the answer is anything but a size. */
  int size(PropertyItem item) {
    NtStatus status = get(item, room(INSTANCE_BYTES), room(0));
    return status == NtStatus.BUFFER_OVERFLOW ? last.valueSize() : 0;
  }

  PropertyRequest last() {
    return last;
  }

  static ByteBuffer room(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static ByteBuffer words(int... words) {
    ByteBuffer b = room(words.length * Integer.BYTES);
    for (int word : words) {
      b.putInt(word);
    }
    return b.rewind();
  }
}
