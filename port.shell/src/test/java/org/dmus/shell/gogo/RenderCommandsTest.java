package org.dmus.shell.gogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.felix.service.command.CommandSession;
import org.dmus.client.PinStatistics;
import org.dmus.mxf.AllocatorStatistics;
import org.dmus.player.RenderReport;
import org.dmus.player.Renderer;
import org.dmus.shell.FakePorts;
import org.dmus.shell.FakeSubdevice;
import org.dmus.shell.RenderRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandsTest {
  private static final String SONG =
      "4D546864000000060000000100604D54726B0000000C00903C4060803C4000FF2F00";
  private static final PinStatistics PIN =
      new PinStatistics(
          2,
          2,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          new AllocatorStatistics(1, 1, 0, 0, 0, 0, 0, 0));

  @TempDir Path directory;

  @Test
  void aRenderIsReportedAsARecord() throws Exception {
    Renderer renderer =
        (request, listener) -> {
          assertThat(Path.of(request.target()).getParent()).isEqualTo(directory);
          return new RenderReport(
              88_200,
              0.5f,
              3,
              2,
              0,
              PIN,
              100_000_000,
              0,
              false,
              false,
              OptionalDouble.empty(),
              Optional.empty(),
              List.of(),
              List.of(),
              List.of(),
              List.of());
        };
    Files.write(directory.resolve("a.mid"), HexFormat.of().parseHex(SONG));
    FakePorts ports = new FakePorts().with(FakeSubdevice.waiting("uart")).withOnDemand("fm");
    try (CommandSession session = GogoSession.of(ports, new RenderCommands(renderer, ports))) {
      session.currentDir(directory);
      String song = directory.resolve("a.mid").toString();
      String output = directory.resolve("a.wav").toString();
      assertThat(session.execute("render a.mid a.wav"))
          .isEqualTo(new RenderRow(song, output, 2, 0.5, 3, 2, 20));
      assertThatThrownBy(() -> session.execute("render a.mid ./a.mid"))
          .hasMessageEndingWith(": is the song; name another file");
      Files.createFile(directory.resolve("a.wav"));
      assertThatThrownBy(() -> session.execute("render a.mid a.wav"))
          .hasMessage(output + ": is there already; name another file, or replace it with -f");
      assertThat(session.execute("render -f a.mid a.wav")).isInstanceOf(RenderRow.class);
      assertThat(session.execute("render -p fm a.mid fm.wav")).isInstanceOf(RenderRow.class);
      assertThatThrownBy(() -> session.execute("render -p opl a.mid b.wav"))
          .hasToString("opl: no such port; there are: uart, fm");
      assertThat(session.execute("render"))
          .asString()
          .startsWith("usage: render [-f] [-p PORT] SONG FILE");
    }
  }
}
