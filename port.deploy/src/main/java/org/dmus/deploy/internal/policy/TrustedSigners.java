package org.dmus.deploy.internal.policy;

import java.io.IOException;
import java.io.InputStream;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.dmus.deploy.internal.NotTaken;

/** Only what a trusted key has signed runs, every entry of it. The JDK verifies. */
public final class TrustedSigners {
  /** What a signature consists of is not signed itself (JAR file specification, Signed JAR). */
  private static final Pattern SIGNATURE =
      Pattern.compile("(?i)META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))");

  private static final String CURE =
      "sign it with a key of signed.by, or take the jar from who holds one";

  private final Set<X509Certificate> trusted;

  /** Trusts these. */
  public TrustedSigners(Set<X509Certificate> trusted) {
    this.trusted = Set.copyOf(trusted);
  }

  /** Whether all of it was signed by somebody trusted. */
  public void check(Candidate jar) throws IOException, NotTaken {
    try (JarFile file = new JarFile(jar.copy().toFile(), true)) {
      byte[] block = new byte[32 * 1024];
      for (JarEntry entry : file.stream().toList()) {
        if (!entry.isDirectory() && !SIGNATURE.matcher(entry.getName()).matches()) {
          drain(file, entry, block);
          checkSigner(entry);
        }
      }
      checkNothingIsGone(file);
    } catch (SecurityException e) {
      throw NotTaken.refused("its signature does not fit it (" + e.getMessage() + ")", CURE);
    }
  }

  /** The signers of an entry are known when it has been read. */
  private static void drain(JarFile file, JarEntry entry, byte[] block) throws IOException {
    try (InputStream in = file.getInputStream(entry)) {
      while (in.read(block) >= 0) {
        continue;
      }
    }
  }

  private void checkSigner(JarEntry entry) throws NotTaken {
    CodeSigner[] signers = entry.getCodeSigners();
    if (signers == null) {
      throw NotTaken.refused("its entry " + entry.getName() + " is not signed", CURE);
    }
    if (List.of(signers).stream().noneMatch(s -> new SignerChain(s).endsIn(trusted))) {
      throw NotTaken.refused(
          "it is signed by " + new SignerChain(signers[0]).name() + ", whom nobody trusts", CURE);
    }
  }

  private static void checkNothingIsGone(JarFile file) throws IOException, NotTaken {
    for (String signed : file.getManifest().getEntries().keySet()) {
      if (file.getEntry(signed) == null) {
        throw NotTaken.refused("its signed entry " + signed + " was taken out", CURE);
      }
    }
  }
}
