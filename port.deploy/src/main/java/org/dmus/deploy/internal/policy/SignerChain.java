package org.dmus.deploy.internal.policy;

import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who signed, and who vouches for him. */
final class SignerChain {
  private final CodeSigner signer;

  SignerChain(CodeSigner signer) {
    this.signer = signer;
  }

  /** The subject of the certificate that signed. */
  String name() {
    Certificate leaf = certificates().get(0);
    return leaf instanceof X509Certificate x ? x.getSubjectX500Principal().getName() : "?";
  }

  /** Whether the certificate is a trusted one, or a trusted one has issued it. */
  boolean endsIn(Set<X509Certificate> trusted) {
    return trusted.contains(certificates().get(0)) || isIssuedBy(trusted);
  }

  private List<? extends Certificate> certificates() {
    return signer.getSignerCertPath().getCertificates();
  }

  private boolean isIssuedBy(Set<X509Certificate> trusted) {
    try {
      PKIXParameters parameters =
          new PKIXParameters(
              trusted.stream().map(c -> new TrustAnchor(c, null)).collect(Collectors.toSet()));
      parameters.setRevocationEnabled(false);
      if (signer.getTimestamp() != null) {
        parameters.setDate(signer.getTimestamp().getTimestamp());
      }
      CertPathValidator.getInstance("PKIX").validate(signer.getSignerCertPath(), parameters);
      return true;
    } catch (GeneralSecurityException e) {
      return false; // issued by somebody else, which is the answer
    }
  }
}
