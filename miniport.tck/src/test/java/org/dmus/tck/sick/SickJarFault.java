package org.dmus.tck.sick;

import java.util.function.UnaryOperator;

/** What can be wrong with a jar, so that there is nothing to test; what is said, and the cure. */
enum SickJarFault {
  WAITS_FOR_A_SERVICE(
      component ->
          component.replace(
              "<implementation",
              "<reference name=\"log\" interface=\"org.example.Log\"/><implementation"),
      "waits, perhaps for its reference to org.example.Log",
      "name the bundle that supplies it"),
  PROVIDES_SOMETHING_ELSE(
      component -> component.replace("org.dmus.portcls.IMiniportDMus", "java.lang.Runnable"),
      "no component of it provides org.dmus.portcls.IMiniportDMus",
      "annotate the miniport with"),
  HAS_NO_CLASS_ID(
      component -> component.replaceAll(" *<property .*\\R", ""),
      "publishes no miniport with a class id",
      "annotate the miniport with"),
  HAS_NO_PUBLIC_CONSTRUCTOR(
      component ->
          component.replace(
              "<implementation class=\"" + SickMiniport.class.getName(),
              "<implementation class=\"" + SickStream.class.getName()),
      "cannot be activated",
      "mend what its constructor or activation throws"),
  REFUSES_ITS_SETTINGS(
      "settings.device=none\nsettings.more=none\nsettings.fault="
          + SickFault.REFUSES_A_SETTING_IT_DOES_NOT_KNOW,
      "its init fails (sick: what is",
      "give it what it needs in META-INF/dmus-tck.properties"),
  THROWS_IN_INIT(
      "settings.device=none\nsettings.fault=nobody knows",
      "its init fails (java.lang.IllegalArgumentException",
      "give it what it needs in META-INF/dmus-tck.properties");

  private final UnaryOperator<String> component;
  private final String properties;
  private final String why;
  private final String cure;

  SickJarFault(UnaryOperator<String> component, String why, String cure) {
    this(component, "", why, cure);
  }

  SickJarFault(String properties, String why, String cure) {
    this(component -> component, properties, why, cure);
  }

  SickJarFault(UnaryOperator<String> component, String properties, String why, String cure) {
    this.component = component;
    this.properties = properties;
    this.why = why;
    this.cure = cure;
  }

  /** {@return what it makes of the description of the component} */
  UnaryOperator<String> component() {
    return component;
  }

  /** {@return what the jar says of itself to the kit} */
  String properties() {
    return properties;
  }

  /** {@return what is said of it} */
  String why() {
    return why;
  }

  /** {@return how the hint begins} */
  String cure() {
    return cure;
  }
}
