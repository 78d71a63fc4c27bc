package org.dmus.shell.gogo;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.felix.service.command.Descriptor;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceFactory;
import org.dmus.graph.ConnectionConfiguration;
import org.dmus.graph.Endpoint;
import org.dmus.graph.FilterConfiguration;
import org.dmus.graph.IMXFConnection;
import org.dmus.graph.IMXFGraph;
import org.dmus.shell.ConnectionRow;
import org.dmus.shell.ConnectionStore;
import org.dmus.shell.Misuse;
import org.dmus.shell.PortNames;
import org.dmus.shell.Rows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The commands that connect ports while they run. */
@Component(service = Commands.class)
@DmusCommands({"graph", "connect", "disconnect"})
public final class GraphCommands extends Commands {
  private final IMXFGraph graph;
  private final SubdeviceFactory factory;
  private final ConnectionStore store;

  /**
   * Called by Declarative Services.
   *
   * @param graph the connections
   * @param factory knows the ports
   * @param store keeps connections; null = they end with the framework
   */
  @Activate
  public GraphCommands(
      @Reference IMXFGraph graph,
      @Reference SubdeviceFactory factory,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          ConnectionStore store) {
    this.graph = graph;
    this.factory = factory;
    this.store = store;
  }

  /** Returns the connections. */
  @Usage("")
  @Descriptor("list the connections between ports and what went through them")
  public List<ConnectionRow> graph() {
    return new Rows<>(
        graph.connections().stream().map(ConnectionRow::of).toList(),
        "no connection; to make one: connect");
  }

  /**
   * Connects a port to another, and keeps that.
   *
   * @param name name of the connection
   * @param from source
   * @param to target
   * @param filters filters, in order
   * @return the connection
   * @throws IOException when it works, and cannot be kept
   */
  @Usage(
      value =
          "NAME FROM TO [FILTER...]    FROM and TO are PORT or PORT:PIN, FILTER is like transpose:semitones=12",
      example = "connect thru capture synth transpose:semitones=12")
  @Descriptor("connect a port to another: what it captures, or what is played on it, is given on")
  public ConnectionRow connect(
      @Descriptor("name of the connection") String name,
      @Descriptor("source: port, or port:pin") String from,
      @Descriptor("target: port, or port:pin") String to,
      @Descriptor("filters, such as transpose:semitones=12") String... filters)
      throws IOException {
    List<FilterConfiguration> stages =
        List.of(filters).stream().map(FilterConfiguration::parse).toList();
    IMXFConnection made =
        graph.connect(new ConnectionConfiguration(name, end(from), end(to), stages));
    if (store != null) {
      store.keep(made.configuration());
    }
    return ConnectionRow.of(made);
  }

  /** A port may be named by its start, or come later. */
  private Endpoint end(String typed) {
    Endpoint end = Endpoint.parse(typed);
    List<ISubdevice> published = factory.published();
    boolean isThere =
        published.stream()
            .anyMatch(
                port ->
                    port.filter()
                        .name()
                        .regionMatches(true, 0, end.port(), 0, end.port().length()));
    return isThere
        ? new Endpoint(PortNames.find(end.port(), published).filter().name(), end.pin())
        : end;
  }

  /**
   * Undoes a connection, and forgets it.
   *
   * @param name its name
   * @return what it was
   * @throws IOException when it is undone, and cannot be forgotten
   */
  @Usage(value = "NAME", example = "disconnect thru")
  @Descriptor("undo a connection")
  public ConnectionRow disconnect(@Descriptor("name of the connection") String name)
      throws IOException {
    IMXFConnection connection =
        graph.connections().stream()
            .filter(each -> each.configuration().name().equals(name))
            .findFirst()
            .orElseThrow(() -> new Misuse(name + ": no such connection; there are: " + names()));
    ConnectionRow row = ConnectionRow.of(connection);
    connection.close();
    if (store != null) {
      store.forget(name);
    }
    return row;
  }

  @Override
  protected String hint(String command) {
    return command.equals("disconnect") ? "    NAME is one of: " + names() : "";
  }

  @Override
  protected List<String> candidates(String command, String word) {
    return command.equals("disconnect")
        ? graph.connections().stream().map(each -> each.configuration().name()).toList()
        : List.of();
  }

  private String names() {
    String names =
        graph.connections().stream()
            .map(each -> each.configuration().name())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }
}
