package org.dmus.launch;

import java.nio.file.Path;

/** The storage of a command that ends: of this process alone, and gone with it. */
final class RunStorage implements Storage {
  private Path folder = RunCache.create();

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public boolean isKept() {
    return false;
  }

  @Override
  public void discard() {
    folder = RunCache.create();
  }

  @Override
  public void restore() {
    throw new UnsupportedOperationException("nothing stays");
  }

  @Override
  public void close() {
    // The folder goes at exit: until then the JVM may have its jars open.
  }
}
