package org.dmus.miniport.line.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dmus.link.FilterLinkInput;
import org.dmus.link.Link;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkInput;
import org.dmus.link.LinkOutput;

/** A link that remembers that its device failed: it is of no use any more, though it has a path. */
final class FailingLink implements Link {
  private final Link link;
  private final Path path;
  private volatile boolean failed;

  FailingLink(Link link, Path path) {
    this.link = link;
    this.path = path;
  }

  boolean hasFailed() {
    return failed;
  }

  void fail() {
    failed = true;
  }

  @Override
  public LinkDescription description() {
    return link.description();
  }

  @Override
  public LinkInput openInput() throws IOException {
    return new Input(link.openInput());
  }

  @Override
  public LinkOutput openOutput() throws IOException {
    return new Output(link.openOutput());
  }

  private final class Input extends FilterLinkInput {

    Input(LinkInput input) {
      super(input);
    }

    /** Only files have an end: a device that ends has been pulled. */
    @Override
    public int read(ByteBuffer bytes) throws IOException {
      int count;
      try {
        count = super.read(bytes);
      } catch (IOException e) {
        fail();
        throw e;
      }
      if (count < 0 && !Files.isRegularFile(path)) {
        fail();
        throw new IOException("unplugged");
      }
      return count;
    }
  }

  private final class Output implements LinkOutput {
    private final LinkOutput output;

    Output(LinkOutput output) {
      this.output = output;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      try {
        return output.write(bytes);
      } catch (IOException e) {
        fail();
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      output.close();
    }
  }
}
