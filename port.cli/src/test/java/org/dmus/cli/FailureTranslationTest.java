package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.dmus.dls.DlsFormatException;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.shell.Fault;
import org.dmus.shell.Misuse;
import org.dmus.smf.SmfFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTranslationTest {

  @Test
  void theExitCodesAreThoseOfTheContract() {
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::value))
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 130);
  }

  static Stream<Arguments> failures() {
    DlsFormatException bank = new DlsFormatException("a.dls", 12, "no RIFF", "give a DLS file");
    return Stream.of(
        Arguments.of(new InterruptedException(), ExitCode.INTERRUPTED),
        Arguments.of(new CancellationException(), ExitCode.INTERRUPTED),
        Arguments.of(status(NtStatus.NOT_SUPPORTED), ExitCode.DEVICE_NOT_FOUND),
        Arguments.of(status(NtStatus.NOT_FOUND), ExitCode.DEVICE_NOT_FOUND),
        Arguments.of(status(NtStatus.INVALID_DEVICE_STATE), ExitCode.DEVICE_NOT_FOUND),
        Arguments.of(status(NtStatus.NO_MATCH), ExitCode.DEVICE_NOT_FOUND),
        Arguments.of(status(NtStatus.DEVICE_BUSY), ExitCode.DEVICE_BUSY),
        Arguments.of(status(NtStatus.ACCESS_DENIED), ExitCode.DEVICE_BUSY),
        Arguments.of(status(NtStatus.INVALID_PARAMETER), ExitCode.USAGE),
        Arguments.of(status(NtStatus.DEVICE_CONFIGURATION_ERROR), ExitCode.USAGE),
        Arguments.of(
            new NtStatusException(
                NtStatus.DEVICE_CONFIGURATION_ERROR, "x", new NoSuchFileException("a.dls")),
            ExitCode.INPUT_NOT_FOUND),
        Arguments.of(status(NtStatus.IO_DEVICE_ERROR), ExitCode.FAILURE),
        Arguments.of(bank, ExitCode.INPUT_MALFORMED),
        Arguments.of(
            new NtStatusException(NtStatus.UNSUCCESSFUL, "x", bank), ExitCode.INPUT_MALFORMED),
        Arguments.of(new AccessDeniedException("a.wav"), ExitCode.DEVICE_BUSY),
        Arguments.of(new IOException("a.wav: cannot write: no space left"), ExitCode.FAILURE),
        Arguments.of(new IllegalStateException("oops"), ExitCode.FAILURE));
  }

  private static NtStatusException status(NtStatus status) {
    return new NtStatusException(status, "synth: refused; try another");
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureHasItsExitCode(Exception thrown, ExitCode expected) {
    assertThat(FailureTranslation.translate(thrown).exitCode()).isEqualTo(expected);
  }

  static Stream<Arguments> failuresOfTheConsole() {
    return Stream.of(
        Arguments.of(new Misuse("x: give a key"), ExitCode.USAGE),
        Arguments.of(new Misuse(Fault.NOT_DONE, "x"), ExitCode.FAILURE),
        Arguments.of(new Misuse(Fault.NO_SUCH_INPUT, "x"), ExitCode.INPUT_NOT_FOUND),
        Arguments.of(new Misuse(Fault.MALFORMED_INPUT, "x"), ExitCode.INPUT_MALFORMED),
        Arguments.of(new Misuse(Fault.NO_SUCH_PORT, "x"), ExitCode.DEVICE_NOT_FOUND),
        Arguments.of(new Misuse(Fault.BUSY, "x"), ExitCode.DEVICE_BUSY),
        Arguments.of(new Misuse(Fault.TIME_OUT, "x"), ExitCode.TIME_OUT),
        Arguments.of(new Misuse(Fault.INTERRUPTED, "x"), ExitCode.INTERRUPTED),
        Arguments.of(new IllegalArgumentException("Command not found: x"), ExitCode.USAGE),
        Arguments.of(told(new NoSuchFileException("a.mid")), ExitCode.INPUT_NOT_FOUND),
        Arguments.of(
            told(new IOException("a.jar: no such file", new NoSuchFileException("a.jar"))),
            ExitCode.INPUT_NOT_FOUND),
        Arguments.of(told(new ZipException("a.jar: it is no zip")), ExitCode.INPUT_MALFORMED),
        Arguments.of(
            told(new SmfFormatException("a.mid", 0, "no MThd", "give a MIDI file")),
            ExitCode.INPUT_MALFORMED),
        Arguments.of(told(status(NtStatus.DEVICE_BUSY)), ExitCode.DEVICE_BUSY),
        Arguments.of(told(status(NtStatus.NO_MATCH)), ExitCode.DEVICE_NOT_FOUND),
        Arguments.of(new IllegalStateException("oops"), ExitCode.FAILURE));
  }

  /** As the console gives on what a command threw. */
  private static Exception told(Exception typed) {
    return new Exception("a sentence", typed);
  }

  @ParameterizedTest
  @MethodSource("failuresOfTheConsole")
  void everyFailureOfTheConsoleHasTheExitCodeOfTheSameFailureOfACommand(
      Exception thrown, ExitCode expected) {
    CommandFailure failure = FailureTranslation.ofConsole(thrown);
    assertThat(failure.exitCode()).isEqualTo(expected);
    assertThat(failure).hasMessage("shell: " + thrown.getMessage());
  }

  @Test
  void aSentenceWithACureBecomesALineAndAHint() {
    CommandFailure failure = FailureTranslation.translate(status(NtStatus.DEVICE_BUSY));
    assertThat(failure).hasMessage("synth: refused");
    assertThat(failure.hint()).isEqualTo("try another");
  }

  @Test
  void aReaderThatHasGoneNeedsNoHintAndAFullDeviceDoes() {
    CommandFailure gone =
        FailureTranslation.translate(new IOException("out: cannot write: Broken pipe; make room"));
    CommandFailure full =
        FailureTranslation.translate(
            new NtStatusException(NtStatus.IO_DEVICE_ERROR, "midi0: No space left on device"));
    assertThat(gone.hint()).isEmpty();
    assertThat(full.hint()).isEqualTo("make room or choose another place");
  }

  @Test
  void aSentenceThatNamesNothingIsAboutThePort() {
    NtStatusException unnamed = new NtStatusException(NtStatus.NOT_SUPPORTED, "none deployed");
    assertThat(FailureTranslation.translate(unnamed)).hasMessage("port: none deployed");
  }

  @Test
  void anUnreadableInputIsNotAPermissionProblemOfADevice() {
    FileSystemException denied = new AccessDeniedException("a.mid");
    CommandFailure failure = FailureTranslation.unreadable("a.mid", denied, "another");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.INPUT_NOT_FOUND);
    assertThat(failure).hasMessage("a.mid: permission denied");
  }
}
