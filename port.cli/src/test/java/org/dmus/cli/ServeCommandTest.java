package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ServeCommandTest {
  private final Desk desk = new Desk(Path.of(""));

  @Test
  void itSaysWhereThingsAreAndRunsUntilTheFrameworkStops() {
    desk.framework.properties.put("dmus.deploy.dir", "/x/deploy");
    desk.framework.properties.put("dmus.log.dir", "/x/log");
    assertThat(desk.run("serve")).isZero();
    assertThat(desk.screen.err()).contains("jars go to /x/deploy, the log is /x/log");
    assertThat(desk.framework.started).endsWith("until stopped");
  }

  @Test
  void whatItReachesIsInTheTimeline() {
    List<String> stages = new ArrayList<>();
    Consumer<String> timeline = stages::add;
    desk.with(Consumer.class, timeline);
    desk.run("serve");
    assertThat(stages).containsExactly("serving");
  }
}
