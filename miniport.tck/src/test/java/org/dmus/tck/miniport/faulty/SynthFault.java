package org.dmus.tck.miniport.faulty;

import java.util.Set;

/** What can be wrong with a synthesizer, and the checks that find it. */
enum SynthFault {
  NONE,
  SOUNDS_LATE("WaveSoundContract.aNoteSoundsAtItsTime"),
  SOUNDS_AT_THE_START_OF_THE_CALL(
      "WaveSoundContract.aNoteSoundsAtItsTime",
      "WaveSoundContract.theLengthOfTheCallsDoesNotMatter"),
  OVERWRITES_THE_BUFFER("WaveSoundContract.renderAddsToWhatIsThere"),
  IGNORES_BROADCASTS("WaveSoundContract.groupZeroIsEveryGroup"),
  PLAYS_EVERY_GROUP("WaveSoundContract.aGroupBeyondTheLastIsIgnored"),
  SOUNDS_IN_PAUSE("WaveSoundContract.nothingSoundsBeforeRun"),
  HOLDS_NOTES_IN_PAUSE("WaveSoundContract.leavingRunEndsWhatSounds"),
  CORRECTS_ALL_OF_THE_DRIFT("WaveClockContract.eachCallRemovesAHundredthOfTheDrift"),
  ROUNDS_FRAMES_UP("WaveClockContract.theConversionsAreInverse"),
  WRITES_BEHIND_THE_CALL("WaveFormatContract.whatIsRenderedBehindAnOffsetStaysBehindIt"),
  PLAYS_NO_SINGLE_FRAMES("WaveFormatContract.aCallOfOneFrameIsACall"),
  STARTS_ONCE("WaveClockContract.afterStopTheFramesStartAtZeroAgain"),
  HOLDS_EVENTS_BACK("NewStreamContract.aSoftwareSynthesizerSequencesByItself");

  private final Set<String> caughtBy;

  SynthFault(String... caughtBy) {
    this.caughtBy = Set.of(caughtBy);
  }

  /** {@return the checks that fail, class and method} */
  Set<String> caughtBy() {
    return caughtBy;
  }
}
