package org.dmus.tck.miniport.faulty;

import java.util.Set;
import java.util.stream.Stream;

/** What can be wrong with a miniport; its name says it. */
interface SeededFault {

  /** {@return all that can be wrong with a miniport of events} */
  static Stream<SeededFault> ofMiniports() {
    return Stream.<SeededFault[]>of(
            Fault.values(),
            DescriptionFault.values(),
            PropertyFault.values(),
            PutFault.values(),
            OutputFault.values(),
            ReturnFault.values(),
            CaptureFault.values())
        .flatMap(Stream::of);
  }

  /** {@return all that can be wrong with a synthesizer} */
  static Stream<SeededFault> ofSynthesizers() {
    return Stream.of(SynthFault.values(), SynthPropertyFault.values(), DownloadFault.values())
        .flatMap(Stream::of);
  }

  /** {@return the checks that fail, class and method} */
  Set<String> caughtBy();
}
