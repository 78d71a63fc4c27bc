package org.dmus.mxf.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransposeTest {

  private static FilterRig rig(String configuration) {
    return new FilterRig(new Transpose(), configuration);
  }

  @Test
  void keysAndTheirPressureMoveAndNothingElseDoes() {
    FilterRig rig = rig("transpose:semitones=12");
    rig.send("903C40", "A03C20", "B00740", "E00040", "803C40");
    assertThat(rig.out).containsExactly("904840", "A04820", "B00740", "E00040", "804840");
  }

  @Test
  void whatLeavesTheKeyboardIsLeftOutWithItsEnd() {
    FilterRig rig = rig("transpose:semitones=-60");
    rig.send("903B40", "903C40", "A03B10", "803B40", "903C00");
    assertThat(rig.out).containsExactly("900040", "900000");
    assertThat(rig.pool.used()).isZero();
  }

  @Test
  void aChannelCanBeLeftAlone() {
    FilterRig rig = rig("transpose:semitones=1,except=10");
    rig.send("992640", "912640");
    assertThat(rig.out).containsExactly("992640", "912740");
  }

  @Test
  void systemMessagesPass() {
    assertThat(rig("transpose:semitones=1").send("F8", "F07D01F7").out)
        .containsExactly("F8", "F07D01F7");
  }

  @Test
  void whateverIsPlayedEveryNoteThatBeginsEnds() {
    long seed = new Random().nextLong();
    System.out.println("TransposeTest seed " + seed);
    Random random = new Random(seed);
    FilterRig rig = rig("transpose:semitones=" + (random.nextInt(255) - 127));
    for (int i = 0; i < 10_000; i++) {
      rig.send("%02X%02X40".formatted(0x80 | random.nextInt(32), random.nextInt(128)));
    }
    for (int channel = 0; channel < 16; channel++) {
      for (int key = 0; key < 128; key++) {
        rig.send("%02X%02X40".formatted(0x80 | channel, key));
      }
    }
    Set<String> sounding = new HashSet<>();
    for (String message : rig.out) {
      String note = message.substring(1, 4);
      if (message.startsWith("9")) {
        sounding.add(note);
      } else {
        sounding.remove(note);
      }
    }
    assertThat(sounding).isEmpty();
    assertThat(rig.pool.used()).isZero();
  }

  @Test
  void aSettingWithoutSenseIsRefusedByName() {
    assertThatThrownBy(() -> rig("transpose:semitones=999"))
        .hasMessage("semitones=999 is no whole number of -127..127");
    assertThatThrownBy(() -> rig("transpose:semitones=high"))
        .hasMessage("semitones=high is no whole number of -127..127");
    assertThatThrownBy(() -> rig("transpose:tones=3"))
        .hasMessage("tones is no setting; there are: except, semitones");
  }
}
