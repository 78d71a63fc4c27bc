package org.dmus.ks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class PropertyLayoutTest {
  private static final ByteBuffer NO_VALUE = ByteBuffer.allocate(0);

  private static ByteBuffer header(int flags, int... rest) {
    ByteBuffer b = ByteBuffer.allocate(24 + 4 * rest.length).order(ByteOrder.LITTLE_ENDIAN);
    Guid.put(b, KsGuids.PROPSETID_SYNTH);
    b.putInt(SynthProperties.CAPS).putInt(flags);
    for (int word : rest) {
      b.putInt(word);
    }
    return b.rewind();
  }

  @Test
  void aRequestIsReadWithItsInstanceData() {
    PropertyRequest request = PropertyRequest.of(header(0x1, 42), NO_VALUE);
    assertThat(request.set()).isEqualTo(KsGuids.PROPSETID_SYNTH);
    assertThat(request.id()).isEqualTo(SynthProperties.CAPS);
    assertThat(request.verb()).isEqualTo(PropertyVerb.GET);
    assertThat(request.node()).isEqualTo(PropertyRequest.NO_NODE);
    assertThat(request.instance().getInt()).isEqualTo(42);
  }

  @Test
  void theTopologyFlagMarksTheRequestOfANode() {
    PropertyRequest request =
        PropertyRequest.of(header(0x1 | PropertyVerb.TOPOLOGY, 3, 0, 42), NO_VALUE);
    assertThat(request.node()).isEqualTo(3);
    assertThat(request.instance().getInt()).isEqualTo(42);
  }

  @Test
  void exactlyOneVerbIsAllowed() {
    for (int flags : new int[] {0, 0x3, 0x201, 0x40}) {
      assertThatThrownBy(() -> PropertyRequest.of(header(flags), NO_VALUE))
          .extracting("status")
          .isEqualTo(NtStatus.INVALID_DEVICE_REQUEST);
    }
  }

  @Test
  void aHeaderThatIsCutOffIsAnInvalidParameter() {
    assertThatThrownBy(() -> PropertyRequest.of(ByteBuffer.allocate(23), NO_VALUE))
        .extracting("status")
        .isEqualTo(NtStatus.INVALID_PARAMETER);
  }
}
