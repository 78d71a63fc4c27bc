package org.dmus.port.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.link.FilterLinkInput;
import org.dmus.link.Link;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkInput;
import org.dmus.link.LinkOutput;

/**
 * A link in the hands of one subdevice: nobody else has the directions that it has open.
 *
 * @param shared the link
 * @param owner the subdevice
 */
record OwnedLink(SharedLink shared, String owner) implements Link {
  private static final byte[] NOTHING = {};

  @Override
  public LinkDescription description() {
    return shared.description();
  }

  @Override
  public LinkInput openInput() throws IOException {
    require(description().input(), "nothing comes from it: play to it");
    Claim claim = new Claim(shared.input(), owner);
    try {
      return new OwnedInput(shared.link().openInput(), claim);
    } catch (IOException | RuntimeException | Error e) {
      claim.close();
      throw e;
    }
  }

  @Override
  public LinkOutput openOutput() throws IOException {
    require(description().output(), "it takes nothing: capture from it");
    Claim claim = new Claim(shared.output(), owner);
    OwnedOutput output;
    try {
      LinkOutput opened = shared.link().openOutput();
      ByteBuffer owed = ByteBuffer.wrap(shared.owedSilence().orElse(NOTHING));
      output = shared.opened(new OwnedOutput(shared, opened, owed, claim));
    } catch (IOException | RuntimeException | Error e) {
      claim.close();
      throw e;
    }
    return paid(output);
  }

  /** A cable that was pulled under a note leaves it sounding at the other end. */
  private static OwnedOutput paid(OwnedOutput output) throws IOException {
    try {
      output.pay();
      return output;
    } catch (IOException e) {
      output.close();
      throw e;
    }
  }

  private void require(boolean direction, String why) {
    if (!direction) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_REQUEST, description().address() + ": " + why);
    }
  }

  private static final class OwnedInput extends FilterLinkInput {
    private final Claim claim;

    OwnedInput(LinkInput input, Claim claim) {
      super(input);
      this.claim = claim;
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } finally {
        claim.close();
      }
    }
  }
}
