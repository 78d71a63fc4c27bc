package org.dmus.shell.bank;

import java.util.concurrent.CompletionStage;
import org.dmus.client.IPin;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.client.Download;
import org.dmus.dls.client.Downloads;
import org.dmus.ks.NtStatusException;

/** What the console downloaded to a pin. */
final class PortDownload {
  private final String port;
  private final IPin pin;
  private final String bank;
  private final Download download;
  private String state = "loaded";

  /** Downloads; what was downloaded before a failure is unloaded again. */
  PortDownload(String port, IPin pin, String bank, DlsCollection collection) {
    this.port = port;
    this.pin = pin;
    this.bank = bank;
    try {
      download = new Downloads(pin).download(collection);
    } catch (NtStatusException e) {
      throw new NtStatusException(
          e.status(), port + ": takes no download of " + bank + ": " + e.getMessage(), e);
    }
  }

  /** Takes the instruments away from new notes; those that sound end in their own time. */
  void unload() {
    CompletionStage<Void> ended = download.end();
    state = ended.toCompletableFuture().isDone() ? "unloaded" : "ends with its notes";
  }

  boolean isOn(IPin other) {
    return pin == other;
  }

  String port() {
    return port;
  }

  DownloadRow row() {
    return new DownloadRow(
        port,
        pin.instanceId(),
        bank,
        download.instruments(),
        download.waves(),
        download.bytes(),
        state);
  }
}
