package org.dmus.tck.miniport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.dmus.miniport.fakes.PseudoTerminals;

/** A pseudo terminal whose other end collects what a UART sends. */
final class TerminalReader implements TestDevice {
  private final Folder folder = new Folder();
  private final Path near = folder.path().resolve("near");
  private final Path far = folder.path().resolve("far");
  private final Process cable = PseudoTerminals.link(near, far);
  private final CollectedBytes bytes;

  TerminalReader() {
    try {
      bytes = new CollectedBytes(FileChannel.open(far, StandardOpenOption.READ));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("device", near.toString(), "rate", 0);
  }

  @Override
  public byte[] received() {
    return bytes.received();
  }

  @Override
  public void listen() {
    bytes.received();
  }

  @Override
  public void stall() {
    bytes.stall();
  }

  @Override
  public void close() {
    bytes.close();
    PseudoTerminals.unplug(cable);
    folder.close();
  }
}
