package org.dmus.deploy.internal.core;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPath;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Key pairs of the JDK's keytool, and what they sign. */
final class Keys {
  private static final String PASSWORD = "secret";

  final Path folder;
  private final Path store;

  Keys(Path folder) {
    this.folder = folder;
    this.store = folder.resolve("keys.p12");
  }

  Keys selfSigned(String alias) throws Exception {
    return keytool("-genkeypair", "-alias", alias, "-dname", "CN=" + alias, "-keyalg", "EC");
  }

  /** A key that may vouch for others. */
  Keys authority(String alias) throws Exception {
    return keytool(
        "-genkeypair", "-alias", alias, "-dname", "CN=" + alias, "-keyalg", "EC", "-ext", "bc:c");
  }

  /** A key whose certificate another has issued. */
  Keys issued(String alias, String by) throws Exception {
    return keytool(
        "-genkeypair", "-alias", alias, "-dname", "CN=" + alias, "-keyalg", "EC", "-signer", by);
  }

  Path certificate(String alias) throws Exception {
    Path file = folder.resolve(alias + ".pem");
    keytool("-exportcert", "-rfc", "-alias", alias, "-file", file.toString());
    return file;
  }

  private Keys keytool(String... command) throws Exception {
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    all.addAll(Arrays.asList(command));
    all.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(all + ": " + said);
    }
    return this;
  }

  byte[] sign(byte[] jar, String alias) throws IOException, GeneralSecurityException {
    Path unsigned = Files.write(folder.resolve("unsigned.jar"), jar);
    Path signed = folder.resolve("signed.jar");
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    CertPath chain =
        CertificateFactory.getInstance("X.509")
            .generateCertPath(List.of(keys.getCertificateChain(alias)));
    PrivateKey key = (PrivateKey) keys.getKey(alias, PASSWORD.toCharArray());
    try (ZipFile in = new ZipFile(unsigned.toFile());
        OutputStream out = Files.newOutputStream(signed)) {
      new JarSigner.Builder(key, chain).build().sign(in, out);
    }
    return Files.readAllBytes(signed);
  }
}
