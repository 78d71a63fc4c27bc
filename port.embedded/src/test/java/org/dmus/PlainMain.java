package org.dmus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.dmus.ks.WaveFormat;
import org.dmus.player.MidiOut;
import org.dmus.player.RenderListener;
import org.dmus.player.RenderRequest;
import org.dmus.portcls.ClassIds;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;

/** What {@link EmbeddedIT} runs in a JVM of its own: prints what it found, a line each. */
final class PlainMain {
  private PlainMain() {}

  public static void main(String[] arguments) throws Exception {
    long startNs = System.nanoTime();
    try (DMus dmus = DMus.create(DMusOptions.defaults().withOutput("null", ""))) {
      System.err.printf("created in %d ms%n", (System.nanoTime() - startNs) / 1_000_000);
      System.out.println("sha256=" + render(dmus, Path.of(arguments[0]), Path.of(arguments[1])));
      try (MidiOut out = dmus.midiOut(dmus.port(DMus.SYNTH))) {
        System.out.println("note=" + out.send(0x90, 60, 100));
      }
    }
    System.out.println("felix=" + has("org.apache.felix.framework.Felix"));
    System.out.println("scr=" + has("org.apache.felix.scr.impl.Activator"));
  }

  private static String render(DMus dmus, Path song, Path wav) throws Exception {
    WaveFormat format = new WaveFormat(44_100, 2, WaveFormat.Encoding.FLOAT_32);
    dmus.render(
        new RenderRequest(
            MidiFile.read(song, Leniency.LENIENT),
            ClassIds.MINIPORT_DLS_SYNTH,
            Map.of(),
            format,
            "wav",
            wav.toString(),
            RenderRequest.DEFAULT_MAX_TAIL_100NS),
        RenderListener.NONE);
    byte[] sha = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(wav));
    return HexFormat.of().formatHex(sha);
  }

  private static boolean has(String type) {
    try {
      Class.forName(type);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
