package org.dmus.tck.miniport.faulty;

import java.util.Set;

/** What can be wrong with the downloads of a synthesizer, and the check that finds it. */
enum DownloadFault implements SeededFault {
  PLAYS_NO_DOWNLOAD("aDownloadHasAHandleAndSounds"),
  KEEPS_A_BUFFER_IT_CALLED_FREE("aBufferThatIsFreeMayBeOverwritten"),
  CALLS_AN_UNKNOWN_HANDLE_A_WRONG_PARAMETER("anUnknownHandleIsUnsuccessful"),
  UNLOADS_THE_SAME_TWICE("whatWasUnloadedIsUnknown"),
  NEVER_ENDS_AN_UNLOAD("anUnloadOfWhatSoundsIsASuccessOrCompletesOnce"),
  PLAYS_WHAT_WAS_UNLOADED("whatWasUnloadedIsHeardNoMore"),
  BELIEVES_THE_LENGTH_OF_A_BLOB("aBlobThatIsCutOffIsRefused");

  private final String caughtBy;

  DownloadFault(String caughtBy) {
    this.caughtBy = "DownloadContract." + caughtBy;
  }

  @Override
  public Set<String> caughtBy() {
    return Set.of(caughtBy);
  }
}
