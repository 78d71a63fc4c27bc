package org.dmus.tck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.MiniportDriver;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Says why a bundle that runs publishes no miniport: by what its component descriptions say. */
final class MissingMiniport {
  private static final String ANNOTATE =
      "annotate the miniport with @Component(service = IMiniportDMus.class, scope ="
          + " ServiceScope.PROTOTYPE) and @MiniportDriver, and build it with bnd";

  private final Path jar;

  MissingMiniport(Path jar) {
    this.jar = jar;
  }

  UnfitJar complaint() {
    Optional<String> header = BundleJars.header(jar, "Service-Component");
    if (header.isEmpty()) {
      return new UnfitJar("it has no component, so nobody finds its miniport", ANNOTATE);
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return Stream.of(header.get().split(","))
          .map(name -> zip.getEntry(name.strip()))
          .filter(entry -> entry != null)
          .map(entry -> component(zip, entry))
          .filter(MissingMiniport::isMiniport)
          .findFirst()
          .map(MissingMiniport::complaint)
          .orElse(
              new UnfitJar(
                  "no component of it provides " + IMiniportDMus.class.getName(), ANNOTATE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Element component(ZipFile zip, ZipEntry entry) {
    try {
      byte[] xml = zip.getInputStream(entry).readAllBytes();
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException e) {
      String text = entry.getName() + ": " + e.getMessage();
      throw new IllegalStateException(new String(text.getBytes(StandardCharsets.UTF_8)), e);
    }
  }

  private static boolean isMiniport(Element component) {
    NodeList provided = component.getElementsByTagName("provide");
    for (int i = 0; i < provided.getLength(); i++) {
      String type = ((Element) provided.item(i)).getAttribute("interface");
      if (type.startsWith("org.dmus.portcls.IMiniport")) {
        return true;
      }
    }
    return false;
  }

  private static UnfitJar complaint(Element component) {
    String name = "its component " + component.getAttribute("name");
    NodeList references = component.getElementsByTagName("reference");
    if (references.getLength() > 0) {
      String reference = ((Element) references.item(0)).getAttribute("interface");
      return new UnfitJar(
          name + " waits, perhaps for its reference to " + reference,
          "name the bundle that supplies it in " + JarUnderTest.FILE + ", bundles=...");
    }
    return new UnfitJar(
        name + " publishes no miniport with a class id (" + MiniportDriver.CLSID + ")", ANNOTATE);
  }
}
