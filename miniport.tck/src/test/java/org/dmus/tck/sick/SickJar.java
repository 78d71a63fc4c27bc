package org.dmus.tck.sick;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Packs the sick miniport as a bundle. */
public final class SickJar {
  /** The class id of the miniport. */
  public static final String CLASS_ID = "1c1d6a0e-43a1-4b52-8d5b-6f9f3f1c2a12";

  private static final String NAME = "org.dmus.tck.sick.SickMiniport";
  private static final List<String> CLASSES = List.of("SickMiniport", "SickStream", "SickFault");
  private static final String COMPONENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s">
        <property name="dmus.miniport.clsid" value="%s"/>
        <property name="dmus.miniport.name" value="Sick"/>
        <service scope="prototype"><provide interface="org.dmus.portcls.IMiniportDMus"/></service>
        <implementation class="%s"/>
      </scr:component>
      """
          .formatted(NAME, CLASS_ID, NAME);

  private SickJar() {}

  /**
   * Makes the jar.
   *
   * @param jar where
   * @param properties what it says of itself to the kit
   * @param change what is other about the description of its component
   */
  static Path make(Path jar, String properties, UnaryOperator<String> change) throws IOException {
    Manifest manifest = new Manifest();
    Attributes all = manifest.getMainAttributes();
    all.putValue("Manifest-Version", "1.0");
    all.putValue("Bundle-ManifestVersion", "2");
    all.putValue("Bundle-SymbolicName", "org.example.sick");
    all.putValue("Import-Package", "org.dmus.ks,org.dmus.mxf,org.dmus.portcls,org.osgi.framework");
    all.putValue("Service-Component", "OSGI-INF/sick.xml");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      put(out, "OSGI-INF/sick.xml", change.apply(COMPONENT).getBytes(StandardCharsets.UTF_8));
      put(out, "META-INF/dmus-tck.properties", properties.getBytes(StandardCharsets.UTF_8));
      for (String type : CLASSES) {
        try (InputStream in = SickJar.class.getResourceAsStream(type + ".class")) {
          put(out, "org/dmus/tck/sick/" + type + ".class", in.readAllBytes());
        }
      }
    }
    return jar;
  }

  private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(bytes);
    out.closeEntry();
  }
}
