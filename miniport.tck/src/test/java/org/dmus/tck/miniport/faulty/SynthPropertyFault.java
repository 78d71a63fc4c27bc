package org.dmus.tck.miniport.faulty;

import java.util.Set;

/** What can be wrong with the set Synth of a synthesizer, and the checks that find it. */
enum SynthPropertyFault implements SeededFault {
  NAMES_THE_CLASS_IT_WAS_COPIED_FROM("SynthPropertyContract.capabilitiesNameTheMiniportsClass"),
  HAS_NO_DESCRIPTION("SynthPropertyContract.capabilitiesHaveADescriptionAndAGroup"),
  TELLS_THE_PRIORITY_OF_ANY_CHANNEL("SynthPropertyContract.aPriorityOfNoChannelIsRefused"),
  GIVES_ALL_CHANNELS_ONE_PRIORITY("SynthPropertyContract.prioritiesAreThoseOfTheHeaderByDefault"),
  FORGETS_A_PRIORITY("SynthPropertyContract.aPriorityThatIsSetIsToldAgain"),
  FORGETS_THE_VOLUME("SynthPropertyContract.aVolumeThatIsSetIsToldAgain"),
  KEEPS_ITS_STATISTICS_IN_RUN("SynthPropertyContract.runResetsTheRunningStatistics"),
  LETS_ITS_CAPABILITIES_BE_SET("PropertyHandlerContract.whatTheSynthesizerTellsCanOnlyBeRead"),
  TELLS_THE_PARAMETERS_OF_NO_STREAM("PortParametersContract.parametersOfNoStreamAreRefused"),
  PROMISES_ANY_NUMBER_OF_VOICES("PortParametersContract.moreVoicesThanThereAreBecomeThoseThatAre"),
  CALLS_EVERY_WISH_CHANGED("PortParametersContract.aWishThatCanBeGrantedIsASuccess"),
  REPEATS_WHAT_WAS_NOT_WISHED("PortParametersContract.whatIsNotWishedIsToldAsItIs");

  private final Set<String> caughtBy;

  SynthPropertyFault(String... caughtBy) {
    this.caughtBy = Set.of(caughtBy);
  }

  @Override
  public Set<String> caughtBy() {
    return caughtBy;
  }
}
