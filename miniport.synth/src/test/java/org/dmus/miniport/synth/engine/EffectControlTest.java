package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dmus.miniport.synth.effect.EffectBus;
import org.dmus.miniport.synth.voice.MixBuses;
import org.dmus.synth.effect.SendEffect;
import org.dmus.synth.effect.SendEffectFactory;
import org.junit.jupiter.api.Test;

/** What global parameter control (GM2, 04 05) tells the effects. */
class EffectControlTest {
  private final List<String> told = new ArrayList<>();
  private final EffectBus effects =
      new EffectBus(44_100, new MixBuses(1, 0, true), remembering("r"), remembering("c"));
  private final DeviceControl control = new DeviceControl(null, new MasterBalance(44_100), effects);

  private SendEffectFactory remembering(String name) {
    return sampleRate ->
        new SendEffect() {
          @Override
          public void process(float[] s, int from, int to, float[] l, float[] r, int at) {}

          @Override
          public void parameter(int parameter, int value) {
            told.add(name + parameter + "=" + value);
          }

          @Override
          public void reset() {
            told.add(name + " reset");
          }

          @Override
          public int tailFrames() {
            return 1;
          }

          @Override
          public void clear() {}
        };
  }

  private List<String> toldBy(int... body) {
    byte[] bytes = new byte[body.length + 6];
    byte[] head = {(byte) 0xF0, 0x7F, 0x7F, 4, 5};
    System.arraycopy(head, 0, bytes, 0, head.length);
    for (int i = 0; i < body.length; i++) {
      bytes[head.length + i] = (byte) body[i];
    }
    bytes[bytes.length - 1] = (byte) 0xF7;
    SysexMessage message = new SysexMessage();
    message.set(bytes, 0, bytes.length);
    assertThat(control.apply(null, message)).isNotEqualTo(Outcome.DAMAGED);
    return told;
  }

  @Test
  void theReverberationIsSlotOne() {
    assertThat(toldBy(1, 1, 1, 1, 1, 0, 4, 1, 70)).containsExactly("r0=4", "r1=70");
  }

  @Test
  void theChorusIsSlotTwo() {
    assertThat(toldBy(1, 1, 1, 1, 2, 3, 127)).containsExactly("c3=127");
  }

  @Test
  void anOddByteAtTheEndIsNoParameter() {
    assertThat(toldBy(1, 1, 1, 1, 2, 3, 127, 1)).containsExactly("c3=127");
  }

  @Test
  void otherSlotsAndWiderFormatsAreNotMisread() {
    toldBy(1, 1, 1, 2, 1, 0, 1);
    toldBy(1, 1, 1, 1, 3, 0, 1);
    toldBy(1, 2, 1, 1, 1, 0, 0, 1);
    toldBy(2, 1, 1, 1, 1, 1, 1, 0, 1);
    assertThat(told).isEmpty();
  }
}
