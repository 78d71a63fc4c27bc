package org.dmus.miniport.line;

import java.io.IOException;
import java.nio.file.Path;
import org.dmus.link.Link;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkInput;
import org.dmus.link.LinkOutput;

/**
 * A link that is a path: a file, a FIFO or a character device, opened without native code. A pseudo
 * terminal or serial line has to be in raw mode ({@code stty raw -echo}), or it would translate
 * some bytes and hold back others.
 *
 * @param path where it is
 * @param description what it is
 */
public record PathLink(Path path, LinkDescription description) implements Link {

  /** Kind of a link that somebody named by its path. */
  public static final String KIND = "path";

  /** Returns the link of a path that a setting names; whether it is there shows when it opens. */
  public static Link at(Path path) {
    String address = path.toString();
    return new PathLink(
        path,
        new LinkDescription(KIND + ':' + address, address, KIND, address, true, true, true, 0));
  }

  @Override
  public LinkInput openInput() throws IOException {
    return PathInput.open(path);
  }

  @Override
  public LinkOutput openOutput() throws IOException {
    return PathOutput.open(path);
  }
}
