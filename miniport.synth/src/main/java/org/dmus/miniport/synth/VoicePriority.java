package org.dmus.miniport.synth;

import java.nio.ByteBuffer;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.miniport.synth.engine.Synthesizer;

/** KSPROPERTY_SYNTH_VOICEPRIORITY: instance { u32 group from 1, u32 channel }, value u32. */
final class VoicePriority {
  private static final int INSTANCE_BYTES = 2 * Integer.BYTES;
  private static final int CHANNELS = 16;

  private VoicePriority() {}

  static NtStatus handle(PropertyRequest request, SynthStream stream) {
    ByteBuffer instance = request.instance();
    if (instance.remaining() < INSTANCE_BYTES) {
      return NtStatus.BUFFER_TOO_SMALL;
    }
    int group = instance.getInt();
    int channel = instance.getInt();
    Synthesizer synthesizer = stream.synthesizer();
    if (group < 1 || group > synthesizer.channelGroups() || channel < 0 || channel >= CHANNELS) {
      return NtStatus.UNSUCCESSFUL;
    }
    if (request.verb() == PropertyVerb.GET) {
      return request.reply(SynthPropertyTable.int32(synthesizer.channelPriority(group, channel)));
    }
    if (request.value().remaining() < Integer.BYTES) {
      return SynthPropertyTable.tooSmall(request, Integer.BYTES);
    }
    synthesizer.setChannelPriority(group, channel, request.value().getInt());
    return NtStatus.SUCCESS;
  }
}
