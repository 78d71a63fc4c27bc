package org.dmus.tck.miniport.faulty;

import java.util.Set;

/** What can be wrong with the sound and the clock of a synthesizer, and the checks that find it. */
enum SynthFault implements SeededFault {
  NONE,
  SOUNDS_LATE("WaveSoundContract.aNoteSoundsAtItsTime"),
  PLAYS_TIME_ZERO_A_BUFFER_LATER("WaveSoundContract.aTimeOfZeroIsAsSoonAsPossible"),
  SOUNDS_AT_THE_START_OF_THE_CALL(
      "WaveSoundContract.aNoteSoundsAtItsTime",
      "WaveSoundContract.theLengthOfTheCallsDoesNotMatter"),
  SHARES_ITS_VOICE("InstancesContract.whatOneInstancePlaysIsNotHeardFromTheOther"),
  OVERWRITES_THE_BUFFER("WaveSoundContract.renderAddsToWhatIsThere"),
  IGNORES_BROADCASTS("WaveSoundContract.groupZeroIsEveryGroup"),
  PLAYS_EVERY_GROUP("WaveSoundContract.aGroupBeyondTheLastIsIgnored"),
  SOUNDS_IN_PAUSE("WaveSoundContract.nothingSoundsBeforeRun"),
  THROWS_AWAY_WHAT_COMES_IN_PAUSE("WaveSoundContract.whatCameInPauseSoundsInRun"),
  REMEMBERS_A_NOTE_IN_STOP("WaveSoundContract.whatStopDiscardsNeverSounds"),
  HOLDS_NOTES_IN_PAUSE("WaveSoundContract.leavingRunEndsWhatSounds"),
  DIVIDES_BY_A_CONTROLLER("WaveSoundContract.everySampleIsANumberWhateverIsPlayed"),
  TAKES_ITS_LATENCY_OFF_THE_START("WaveClockContract.frameZeroIsTheMomentOfTheStart"),
  ROUNDS_THE_TIME_OF_A_FRAME("WaveClockContract.aSecondIsAsManyFramesAsTheRate"),
  CORRECTS_ALL_OF_THE_DRIFT("WaveClockContract.eachCallRemovesAHundredthOfTheDrift"),
  ROUNDS_FRAMES_UP("WaveClockContract.theConversionsAreInverse"),
  STARTS_ONCE("WaveClockContract.afterStopTheFramesStartAtZeroAgain"),
  COUNTS_LOW_RATES_TWICE("WaveFormatContract.theLowestRateOfTheRangeIsRendered"),
  REFUSES_A_RATE_IT_DESCRIBES("WaveFormatContract.theHighestRateOfTheRangeIsRendered"),
  RENDERS_ONLY_STEREO("WaveFormatContract.everyNumberOfChannelsOfTheRangeIsRendered"),
  TAKES_A_BUFFER_AT_EVERY_START("WaveFormatContract.theStatesOfAWaveStreamAreWalkedUpAndDown"),
  WRITES_BEHIND_THE_CALL("WaveFormatContract.whatIsRenderedBehindAnOffsetStaysBehindIt"),
  PLAYS_NO_SINGLE_FRAMES("WaveFormatContract.aCallOfOneFrameIsACall"),
  HAS_NO_SINK_BEHIND_ITS_WAVE_PIN("NewStreamContract.aWaveStreamIsASynthSink"),
  PREFETCHES_THE_PAST("NewStreamContract.aPrefetchIsATimeOrNow"),
  HOLDS_EVENTS_BACK("NewStreamContract.aSoftwareSynthesizerSequencesByItself");

  private final Set<String> caughtBy;

  SynthFault(String... caughtBy) {
    this.caughtBy = Set.of(caughtBy);
  }

  @Override
  public Set<String> caughtBy() {
    return caughtBy;
  }
}
