package org.dmus.dls.soundfont;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.dmus.dls.CompressedWave;
import org.dmus.dls.DlsWarning;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.vorbis.VorbisException;
import org.dmus.dls.vorbis.VorbisSound;

/** A sample of an SF3: Ogg Vorbis where other fonts have frames. */
final class VorbisSample implements CompressedWave {
  private final VorbisSound sound;
  private final String name;
  private final int offset;
  private DlsWarning damage;

  /**
   * Creates a sample.
   *
   * @param name what to call it
   * @param offset where the sound begins, bytes from the start of the file
   */
  VorbisSample(VorbisSound sound, String name, int offset) {
    this.sound = sound;
    this.name = name;
    this.offset = offset;
  }

  @Override
  public int frames() {
    return sound.frames();
  }

  @Override
  public ByteBuffer bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES * frames()).order(ByteOrder.LITTLE_ENDIAN);
    try {
      bytes.asShortBuffer().put(sound.decode());
    } catch (VorbisException e) {
      tell(e);
    }
    return bytes;
  }

  @Override
  public Optional<DlsWarning> damage() {
    try {
      sound.decode();
      return Optional.empty();
    } catch (VorbisException e) {
      return Optional.of(warning(e));
    }
  }

  /** Who plays a bank does not examine it: he is told when the sample is wanted, and once. */
  private synchronized void tell(VorbisException fault) {
    if (damage == null) {
      damage = warning(fault);
      System.getLogger(VorbisSample.class.getName())
          .log(System.Logger.Level.WARNING, damage.sentence());
    }
  }

  private DlsWarning warning(VorbisException fault) {
    return new DlsWarning(
        Fault.UNPLAYABLE_WAVE,
        "smpl",
        offset + (long) fault.offset(),
        "sample \"%s\" %s; silent".formatted(name, fault.getMessage()));
  }
}
