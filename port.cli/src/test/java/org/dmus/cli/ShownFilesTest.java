package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dmus.cli.bank.BankDump;
import org.dmus.dls.DlsFile;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The files that the documentation shows can be read, and have no key that nobody knows. */
class ShownFilesTest {
  /** The first line of a block names its file. */
  private static final Pattern FILE = Pattern.compile("# ([\\w./-]*\\w).*", Pattern.DOTALL);

  /** Files of other programs: their keys are not ours. */
  private static final Set<String> FOREIGN = Set.of("bnd.bnd");

  private static List<String> problems(ShownFile shown) throws Exception {
    return switch (shown.kind()) {
      case "json" -> json(shown.text());
      case "xml" -> xml(shown.text());
      default -> properties(shown.text());
    };
  }

  private static List<String> properties(String text) throws IOException {
    Matcher file = FILE.matcher(text);
    if (!file.matches()) {
      return List.of("its first line does not name its file: # conf/PID.cfg");
    }
    if (FOREIGN.contains(file.group(1))) {
      return List.of();
    }
    return new SettingsPage(ShownFile.ROOT.resolve("docs/configuration.md"))
        .problems(file.group(1), text);
  }

  private static List<String> xml(String text) throws ParserConfigurationException, IOException {
    String document = "<shown>" + text + "</shown>";
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler()); // it throws, and prints nothing
      builder.parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
      return List.of();
    } catch (SAXException e) {
      return List.of(e.getMessage());
    }
  }

  /** The only JSON that people write is a bank: it has the members of a dump. */
  private static List<String> json(String text) throws IOException {
    Set<String> unknown = new TreeSet<>();
    try {
      addMembers(read(text), "", unknown);
    } catch (IOException e) {
      return List.of(e.getMessage());
    }
    unknown.removeAll(membersOfADump());
    return unknown.stream().map(member -> "unknown member " + member).toList();
  }

  private static Object read(String json) throws IOException {
    try (JsonParser parser = JSON.std.getStreamingFactory().createParser(json)) {
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      Object value = JSON.std.anyFrom(parser);
      if (parser.nextToken() != null) {
        throw new IOException("more than one value");
      }
      return value;
    }
  }

  private static void addMembers(Object value, String path, Set<String> members) {
    if (value instanceof Map<?, ?> object) {
      for (Map.Entry<?, ?> each : object.entrySet()) {
        String member = path + "." + each.getKey();
        members.add(member);
        addMembers(each.getValue(), member, members);
      }
    } else if (value instanceof List<?> list) {
      list.forEach(each -> addMembers(each, path, members));
    }
  }

  private static Set<String> membersOfADump() throws IOException {
    ByteArrayOutputStream dump = new ByteArrayOutputStream();
    BankDump bank = new BankDump(new DlsFile(Banks.full(), List.of()));
    bank.writeJson(dump, Optional.of("sounds/"));
    Set<String> members = new TreeSet<>();
    addMembers(read(dump.toString(StandardCharsets.UTF_8)), "", members);
    return members;
  }

  @Test
  void everyFileThatIsShownIsOneOfOurs() throws Exception {
    List<String> problems = new ArrayList<>();
    Map<String, Integer> count = new TreeMap<>();
    for (ShownFile shown : ShownFile.all()) {
      count.merge(shown.kind(), 1, Integer::sum);
      problems(shown).forEach(problem -> problems.add(shown.page() + ": " + problem));
    }
    System.out.println("files that the documentation shows: " + count);
    assertThat(problems).isEmpty();
    assertThat(count).containsOnlyKeys("json", "properties", "xml");
  }

  private static void assertProblem(String kind, String text, String problem) throws Exception {
    assertThat(problems(new ShownFile("page", kind, text)))
        .singleElement()
        .asString()
        .contains(problem);
  }

  @Test
  void whatIsWrongIsFound() throws Exception {
    String uart = "# conf/org.dmus.miniport.uart-a.cfg: a port\n";
    assertProblem("properties", uart + "nmae = a\n", "unknown key nmae");
    assertProblem("properties", uart + "miniport = a\n", "unknown key miniport");
    assertProblem("properties", uart + "port.away = wait\n", "not `queue`, `drop`");
    assertProblem("properties", uart + "irq = 256\n", "not whole number 0..255");
    assertProblem("properties", uart, "no setting");
    assertProblem("properties", "# conf/org.dmus.uart-a.cfg\nname = a\n", "no PID");
    assertProblem("properties", "name = a\n", "first line");
    assertProblem("xml", "<a><b></a>", "b");
    assertProblem("json", "{ \"format\" : 1, }", "Unexpected");
    assertProblem("json", "{ \"format\" : 1, \"format\" : 2 }", "Duplicate");
    assertProblem("json", "{} {}", "more than one");
    assertProblem("json", "{ \"collection\" : { \"waves\" : [ { \"rate\" : 1 } ] } }", ".rate");
  }
}
