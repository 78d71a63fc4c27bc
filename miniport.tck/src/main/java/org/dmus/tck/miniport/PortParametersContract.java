package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthPortParams;
import org.dmus.ks.SynthProperties;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Test;

/** KSPROPERTY_SYNTH_PORTPARAMETERS: what a client wishes, and what it gets. */
@MiniportContract(area = Area.PROPERTIES)
public class PortParametersContract {

  private static SynthPortParams wish(int valid, int voices, int groups) {
    return new SynthPortParams(valid, voices, groups, 0, 0, 0, 0);
  }

  /** Sends a wish; the answer is in {@code value}. */
  private static NtStatus negotiate(Properties properties, SynthPortParams wish, ByteBuffer value) {
    return properties.get(properties.synth(SynthProperties.PORTPARAMETERS), wish.toBytes(), value);
  }

  @Test
  @Behaviour(95)
  void parametersOfNoStreamAreRefused(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    NtStatus status =
        properties.send(
            properties.synth(SynthProperties.PORTPARAMETERS),
            PropertyVerb.GET,
            wish(0, 0, 0).toBytes(),
            Properties.room(SynthPortParams.BYTES),
            null);
    boolean softwareSynth =
        SynthPropertyContract.caps(properties).has(SynthProperties.PC_SOFTWARESYNTH);
    assertThat(status)
        .as("the answer without a stream")
        .isEqualTo(softwareSynth ? NtStatus.INVALID_PARAMETER : NtStatus.INVALID_DEVICE_REQUEST);
  }

  @Test
  @Behaviour(96)
  void aWishBeyondTheCapabilitiesIsChangedAndSaid(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    int most = SynthPropertyContract.caps(properties).maxChannelGroups();
    ByteBuffer value = Properties.room(SynthPortParams.BYTES);
    NtStatus status =
        negotiate(properties, wish(SynthPortParams.VALID_CHANNELGROUPS, 0, most + 1), value);
    assertThat(status)
        .as("the answer to the wish for %d groups of %d", most + 1, most)
        .isEqualTo(NtStatus.NOT_ALL_ASSIGNED);
    assertThat(SynthPortParams.from(value).channelGroups()).as("groups").isEqualTo(most);
  }

  @Test
  @Behaviour(96)
  void moreVoicesThanThereAreBecomeThoseThatAre(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    int most = SynthPropertyContract.caps(properties).maxVoices();
    assumeTrue(most != SynthProperties.UNKNOWN, "the number of voices is not known");
    ByteBuffer value = Properties.room(SynthPortParams.BYTES);
    NtStatus status = negotiate(properties, wish(SynthPortParams.VALID_VOICES, 5 * most, 0), value);
    assertThat(status)
        .as("the answer to the wish for %d voices of %d", 5 * most, most)
        .isEqualTo(NtStatus.NOT_ALL_ASSIGNED);
    assertThat(SynthPortParams.from(value).voices()).as("voices").isEqualTo(most);
  }

  @Test
  @Behaviour(96)
  void aWishThatCanBeGrantedIsASuccess(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    ByteBuffer value = Properties.room(SynthPortParams.BYTES);
    assertThat(negotiate(properties, wish(SynthPortParams.VALID_CHANNELGROUPS, 0, 1), value))
        .as("the answer to the wish for one group")
        .isEqualTo(NtStatus.SUCCESS);
    assertThat(SynthPortParams.from(value).channelGroups()).as("groups").isEqualTo(1);
  }

  @Test
  @Behaviour(97)
  void whatIsNotWishedIsToldAsItIs(MiniportBench bench) {
    Properties properties = Properties.of(bench);
    ByteBuffer value = Properties.room(SynthPortParams.BYTES);
    assertThat(negotiate(properties, wish(0, 0, 0), value))
        .as("the answer to no wish")
        .isEqualTo(NtStatus.SUCCESS);
    ByteBuffer groups = Properties.room(4);
    properties.get(properties.synth(SynthProperties.CHANNELGROUPS), Properties.room(0), groups);
    assertThat(SynthPortParams.from(value).channelGroups())
        .as("groups, of which CHANNELGROUPS says how many there are")
        .isEqualTo(groups.getInt(0));
  }
}
