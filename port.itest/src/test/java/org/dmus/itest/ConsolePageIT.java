package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.dmus.itest.exam.PaxExamExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;

/**
 * docs/console.md shows every command, and what it says; {@code -Dconsole.write=true} writes it.
 */
@ExtendWith(PaxExamExtension.class)
public class ConsolePageIT {
  private static final Path PAGE = Path.of(System.getProperty("dmus.cnf"), "../docs/console.md");
  private static final String MARK = "ConsolePageIT, -Dconsole.write=true -->\n";
  private static final boolean IS_WRITING = Boolean.getBoolean("console.write");

  @Inject private BundleContext context;

  @Test
  public void thePageHasTheHelpOfEveryCommand() throws Exception {
    String page = Files.readString(PAGE);
    String wanted = page.substring(0, page.indexOf(MARK) + MARK.length()) + reference();
    if (IS_WRITING) {
      Files.writeString(PAGE, wanted);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(wanted);
  }

  private String reference() throws Exception {
    StringBuilder page = new StringBuilder("\n## Every command\n");
    try (Console console = Console.open(context)) {
      for (String name : console.commands()) {
        page.append("\n### `%s`\n\n```\n".formatted(name));
        page.append(console.shown("help " + name)).append("\n```\n");
      }
    }
    return page.toString();
  }

  @Test
  public void itsExamplesSayWhatItShows() throws Exception {
    Path folder = Files.createTempDirectory("console");
    Transcript transcript = new Transcript(Files.readString(PAGE));
    Files.copy(Path.of("..", "demo", "mountain-king.mid"), folder.resolve("song.mid"));
    Files.copy(ToneBank.write(), folder.resolve("piano.dls"));
    try (Console console = Console.open(context)) {
      console.startIn(folder);
      console.execute("dmus:set org.dmus.deploy 'folder=" + folder.resolve("deploy") + "'");
      String seen = transcript.replay(command -> console.typed(command, folder));
      if (IS_WRITING) {
        Files.writeString(PAGE, seen);
        return;
      }
    }
    assertThat(transcript.differences()).isEmpty();
    assertThat(transcript.commands()).hasSizeGreaterThan(50);
  }

  @Test
  public void aRemoteConsoleIsOnlyThereWhenAskedForAndThenForThisMachine() throws Exception {
    Path folder = Files.createTempDirectory("console");
    try (Console console = Console.open(context)) {
      console.startIn(folder);
      assertThat(console.typed("telnetd status", folder)).contains("telnetd is not running");
      int port = freePort();
      console.typed("telnetd -p " + port + " start", folder);
      try (Socket here = new Socket("127.0.0.1", port)) {
        assertThat(here.isConnected()).isTrue();
        for (InetAddress other : otherAddresses()) {
          assertThatThrownBy(() -> new Socket(other, port)).isInstanceOf(ConnectException.class);
        }
      } finally {
        console.typed("telnetd stop", folder);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  /** Under which others see this machine; none where there is no network. */
  private static List<InetAddress> otherAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .toList();
  }
}
