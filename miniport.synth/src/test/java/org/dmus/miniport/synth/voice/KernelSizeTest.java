package org.dmus.miniport.synth.voice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The loops that must be compiled for themselves are too long to be inlined. */
class KernelSizeTest {
  private static final int LONG_CONSTANT = 5;
  private static final int DOUBLE_CONSTANT = 6;

  @Test
  void whatIsCompiledForItselfIsLongerThanWhatC2Inlines() throws IOException {
    int longest =
        Integer.parseInt(
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("FreqInlineSize")
                .getValue());
    Map<String, Integer> bytes = codeBytes(Kernels.class);
    assertThat(bytes.get("linear")).isGreaterThan(longest);
    assertThat(bytes.get("cubic")).isGreaterThan(longest);
    assertThat(bytes.get("linearAt")).isLessThan(longest);
  }

  /** Returns the bytes of code of each method (JVM specification §4). */
  private static Map<String, Integer> codeBytes(Class<?> type) throws IOException {
    try (DataInputStream in =
        new DataInputStream(type.getResourceAsStream(type.getSimpleName() + ".class"))) {
      in.skipNBytes(8);
      String[] names = constants(in);
      in.skipNBytes(6);
      in.skipNBytes(2L * in.readUnsignedShort());
      members(in, names); // fields
      return members(in, names);
    }
  }

  private static Map<String, Integer> members(DataInputStream in, String[] names)
      throws IOException {
    Map<String, Integer> bytes = new HashMap<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      in.skipNBytes(2);
      String name = names[in.readUnsignedShort()];
      in.skipNBytes(2);
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        boolean isCode = "Code".equals(names[in.readUnsignedShort()]);
        int length = in.readInt();
        if (isCode) {
          in.skipNBytes(4);
          bytes.put(name, in.readInt());
          length -= 8;
        }
        in.skipNBytes(length);
      }
    }
    return bytes;
  }

  private static String[] constants(DataInputStream in) throws IOException {
    String[] names = new String[in.readUnsignedShort()];
    for (int i = 1; i < names.length; i++) {
      int tag = in.readUnsignedByte();
      if (tag == 1) {
        names[i] = in.readUTF();
      } else {
        in.skipNBytes(
            switch (tag) {
              case LONG_CONSTANT, DOUBLE_CONSTANT -> 8;
              case 7, 8, 16, 19, 20 -> 2;
              case 15 -> 3;
              default -> 4;
            });
        i += tag == LONG_CONSTANT || tag == DOUBLE_CONSTANT ? 1 : 0;
      }
    }
    return names;
  }
}
