package org.dmus.miniport.fmsynth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyHandler;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthCaps;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.SynthStats;
import org.dmus.ks.SynthTotals;
import org.dmus.miniport.fmsynth.midi.PlayCounts;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IPort;

/** What pins and node answer: what it is, how loud, what sounds, what was counted. [handler] */
final class FmProperties implements PropertyHandler {
  private static final int CHANNEL_GROUPS = 1;
  private static final int SOFTEST = -20_000;
  private static final int LOUDEST = 2_000;
  private static final int SILENCE = -9_600;
  private static final double HUNDREDTHS_DB_PER_DECADE = 2_000;

  private final FmSound sound;
  private final IPort port;
  private final SynthCaps caps;

  /**
   * Answers for one miniport.
   *
   * @param notes the most notes at once
   * @param planes the most channels of the wave pin
   */
  FmProperties(FmSound sound, IPort port, int notes, int planes) {
    this.sound = sound;
    this.port = port;
    // Its General MIDI set is part of it, and nothing can be downloaded.
    int flags = SynthProperties.PC_SOFTWARESYNTH | SynthProperties.PC_GMINHARDWARE;
    caps =
        new SynthCaps(
            ClassIds.MINIPORT_FM_SYNTH,
            flags,
            0,
            CHANNEL_GROUPS,
            notes,
            planes,
            SynthProperties.EFFECT_NONE,
            "DMus FM synthesizer");
  }

  List<PropertyItem> items() {
    return List.of(
        PropertyItem.getSet(KsGuids.PROPSETID_SYNTH, SynthProperties.VOLUME, this),
        PropertyItem.get(
            KsGuids.PROPSETID_SYNTH, SynthProperties.CAPS, r -> r.reply(caps.toBytes())),
        PropertyItem.getSet(KsGuids.PROPSETID_SYNTH, SynthProperties.CHANNELGROUPS, this),
        PropertyItem.get(KsGuids.PROPSETID_SYNTH, SynthProperties.RUNNINGSTATS, this),
        PropertyItem.get(
            KsGuids.PROPSETID_DMUS_SYNTH,
            SynthProperties.RENDER_TOTALS,
            r -> r.reply(totals().toBytes())));
  }

  @Override
  public NtStatus handle(PropertyRequest request) {
    return switch (request.id()) {
      case SynthProperties.VOLUME -> number(request, sound.volume(), SOFTEST, LOUDEST);
      case SynthProperties.CHANNELGROUPS ->
          number(request, CHANNEL_GROUPS, CHANNEL_GROUPS, CHANNEL_GROUPS);
      case SynthProperties.RUNNINGSTATS -> request.reply(running().toBytes());
      default -> throw new IllegalArgumentException("property " + request.id());
    };
  }

  private NtStatus number(PropertyRequest request, int now, int lowest, int highest) {
    if (request.verb() == PropertyVerb.GET) {
      ByteBuffer answer = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      return request.reply(answer.putInt(0, now));
    }
    if (request.value().remaining() < Integer.BYTES) {
      return request.refuse(NtStatus.BUFFER_TOO_SMALL, "the value needs 4 bytes");
    }
    int wanted = request.value().getInt();
    if (wanted < lowest || wanted > highest) {
      return request.refuse(
          NtStatus.UNSUCCESSFUL,
          "property %d cannot be %d; it is %d..%d"
              .formatted(request.id(), wanted, lowest, highest));
    }
    if (request.id() == SynthProperties.VOLUME) {
      sound.volume(wanted);
    }
    return NtStatus.SUCCESS;
  }

  private SynthStats running() {
    PlayCounts counted = counts();
    int valid =
        SynthStats.VALID_VOICES | SynthStats.VALID_LOST_NOTES | SynthStats.VALID_PEAK_VOLUME;
    int peak = (int) Math.max(SILENCE, HUNDREDTHS_DB_PER_DECADE * Math.log10(counted.peak()));
    return new SynthStats(valid, counted.sounding(), 0, 0, 0, 0, peak);
  }

  /** No note is lost for want of a voice: the one that is missed least makes room. */
  private SynthTotals totals() {
    PlayCounts counted = counts();
    return new SynthTotals(
        counted.peakVoices(),
        counted.stolenNotes(),
        0,
        counted.missingNotes(),
        0,
        0,
        counted.ignoredMessages(),
        0);
  }

  private PlayCounts counts() {
    return port.exclusively(sound::counts);
  }
}
