package org.dmus.deploy.internal.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** The certificates of a file: PEM, DER, or a key store of the JDK. */
public final class TrustStore {
  private TrustStore() {}

  /**
   * Reads trusted certificates.
   *
   * @param password of a key store; empty = none
   * @throws IOException when there are none in it, naming the file
   */
  public static Set<X509Certificate> read(Path file, String password) throws IOException {
    Set<X509Certificate> found = new HashSet<>();
    for (Certificate certificate : certificates(file, password)) {
      if (certificate instanceof X509Certificate x) {
        found.add(x);
      }
    }
    if (found.isEmpty()) {
      throw new IOException(file + " holds no certificate");
    }
    return found;
  }

  private static Collection<? extends Certificate> certificates(Path file, String password)
      throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in);
    } catch (CertificateException e) {
      return ofKeyStore(file, password);
    }
  }

  private static Collection<? extends Certificate> ofKeyStore(Path file, String password)
      throws IOException {
    try {
      char[] secret = password.isEmpty() ? null : password.toCharArray();
      KeyStore store = KeyStore.getInstance(file.toFile(), secret);
      Set<Certificate> all = new HashSet<>();
      for (String alias : Collections.list(store.aliases())) {
        all.add(store.getCertificate(alias));
      }
      return all;
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " is neither PEM nor a key store: " + e.getMessage(), e);
    }
  }
}
