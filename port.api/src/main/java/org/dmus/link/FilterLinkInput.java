package org.dmus.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An input that gives on what another one has. Who adds something to a link extends it and
 * overrides what is to be different.
 */
@ConsumerType
public class FilterLinkInput implements LinkInput {
  private final LinkInput input;

  /**
   * Creates an input.
   *
   * @param input the other one; closed with this one
   */
  protected FilterLinkInput(LinkInput input) {
    this.input = input;
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    return input.read(bytes);
  }

  @Override
  public boolean isPatient() {
    return input.isPatient();
  }

  @Override
  public boolean isLive() {
    return input.isLive();
  }

  @Override
  public long framingErrors() {
    return input.framingErrors();
  }

  @Override
  public long overruns() {
    return input.overruns();
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
