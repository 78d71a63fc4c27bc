package org.dmus.link.javasound;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.function.UnaryOperator;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.MidiUnavailableException;
import org.dmus.link.Link;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkInput;
import org.dmus.link.LinkOutput;
import org.dmus.miniport.line.sound.SoundDevice;

/** A device of Java Sound, bytes in and bytes out. */
final class SoundLink implements Link {
  private static final String KIND = "javasound";

  private final SoundDevice device;
  private final LinkDescription description;

  /**
   * Describes a device.
   *
   * @param device the device
   * @param unique makes an id unique
   */
  SoundLink(SoundDevice device, UnaryOperator<String> unique) {
    this.device = device;
    String id = KIND + ':' + device.address();
    description =
        new LinkDescription(
            unique.apply(id),
            device.name(),
            KIND,
            id,
            device.input().isPresent(),
            device.output().isPresent(),
            false,
            0);
  }

  @Override
  public LinkDescription description() {
    return description;
  }

  @Override
  public LinkInput openInput() throws IOException {
    MidiDevice opened = open(device.input().orElseThrow());
    try {
      return new SoundInput(opened);
    } catch (MidiUnavailableException e) {
      opened.close();
      throw busy(e);
    }
  }

  @Override
  public LinkOutput openOutput() throws IOException {
    MidiDevice opened = open(device.output().orElseThrow());
    try {
      return new SoundOutput(opened, opened.getReceiver());
    } catch (MidiUnavailableException e) {
      opened.close();
      throw busy(e);
    }
  }

  private MidiDevice open(MidiDevice.Info info) throws IOException {
    try {
      MidiDevice opened = MidiSystem.getMidiDevice(info);
      opened.open();
      return opened;
    } catch (MidiUnavailableException e) {
      throw busy(e);
    } catch (IllegalArgumentException e) {
      throw (IOException) new NoSuchFileException(description.address()).initCause(e);
    }
  }

  private IOException busy(MidiUnavailableException why) {
    FileSystemException busy =
        new FileSystemException(description.address(), null, "busy: " + why.getMessage());
    busy.initCause(why);
    return busy;
  }
}
