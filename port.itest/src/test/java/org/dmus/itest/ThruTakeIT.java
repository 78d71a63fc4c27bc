package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a take records is played meanwhile; what it leaves out is not. */
class ThruTakeIT {
  private static final String PLAYED = "f8 fe 903c40 f043120001f7 803c40";

  @TempDir private Path folder;

  private String thru(String... options) throws Exception {
    Unzipped dmus = Unzipped.into(folder);
    byte[] bytes = HexFormat.of().parseHex(PLAYED.replace(" ", ""));
    String in = Files.write(folder.resolve("in.bytes"), bytes).toString();
    Path out = folder.resolve("out.bytes");
    List<String> words = new ArrayList<>(List.of("capture", "--device", in, "-o", "take.raw"));
    words.addAll(List.of("--thru", out.toString()));
    words.addAll(Arrays.asList(options));
    Unzipped.Ended ended = dmus.run(words.toArray(String[]::new));
    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output()).doesNotContain("warning");
    byte[] take = Files.readAllBytes(folder.resolve("take.raw"));
    byte[] heard = Files.readAllBytes(out);
    assertThat(heard).startsWith(take);
    return HexFormat.of().formatHex(take);
  }

  @Test
  void whatIsRecordedIsPlayed() throws Exception {
    assertThat(thru()).isEqualTo("903c40" + "f043120001f7" + "803c40");
  }

  @Test
  void clockAndActiveSensingArePlayedWhereTheyAreRecorded() throws Exception {
    assertThat(thru("-a", "-c", "--set", "port.pool.buffers=99", "--set", "fifo=999"))
        .isEqualTo(PLAYED.replace(" ", ""));
  }

  @Test
  void aPortThatIsNotThereIsOneLine() throws Exception {
    Unzipped.Ended ended =
        Unzipped.into(folder).run("capture", "-d", "in.bytes", "--thru", "organ", "-o", "take.raw");
    assertThat(ended.code()).isEqualTo(5);
    assertThat(ended.output()).startsWith("dmus: organ: no such port");
    assertThat(folder.resolve("take.raw.journal")).doesNotExist();
  }
}
