package org.dmus.miniport.synth;

import java.nio.ByteBuffer;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.miniport.synth.engine.Synthesizer;

/** KSPROPERTY_SYNTH_VOICEPRIORITY: instance { u32 group from 1, u32 channel }, value u32. */
final class VoicePriority {
  private static final int INSTANCE_BYTES = 2 * Integer.BYTES;
  private static final int CHANNELS = 16;

  private VoicePriority() {}

  static NtStatus handle(PropertyRequest request, SynthStream stream) {
    ByteBuffer instance = request.instance();
    if (PropertyValue.isShort(request, Integer.BYTES)) {
      return PropertyValue.tooShort(request, Integer.BYTES);
    }
    if (instance.remaining() < INSTANCE_BYTES) {
      return PropertyValue.shortInstance(request, INSTANCE_BYTES);
    }
    int group = instance.getInt();
    int channel = instance.getInt();
    Synthesizer synthesizer = stream.synthesizer();
    if (group < 1 || group > synthesizer.channelGroups() || channel < 0 || channel >= CHANNELS) {
      return request.refuse(
          NtStatus.UNSUCCESSFUL,
          "there is no channel %d of group %d; channels are 0..15, groups 1..%d"
              .formatted(channel, group, synthesizer.channelGroups()));
    }
    return PropertyValue.number(
        request,
        () -> synthesizer.channelPriority(group, channel),
        priority -> {
          synthesizer.setChannelPriority(group, channel, priority);
          return true;
        });
  }
}
