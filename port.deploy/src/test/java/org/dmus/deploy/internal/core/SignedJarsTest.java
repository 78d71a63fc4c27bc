package org.dmus.deploy.internal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dmus.deploy.Deployment.State;
import org.dmus.deploy.TestJar;
import org.dmus.deploy.internal.archive.Archive;
import org.dmus.deploy.internal.archive.ArchiveLimits;
import org.dmus.deploy.internal.policy.BundleHeaders;
import org.dmus.deploy.internal.policy.Candidate;
import org.dmus.deploy.internal.policy.TrustStore;
import org.dmus.deploy.internal.policy.TrustedSigners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what a trusted key has signed runs, when somebody wants it so. */
class SignedJarsTest {
  @TempDir static Path keyFolder;
  private static Keys keys;
  private static Path trusted;

  @TempDir Path temp;
  private Rig rig;

  @BeforeAll
  static void makeKeys() throws Exception {
    keys = new Keys(keyFolder).authority("alice").selfSigned("mallory").issued("bob", "alice");
    trusted = keys.certificate("alice");
  }

  @BeforeEach
  void open() throws Exception {
    rig = new Rig(temp, Optional.of(trusted), true);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static byte[] jar(String version) {
    return TestJar.bundle("a", version).entry("x/Y.class", new byte[] {1, 2, 3}).bytes();
  }

  private void drop(byte[] jar) {
    Rig.write(rig.file("a.jar"), jar);
    rig.pass(3_000);
  }

  private void refused(byte[] jar, String says) {
    drop(jar);
    assertThat(rig.of("a.jar").state()).isEqualTo(State.REFUSED);
    assertThat(rig.of("a.jar").problem())
        .contains(says)
        .contains("sign it with a key of signed.by");
    assertThat(rig.bundle("a")).isEmpty();
  }

  @Test
  void whatTheTrustedKeySignedRuns() throws Exception {
    drop(keys.sign(jar("1"), "alice"));
    assertThat(rig.runs("a")).isTrue();
  }

  @Test
  void whatAKeySignedThatTheTrustedOneVouchesForRuns() throws Exception {
    drop(keys.sign(jar("1"), "bob"));
    assertThat(rig.runs("a")).isTrue();
  }

  @Test
  void whatNobodySignedDoesNot() {
    refused(jar("1"), "is not signed");
  }

  @Test
  void whatAnotherSignedDoesNot() throws Exception {
    refused(keys.sign(jar("1"), "mallory"), "signed by CN=mallory, whom nobody trusts");
  }

  @Test
  void whatWasChangedAfterwardsDoesNot() throws Exception {
    refused(edited(keys.sign(jar("1"), "alice"), "x/Y.class", new byte[] {9}), "does not fit it");
  }

  @Test
  void whatHasOneMoreClassDoesNot() throws Exception {
    refused(
        edited(keys.sign(jar("1"), "alice"), "x/Z.class", new byte[] {9}),
        "x/Z.class is not signed");
  }

  @Test
  void whatHasOneClassLessDoesNot() throws Exception {
    refused(edited(keys.sign(jar("1"), "alice"), "x/Y.class", null), "x/Y.class was taken out");
  }

  @Test
  void whatWasStrippedOfItsSignatureDoesNot() throws Exception {
    byte[] signed = keys.sign(jar("1"), "alice");
    refused(
        edited(edited(signed, "META-INF/SIGNER.SF", null), "META-INF/SIGNER.EC", null),
        "is not signed");
  }

  @Test
  void anUnsignedVersionDoesNotReplaceASignedOne() throws Exception {
    drop(keys.sign(jar("1"), "alice"));
    rig.events.clear();
    drop(jar("2"));
    assertThat(rig.events).isEmpty();
    assertThat(rig.version("a")).isEqualTo("1.0.0");
    assertThat(rig.folder.resolve(".quarantine/a.jar")).hasBinaryContent(jar("2"));
  }

  @Test
  void whatRanBeforeSomebodyWantedSignaturesIsStoppedWithThat() throws Exception {
    rig.close();
    rig = new Rig(temp.resolve("open"));
    drop(jar("1"));
    assertThat(rig.runs("a")).isTrue();
    rig.close();
    rig = new Rig(temp.resolve("open"), Optional.of(trusted), true);
    rig.pass(3_000);
    assertThat(rig.bundle("a")).isEmpty();
    assertThat(rig.of("a.jar").state()).isEqualTo(State.REFUSED);
  }

  @Test
  void theTimeThatItTakesIsPrinted() throws Exception {
    TestJar large = TestJar.bundle("a", "1");
    for (int i = 0; i < 100; i++) {
      large.padded(2_000, i);
    }
    Path signed = Rig.write(temp.resolve("large.jar"), keys.sign(large.bytes(), "alice"));
    Archive archive = Archive.read(signed, ArchiveLimits.DEFAULT);
    Candidate jar = new Candidate("", signed, archive, BundleHeaders.of(archive.headers()));
    TrustedSigners signers = new TrustedSigners(TrustStore.read(trusted, ""));
    long[] ns = new long[20];
    for (int i = 0; i < ns.length; i++) {
      long start = System.nanoTime();
      signers.check(jar);
      ns[i] = System.nanoTime() - start;
    }
    Arrays.sort(ns);
    System.out.printf(
        "signatures of a bundle of 100 entries, 200 KB: p50 %.1f ms, max %.1f ms%n",
        ns[ns.length / 2] / 1e6, ns[ns.length - 1] / 1e6);
    assertThat(archive.entries()).hasSizeGreaterThan(100);
  }

  /** A jar with an entry changed, added or taken out. */
  private static byte[] edited(byte[] jar, String name, byte[] content) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        entries.put(e.getName(), in.readAllBytes());
      }
    }
    entries.remove(name);
    if (content != null) {
      entries.put(name, content);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(e.getKey()));
        out.write(e.getValue());
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aTrustStoreThatIsNoneIsNamed() throws Exception {
    Path bad = Files.writeString(temp.resolve("bad.pem"), "not a certificate");
    assertThatThrownBy(() -> TrustStore.read(bad, ""))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bad.pem");
  }
}
