package org.dmus.tck.miniport;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dmus.ks.LineStatus;
import org.dmus.ks.PropertyVerb;
import org.dmus.miniport.fakes.PseudoTerminals;

/** A pseudo terminal that a capture miniport listens to. */
final class TerminalWriter implements TestDevice {
  private final Folder folder = new Folder();
  private final Path near = folder.path().resolve("near");
  private final Path far = folder.path().resolve("far");
  private final Process cable = PseudoTerminals.link(near, far);
  private final OutputStream out;
  private long fed;

  TerminalWriter() {
    try {
      out = Files.newOutputStream(far);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("device", near.toString());
  }

  @Override
  public void feed(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    fed += bytes.length;
  }

  @Override
  public void awaitTaken(MiniportBench bench, TestStream stream) {
    Properties properties = new Properties(bench.description(), stream.mxf());
    bench.await(() -> taken(properties, stream) == fed);
  }

  private static long taken(Properties properties, TestStream stream) {
    ByteBuffer value = Properties.room(LineStatus.BYTES);
    properties.send(
        properties.find(LineStatus.PROPSETID_LINE, LineStatus.STATUS).orElseThrow(),
        PropertyVerb.GET,
        Properties.room(0),
        value,
        stream.mxf());
    return LineStatus.from(value).bytes();
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      PseudoTerminals.unplug(cable);
      folder.close();
    }
  }
}
