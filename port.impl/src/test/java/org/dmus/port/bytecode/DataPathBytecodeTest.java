package org.dmus.port.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dmus.port.engine.EventPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the way of an event nothing allocates, locks or throws: read off the instructions. */
class DataPathBytecodeTest {
  private static final String PORT = "org/dmus/port/";

  /** The debug mode of the allocator: it is not there unless it is asked for. */
  private static final Set<String> DEBUG_MODE = Set.of("org/dmus/port/engine/PoolTrace");

  /**
   * What is not on the way of an event: what is done once when code of others failed or did not
   * come back, when a client fell silent; and what the stream, those that listen and a client that
   * is written to do with it: these begin here by themselves.
   */
  private static final Set<String> ASIDE =
      Set.of(
          "fail",
          "loseStream",
          "org/dmus/port/filter/NoteEnds.end",
          "org/dmus/port/engine/Tenure.settle",
          "org/dmus/port/engine/Tenure.isRevoked",
          "org/dmus/mxf/IMXF.putMessage",
          "org/dmus/port/filter/Tap.tapped",
          "org/dmus/client/IPinClient.write");

  /** What makes objects, takes locks or waits, elsewhere. */
  private static final List<String> COSTLY_TYPES =
      List.of(
          "java/util/concurrent/locks/",
          "java/util/stream/",
          "java/lang/StringBuilder",
          "java/lang/String",
          "java/util/List",
          "java/util/Map",
          "java/util/ArrayList");

  private static final Set<String> BOXES =
      Set.of("java/lang/Integer", "java/lang/Long", "java/lang/Byte", "java/lang/Double");

  private final Bytecode bytecode = Bytecode.besides(EventPool.class);

  private static boolean isCostly(MethodCode.Id call) {
    return COSTLY_TYPES.stream().anyMatch(call.owner()::startsWith)
        || BOXES.contains(call.owner()) && call.name().equals("valueOf");
  }

  private static boolean isAside(MethodCode.Id call) {
    return DEBUG_MODE.contains(call.owner())
        || ASIDE.contains(call.name())
        || ASIDE.contains(call.owner() + "." + call.name());
  }

  private List<String> costsFrom(String owner, String name) {
    Deque<MethodCode> waiting = new ArrayDeque<>(bytecode.find(PORT + owner, name));
    assertThat(waiting).as("%s.%s", owner, name).isNotEmpty();
    Set<MethodCode> seen = new LinkedHashSet<>(waiting);
    List<String> costs = new ArrayList<>();
    while (!waiting.isEmpty()) {
      MethodCode method = waiting.remove();
      method.costs.forEach(cost -> costs.add(method.id + " " + cost));
      for (MethodCode.Id call : method.calls) {
        if (isCostly(call)) {
          costs.add(method.id + " calls " + call);
        } else if (!isAside(call)) {
          bytecode.targets(call).stream().filter(seen::add).forEach(waiting::add);
        }
      }
    }
    return costs;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "engine/EventPool.getMessage",
        "engine/EventPool.getReserved",
        "engine/EventPool.putMessage",
        "engine/EventPool.getBuffer",
        "engine/EventPool.putBuffer",
        "engine/StreamAllocator.getMessage",
        "engine/StreamAllocator.putMessage",
        "engine/Loans.lend",
        "engine/Loans.received",
        "engine/Sequencer.add",
        "engine/Sequencer.poll",
        "engine/Sequencer.earliest",
        "engine/ServiceGroup.requestService",
        "buffer/DMusRecordReader.read",
        "filter/RenderPin.workNow",
        "filter/CaptureSink.putMessage",
        "stream/GuardedOutput.putMessage",
        "graph/Link.tapped",
        "graph/Link.work",
        "graph/TargetEnd.putMessage",
        "graph/Stage.putMessage"
      })
  void neitherAllocatesNorLocksNorThrows(String method) {
    int dot = method.indexOf('.');
    assertThat(costsFrom(method.substring(0, dot), method.substring(dot + 1))).isEmpty();
  }

  @Test
  void theRuleSeesLocksAndAllocations() {
    assertThat(costsFrom("engine/Engine", "step"))
        .contains("Tenure.tryLock calls ReentrantLock.tryLock");
    assertThat(costsFrom("engine/EventPool", "statistics"))
        .contains("EventPool.statistics makes a org/dmus/mxf/AllocatorStatistics");
  }
}
