package com.example;

import java.nio.file.Path;
import org.dmus.DMus;
import org.dmus.DMusOptions;

/** Renders a song with a bank: BANK SONG WAV. */
public final class FirstRender {
  private FirstRender() {}

  public static void main(String[] files) throws Exception {
    try (DMus dmus = DMus.create(DMusOptions.defaults().withBank(Path.of(files[0])))) {
      dmus.render(Path.of(files[1]), Path.of(files[2]));
    }
  }
}
