package org.dmus.shell.live;

import java.util.stream.Stream;
import org.dmus.client.ClientStatistics;
import org.dmus.client.ISubdevice;
import org.dmus.shell.ClientLosses;
import org.dmus.shell.ClientRow;
import org.dmus.shell.ClientsInfo;

/** Puts the clients of render pins into rows. */
final class ClientReader {
  private ClientReader() {}

  /** A client as it was at one moment. */
  private record Client(String port, long instance, ClientStatistics counts) {

    static Stream<Client> all(ISubdevice subdevice) {
      return OpenPin.render(subdevice)
          .flatMap(
              open ->
                  open.pin().clients().stream()
                      .map(each -> new Client(open.port(), open.pin().instanceId(), each)));
    }

    ClientRow row() {
      return new ClientRow(
          port,
          instance,
          counts.id(),
          counts.name(),
          counts.written(),
          counts.delivered(),
          counts.queued(),
          counts.flushed(),
          counts.lostDetached() + counts.undeliverable() + counts.stale(),
          counts.late(),
          counts.notesSounding());
    }

    ClientLosses losses() {
      return new ClientLosses(
          instance,
          counts.id(),
          counts.name(),
          counts.lostDetached(),
          counts.undeliverable(),
          counts.stale(),
          counts.refusedBuffers(),
          counts.shortWrites(),
          counts.notesEnded());
    }
  }

  static Stream<ClientRow> rows(ISubdevice subdevice) {
    return Client.all(subdevice).map(Client::row);
  }

  static ClientsInfo info(ISubdevice subdevice) {
    var clients = Client.all(subdevice).toList();
    return new ClientsInfo(
        clients.stream().map(Client::row).toList(), clients.stream().map(Client::losses).toList());
  }
}
