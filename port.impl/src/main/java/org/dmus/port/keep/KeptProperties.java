package org.dmus.port.keep;

import java.util.UUID;
import org.dmus.client.KeptRequest;
import org.dmus.ks.KsGuids;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthPortParams;
import org.dmus.ks.SynthProperties;

/** Which requests change the state of a stream beyond their own time, by property. */
final class KeptProperties {
  private KeptProperties() {}

  static boolean isDownload(PropertyRequest r) {
    return is(r, KsGuids.PROPSETID_SYNTH_DLS, SynthProperties.DLS_DOWNLOAD, PropertyVerb.GET);
  }

  static boolean isUnload(PropertyRequest r) {
    return is(r, KsGuids.PROPSETID_SYNTH_DLS, SynthProperties.DLS_UNLOAD, PropertyVerb.SET);
  }

  /** A GET that sets. */
  static boolean isPortParameters(PropertyRequest r) {
    return is(r, KsGuids.PROPSETID_SYNTH, SynthProperties.PORTPARAMETERS, PropertyVerb.GET);
  }

  private static boolean is(PropertyRequest r, UUID set, int id, PropertyVerb verb) {
    return r.set().equals(set) && r.id() == id && r.verb() == verb;
  }

  /** Whether requests with other instance data set something else; port parameters are a wish. */
  static boolean instanceMatters(KeptRequest r) {
    return r.verb() == PropertyVerb.SET;
  }

  /** Room that the answer of a repeated request needs, bytes. */
  static int answerBytes(KeptRequest r) {
    return r.verb() == PropertyVerb.GET ? SynthPortParams.BYTES : 0;
  }

  /** A name for messages. */
  static String nameOf(KeptRequest r) {
    if (r.isDownload()) {
      return "download of handle " + r.handle();
    }
    if (!r.set().equals(KsGuids.PROPSETID_SYNTH)) {
      return "property " + r.id() + " of " + r.set();
    }
    return switch (r.id()) {
      case SynthProperties.VOLUME -> "volume";
      case SynthProperties.VOLUMEBOOST -> "volume boost";
      case SynthProperties.PORTPARAMETERS -> "port parameters";
      case SynthProperties.CHANNELGROUPS -> "channel groups";
      case SynthProperties.VOICEPRIORITY -> "voice priority";
      default -> "property " + r.id() + " of KSPROPSETID_Synth";
    };
  }
}
