package org.dmus.dls.sound;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dmus.dls.Patch;

/**
 * Instruments by bank and program. Its waves are decoded when they are wanted; apart from that it
 * is immutable. Look-ups allocate nothing and may be made from any thread.
 */
public final class SoundBank {

  /** A bank that is silent. */
  public static final SoundBank EMPTY = new SoundBank(new SoundInstrument[256][][], 0);

  private static final int NUMBERS = 128;
  private static final int MELODIC_GM2 = 0x79;

  /** By drums and CC0, CC32, program; null where there is none. */
  private final SoundInstrument[][][] instruments;

  private final int size;

  private SoundBank(SoundInstrument[][][] instruments, int size) {
    this.instruments = instruments;
    this.size = size;
  }

  /** Creates a bank; of two instruments of equal patch the later plays the keys it has. */
  static SoundBank of(List<SoundInstrument> all) {
    SoundInstrument[][][] instruments = new SoundInstrument[2 * NUMBERS][][];
    int size = 0;
    for (SoundInstrument each : all) {
      Patch patch = each.patch();
      SoundInstrument[] programs = programs(instruments, patch);
      SoundInstrument before = programs[patch.program()];
      programs[patch.program()] = each.before(before);
      size += before == null ? 1 : 0;
    }
    return new SoundBank(instruments, size);
  }

  private static SoundInstrument[] programs(SoundInstrument[][][] instruments, Patch patch) {
    int high = high(patch.drum(), patch.bankMsb());
    if (instruments[high] == null) {
      instruments[high] = new SoundInstrument[NUMBERS][];
    }
    SoundInstrument[][] banks = instruments[high];
    if (banks[patch.bankLsb()] == null) {
      banks[patch.bankLsb()] = new SoundInstrument[NUMBERS];
    }
    return banks[patch.bankLsb()];
  }

  /**
   * Returns a bank with another instrument, or none, at a patch; the price does not grow with the
   * bank.
   */
  public SoundBank with(Patch patch, SoundInstrument instrument) {
    int high = high(patch.drum(), patch.bankMsb());
    SoundInstrument before = exact(patch);
    if (before == instrument) {
      return this;
    }
    SoundInstrument[][][] all = instruments.clone();
    SoundInstrument[][] banks =
        all[high] == null ? new SoundInstrument[NUMBERS][] : all[high].clone();
    SoundInstrument[] programs = banks[patch.bankLsb()];
    programs = programs == null ? new SoundInstrument[NUMBERS] : programs.clone();
    programs[patch.program()] = instrument;
    banks[patch.bankLsb()] = isEmpty(programs) ? null : programs;
    all[high] = isEmpty(banks) ? null : banks;
    return new SoundBank(all, size + (before == null ? 1 : instrument == null ? -1 : 0));
  }

  private static boolean isEmpty(Object[] entries) {
    boolean empty = true;
    for (Object each : entries) {
      empty &= each == null;
    }
    return empty;
  }

  /** Returns the number of a patch: different patches have different ones, from 0 on. */
  public static long number(Patch patch) {
    return ((long) high(patch.drum(), patch.bankMsb()) << 7 | patch.bankLsb()) << 7
        | patch.program();
  }

  private static int high(boolean drums, int bankMsb) {
    return (drums ? NUMBERS : 0) | bankMsb;
  }

  /** Decodes every wave of every instrument. [control] */
  public void prepare() {
    Arrays.stream(instruments)
        .filter(Objects::nonNull)
        .flatMap(Arrays::stream)
        .filter(Objects::nonNull)
        .flatMap(Arrays::stream)
        .filter(Objects::nonNull)
        .forEach(SoundBank::prepare);
  }

  private static void prepare(SoundInstrument foremost) {
    for (SoundInstrument each = foremost; each != null; each = each.behind()) {
      each.prepare();
    }
  }

  /** Returns how many patches there are. */
  public int size() {
    return size;
  }

  /**
   * Finds the instrument for a program change.
   *
   * <p>A missing variation falls back to LSB 0, then bank 0, then GM2's bank of that program. A
   * missing drum kit falls back to kit 0, then the first there is.
   *
   * @return the instrument, or null for silence
   */
  public SoundInstrument find(boolean drums, int bankMsb, int bankLsb, int program) {
    SoundInstrument found = at(high(drums, bankMsb), bankLsb, program);
    found = found != null ? found : at(high(drums, bankMsb), 0, program);
    found = found != null ? found : at(high(drums, 0), 0, program);
    found = found != null ? found : at(high(drums, drums ? 0x78 : MELODIC_GM2), 0, program);
    if (found == null && drums) {
      found = firstDrums(program);
    }
    return found;
  }

  private SoundInstrument firstDrums(int program) {
    SoundInstrument found = program != 0 ? find(true, 0, 0, 0) : null;
    for (int high = NUMBERS; found == null && high < 2 * NUMBERS; high++) {
      for (int low = 0; found == null && instruments[high] != null && low < NUMBERS; low++) {
        SoundInstrument[] programs = instruments[high][low];
        for (int i = 0; found == null && programs != null && i < NUMBERS; i++) {
          found = programs[i];
        }
      }
    }
    return found;
  }

  /**
   * Returns drum kit 0, which plays the keys that other kits do not have (synth-and-dls 6.1); null
   * when there is none.
   */
  public SoundInstrument standardKit() {
    return at(NUMBERS, 0, 0);
  }

  /** Returns the instrument of a patch, or null. */
  public SoundInstrument exact(Patch patch) {
    return at(high(patch.drum(), patch.bankMsb()), patch.bankLsb(), patch.program());
  }

  private SoundInstrument at(int high, int low, int program) {
    SoundInstrument[][] banks = instruments[high];
    SoundInstrument[] programs = banks == null ? null : banks[low];
    return programs == null ? null : programs[program];
  }
}
