package org.dmus.miniport.synth.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dmus.dls.Patch;

/**
 * Instruments by bank and program. Its waves are decoded when they are wanted; apart from that it
 * is immutable. Look-ups allocate nothing and may be made from any thread.
 */
public final class SoundBank {

  /** A bank that is silent. */
  public static final SoundBank EMPTY = new SoundBank(List.of());

  private static final int MELODIC_GM2 = 0x79;

  private final int[] keys;
  private final SoundInstrument[] instruments;

  private final List<SoundInstrument> all;

  /**
   * Creates a bank; of two instruments of equal patch the later plays the keys it has, and a drum
   * kit leaves the keys it does not have to kit 0 (synth-and-dls 6.1).
   */
  SoundBank(List<SoundInstrument> all) {
    this.all = all;
    Map<Integer, SoundInstrument> sorted = new TreeMap<>();
    all.stream().filter(i -> isStandardKit(i.patch())).forEach(i -> add(i, null, sorted));
    SoundInstrument standardKit = sorted.get(key(true, 0, 0, 0));
    all.stream()
        .filter(i -> !isStandardKit(i.patch()))
        .forEach(i -> add(i, i.patch().drum() ? standardKit : null, sorted));
    keys = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
    instruments = sorted.values().toArray(SoundInstrument[]::new);
  }

  private static boolean isStandardKit(Patch p) {
    return key(p.drum(), p.bankMsb(), p.bankLsb(), p.program()) == key(true, 0, 0, 0);
  }

  private static void add(
      SoundInstrument i, SoundInstrument last, Map<Integer, SoundInstrument> sorted) {
    Patch p = i.patch();
    int key = key(p.drum(), p.bankMsb(), p.bankLsb(), p.program());
    sorted.put(key, i.before(sorted.getOrDefault(key, last)));
  }

  /**
   * Returns a bank with more instruments.
   *
   * @param more of instruments of equal patch the last plays the keys it has, and any of these
   *     before one of this bank
   */
  public SoundBank with(List<SoundInstrument> more) {
    List<SoundInstrument> both = new ArrayList<>(all);
    both.addAll(more);
    return more.isEmpty() ? this : new SoundBank(both);
  }

  /** Decodes every wave of every instrument. [control] */
  public void prepare() {
    for (SoundInstrument instrument : all) {
      instrument.prepare();
    }
  }

  /** Returns how many instruments there are. */
  public int size() {
    return keys.length;
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
    SoundInstrument found = exact(drums, bankMsb, bankLsb, program);
    found = found != null ? found : exact(drums, bankMsb, 0, program);
    found = found != null ? found : exact(drums, 0, 0, program);
    found = found != null ? found : exact(drums, drums ? 0x78 : MELODIC_GM2, 0, program);
    if (found == null && drums) {
      found = firstDrums(program);
    }
    return found;
  }

  private SoundInstrument firstDrums(int program) {
    SoundInstrument kit = program != 0 ? find(true, 0, 0, 0) : null;
    int first = Arrays.binarySearch(keys, key(true, 0, 0, 0));
    int at = first >= 0 ? first : -first - 1;
    return kit != null ? kit : at < keys.length ? instruments[at] : null;
  }

  private SoundInstrument exact(boolean drums, int bankMsb, int bankLsb, int program) {
    int at = Arrays.binarySearch(keys, key(drums, bankMsb, bankLsb, program));
    return at >= 0 ? instruments[at] : null;
  }

  private static int key(boolean drums, int bankMsb, int bankLsb, int program) {
    return (drums ? 1 << 21 : 0) | bankMsb << 14 | bankLsb << 7 | program;
  }
}
