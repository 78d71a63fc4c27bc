package org.dmus.shell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dmus.shell.FakePorts;
import org.dmus.shell.FakeSubdevice;
import org.dmus.shell.Inventory;
import org.dmus.shell.gogo.CommandIndex;
import org.dmus.shell.gogo.CommandIndexes;
import org.dmus.shell.gogo.Commands;
import org.dmus.shell.gogo.Holders;
import org.dmus.shell.gogo.PortCommands;
import org.dmus.shell.gogo.RecordConverter;
import org.dmus.shell.live.FakeRegistry;
import org.dmus.shell.live.Inventories;
import org.dmus.shell.pin.OwnPins;
import org.dmus.shell.pin.PinCommands;
import org.jline.builtins.Completers.CompletionData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session as the line editor sees it. */
class ConsoleTest {
  private final FakePorts ports =
      new FakePorts().with(FakeSubdevice.waiting("synth"), FakeSubdevice.waiting("uart"));
  private final Inventory inventory = Inventories.of(ports);
  private final CommandIndex index =
      CommandIndexes.of(
          new PortCommands(inventory),
          new PinCommands(ports, new OwnPins(null, null), new Holders()));
  private final FakeRegistry core = new FakeRegistry().withStopped("org.dmus.port.impl");
  private final CommandSession session = open();

  private CommandSession open() {
    CommandProcessorImpl gogo = new CommandProcessorImpl(null);
    gogo.addListener(new SessionSetup(index, inventory, core.context()));
    for (Commands commands : List.of(new PortCommands(inventory), new HelpCommands(index))) {
      commands.functions().forEach(n -> gogo.addCommand("dmus", commands.named(n, ports), n));
    }
    gogo.addCommand("other", new PortCommands(inventory).named("ports", ports), "ports");
    OutputStream nowhere = OutputStream.nullOutputStream();
    return gogo.createSession(new ByteArrayInputStream(new byte[0]), nowhere, nowhere);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private Object candidates(String... words) throws Exception {
    session.put("words", List.of(words));
    session.put(Candidates.VARIABLE, new Candidates(index, inventory));
    session.put("at", words.length - 1);
    return session.execute(Candidates.VARIABLE + " $words $at");
  }

  @Test
  void anUnknownCommandIsToldTheNearest() {
    assertThatThrownBy(() -> session.execute("prots"))
        .hasToString("no command prots; did you mean ports?");
    assertThatThrownBy(() -> session.execute("frobnicate all"))
        .hasToString("no command frobnicate; help lists them");
    assertThatThrownBy(() -> session.execute("help prots"))
        .hasToString("no command prots; did you mean ports?");
  }

  @Test
  void aCommandThatWentWithThePortDriverTellsHowToStartIt() throws Exception {
    session.execute("ports");
    CommandIndexes.remove(index, "open");
    assertThatThrownBy(() -> session.execute("open synth"))
        .hasToString(
            "open: needs the port driver, and the bundle org.dmus.port.impl is not running; to"
                + " start it: felix:start 7");
  }

  @Test
  void somebodyElsesCommandOfTheSameNameIsNotCompletedAsOurs() throws Exception {
    assertThat(candidates("dmus:info", "sy")).isEqualTo(List.of("synth", "uart"));
    assertThat(candidates("felix:info", "sy")).isEqualTo(List.of());
  }

  @Test
  void whereTheEditorAsksTheLastScopeItFindsOursToo() throws Exception {
    Map<String, List<CompletionData>> completions = new HashMap<>();
    session.put(LineEditor.COMPLETIONS, completions);
    session.execute("ports");
    assertThat(completions).containsKeys("dmus:ports", "other:ports");
  }

  @Test
  void whileThePortDriverIsAwayRecordsAreShownAndNothingIsCompleted() throws Exception {
    assertThat(new RecordConverter(null).format(new HelpRow("a", "b"), Converter.LINE, null))
        .hasToString("a  b");
    assertThat(new Candidates(index, null).execute(session, List.of(List.of("info", "sy"), 1)))
        .isEqualTo(List.of());
  }

  @Test
  void helpListsTheCommandsAndDescribesOne() throws Exception {
    assertThat(session.execute("help"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains(new HelpRow("ports", "list the ports"));
    assertThat(session.execute("help dmus:info")).asString().startsWith("info - describe a port");
  }

  @Test
  void aPortIsCompletedWhereOneIsExpected() throws Exception {
    assertThat(candidates("info", "sy")).isEqualTo(List.of("synth", "uart"));
    assertThat(candidates("dmus:open", "-o", "n")).isEqualTo(List.of("sound", "null"));
    assertThat(candidates("open", "-o", "null", "")).isEqualTo(List.of("synth", "uart"));
    assertThat(candidates("ports", "")).isEqualTo(List.of());
    assertThat(candidates("nosuch", "")).isEqualTo(List.of());
    assertThat((List<?>) candidates("send", "synth", "no")).asString().contains("note", "cc");
  }

  @Test
  void theLineEditorLearnsEveryCommandWithItsOptionsOnce() throws Exception {
    Map<String, List<CompletionData>> completions = new HashMap<>();
    session.put(LineEditor.COMPLETIONS, completions);
    session.execute("ports");
    assertThat(completions).containsKeys("dmus:ports", "dmus:open", "dmus:send");
    assertThat(completions.get("dmus:open"))
        .anyMatch(data -> List.of("-n", "--name").equals(data.options))
        .anyMatch(data -> Candidates.CALL.equals(data.argument));
    completions.clear();
    session.execute("ports");
    assertThat(completions).isEmpty();
  }
}
