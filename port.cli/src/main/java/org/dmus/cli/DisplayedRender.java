package org.dmus.cli;

import org.dmus.player.RenderListener;
import org.dmus.player.RenderProgress;

/** Shows a render, which an interrupt cancels. */
final class DisplayedRender implements RenderListener {
  private final Progress display;
  private final Terminal terminal;
  private final double framesPerSecond;
  private boolean waits;

  DisplayedRender(Progress display, Terminal terminal, double framesPerSecond) {
    this.display = display;
    this.terminal = terminal;
    this.framesPerSecond = framesPerSecond;
  }

  @Override
  public boolean progress(RenderProgress progress) {
    waits = false;
    display.update(progress.frames() / framesPerSecond, progress.voices());
    return goesOn();
  }

  @Override
  public boolean waiting(String what) {
    if (!waits) {
      terminal.err().println("dmus: " + what);
    }
    waits = true;
    return goesOn();
  }

  private static boolean goesOn() {
    return !Thread.currentThread().isInterrupted();
  }
}
