package org.dmus.shell.gogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.dmus.shell.FakePorts;
import org.dmus.shell.FakeSubdevice;
import org.dmus.shell.RecentRow;
import org.dmus.take.RecentPort;
import org.dmus.take.Retrospective;
import org.dmus.take.TakeLayout;
import org.dmus.take.TakeType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentCommandsTest implements Retrospective {
  private static final RecentRow ROW = new RecentRow("capture", 12, 4.5, 128, 99);

  @TempDir Path directory;
  private final FakePorts ports = new FakePorts().with(FakeSubdevice.waiting("capture"));
  private final List<String> saved = new ArrayList<>();
  private CommandSession session;

  @BeforeEach
  void openSession() {
    session = GogoSession.of(ports, new RecentCommands(ports, this));
    session.currentDir(directory);
  }

  @AfterEach
  void closeSession() {
    session.close();
  }

  @Override
  public List<RecentPort> ports() {
    return List.of(new RecentPort("capture", 12, 4.5, 128 << 10, 99));
  }

  @Override
  public RecentPort save(String port, Path file, TakeLayout layout) {
    saved.add(port + " " + file.getFileName() + " " + layout.type());
    return ports().get(0);
  }

  @Test
  void whatIsKeptIsListed() throws Exception {
    assertThat(session.execute("recent")).isEqualTo(List.of(ROW));
  }

  @Test
  void aPortIsSavedInTheFormatOfTheExtension() throws Exception {
    assertThat(session.execute("recent cap -o idea.csv")).isEqualTo(ROW);
    assertThat(saved).containsExactly("capture idea.csv " + TakeType.CSV);
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyWhenThatIsAskedFor() throws Exception {
    Path file = Files.createFile(directory.resolve("idea.mid"));
    assertThatThrownBy(() -> session.execute("recent capture -o idea.mid"))
        .hasToString(file + ": is there already; name another file, or replace it with -f");
    session.execute("recent -f -o idea.mid capture");
    assertThat(saved).hasSize(1);
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThatThrownBy(() -> session.execute("recent capture"))
        .hasToString("recent: names no file; give -o FILE");
  }
}
