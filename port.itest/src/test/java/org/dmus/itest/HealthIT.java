package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.dmus.doctor.Doctor;
import org.dmus.doctor.Finding;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.itest.sick.Other;
import org.dmus.itest.sick.Plain;
import org.dmus.itest.sick.SickBundle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What is healthy, and what comes of what. */
@Tag(Measured.TAG)
@ExtendWith({DeployFolder.class, PaxExamExtension.class})
public class HealthIT {
  @Inject private BundleContext context;

  @Test
  public void theDistributionIsHealthyAndThatIsToldFast() throws Exception {
    Doctor doctor = new Answers(context).doctor();
    new Registry(context).await(org.dmus.client.SubdeviceFactory.class, "");
    assertThat(doctor.examine()).isEmpty();
    long bestNs = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long start = System.nanoTime();
      assertThat(doctor.examine()).isEmpty();
      bestNs = Math.min(bestNs, System.nanoTime() - start);
    }
    System.out.printf("examination of a healthy system: %.1f ms%n", bestNs / 1e6);
    assertThat(bestNs).isLessThan(TimeUnit.SECONDS.toNanos(1));
  }

  @Test
  public void everyShippedBundleIsHealthyByItself() throws Exception {
    Doctor doctor = new Answers(context).doctor();
    for (Bundle bundle : context.getBundles()) {
      if (bundle.getState() == Bundle.ACTIVE) {
        assertThat(doctor.examine(bundle.getBundleId())).as(bundle.toString()).isEmpty();
      }
    }
  }

  @Test
  public void theMissingPackageAtTheEndOfAChainComesFirst() throws Exception {
    Bundle provider =
        SickBundle.named("org.example.provider")
            .header("Import-Package", "com.google.common.collect")
            .header(
                "Provide-Capability",
                "osgi.service;objectClass:List<String>=\"java.util.function.LongSupplier\"")
            .start(context);
    Bundle consumer = waiting("java.util.function.LongSupplier").start(context);
    try {
      List<Finding> found = new Answers(context).doctor().examine(consumer.getBundleId());
      assertThat(found).hasSize(2).allMatch(Finding::isError);
      assertThat(found.get(0).subject()).isEqualTo("org.example.provider");
      assertThat(found.get(0).cause()).contains("package com.google.common.collect is missing");
      assertThat(found.get(0).cure()).contains("com.google.guava:guava");
      assertThat(found.get(1).subject()).isEqualTo("org.example.consumer");
      assertThat(found.get(1).cure()).contains("org.example.provider first");
      assertThat(new Answers(context).doctor().examine()).isEqualTo(found);
    } finally {
      consumer.uninstall();
      provider.uninstall();
    }
  }

  private static SickBundle waiting(String service) {
    return SickBundle.named("org.example.consumer")
        .with(Plain.class)
        .component(Plain.class, "", "<reference name=\"it\" interface=\"" + service + "\"/>");
  }

  @Test
  public void whatSomebodyWaitsForIsAnErrorAlsoWhenOnlyAConfigurationIsMissing() throws Exception {
    Bundle provider =
        SickBundle.named("org.example.provider")
            .with(Other.class)
            .component(
                Other.class,
                "configuration-policy=\"require\"",
                "<service><provide interface=\"java.util.function.Supplier\"/></service>")
            .start(context);
    Bundle consumer =
        SickBundle.named("org.example.consumer")
            .with(Plain.class)
            .component(
                Plain.class,
                "",
                "<reference name=\"it\" interface=\"java.util.function.Supplier\""
                    + " target=\"(component.name=org.example.Other)\"/>")
            .start(context);
    try {
      List<Finding> found = new Answers(context).doctor().examine();
      assertThat(found.get(0).cause()).contains("Other waits for a configuration");
      assertThat(found).hasSize(2).allMatch(Finding::isError);
    } finally {
      consumer.uninstall();
      provider.uninstall();
    }
  }

  @Test
  public void aDelayedComponentThatNobodyAskedForIsHealthy() throws Exception {
    Bundle bundle =
        SickBundle.named("org.example.delayed")
            .with(Plain.class)
            .component(
                Plain.class, "", "<service><provide interface=\"java.lang.Runnable\"/></service>")
            .start(context);
    try {
      assertThat(new Answers(context).doctor().examine(bundle.getBundleId())).isEmpty();
    } finally {
      bundle.uninstall();
    }
  }

  @Test
  public void aClassForANewerJavaIsFoundBeforeAnybodyLoadsIt() throws Exception {
    Bundle bundle =
        SickBundle.named("org.example.newer")
            .withNewer(Plain.class, 99)
            .component(
                Plain.class, "", "<service><provide interface=\"java.lang.Runnable\"/></service>")
            .start(context);
    try {
      Finding first = new Answers(context).first(bundle);
      assertThat(first.cause()).contains("built for Java 55");
    } finally {
      bundle.uninstall();
    }
  }
}
