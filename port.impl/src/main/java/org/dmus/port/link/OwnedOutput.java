package org.dmus.port.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.dmus.link.LinkOutput;

/**
 * The output of a link in the hands of one subdevice. When the link goes, what can still be written
 * is: note-offs reach a device whose provider is only updated. But nobody waits for one that is
 * gone.
 */
final class OwnedOutput implements LinkOutput {
  private final SharedLink shared;
  private final LinkOutput output;
  private final ByteBuffer owed;
  private final Claim claim;
  private volatile boolean writing;
  private volatile boolean gone;

  /**
   * Takes an output over.
   *
   * @param shared the link
   * @param output what writes to it
   * @param owed what has to be written first
   * @param claim given back at the end
   */
  OwnedOutput(SharedLink shared, LinkOutput output, ByteBuffer owed, Claim claim) {
    this.shared = shared;
    this.output = output;
    this.owed = owed;
    this.claim = claim;
  }

  /** Writes what is owed, as far as somebody takes it; returns whether that is done. */
  boolean pay() throws IOException {
    while (owed.hasRemaining() && output.write(owed) > 0) {
      // the rest goes before what is written next
    }
    return !owed.hasRemaining();
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    writing = true;
    try {
      int count = pay() ? output.write(bytes) : 0;
      if (count == 0 && gone) {
        throw new IOException("unplugged");
      }
      return count;
    } catch (IOException e) {
      shared.oweSilence();
      throw e;
    } finally {
      writing = false;
    }
  }

  /** Its link goes: a write that waits ends now, and none waits from now on. */
  void linkGoes() throws IOException {
    gone = true;
    if (writing) {
      output.close();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      output.close();
    } finally {
      if (owed.hasRemaining()) {
        shared.oweSilence();
      }
      claim.close();
    }
  }
}
