package org.dmus.doctor.report;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Memory, collections, classes, threads, open files. */
final class MemoryBody implements NamedSection.Body {
  /** Of the Java machine of OpenJDK, on systems with file descriptors. */
  private static final List<String> SYSTEM =
      List.of(
          "OpenFileDescriptorCount",
          "MaxFileDescriptorCount",
          "ProcessCpuTime",
          "SystemLoadAverage",
          "FreeMemorySize",
          "TotalMemorySize");

  @Override
  public void write(Appendable out) throws IOException {
    out.append("heap = " + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage() + "\n");
    out.append("other = " + ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage() + "\n");
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      out.append("  " + pool.getName() + " = " + pool.getUsage() + "\n");
    }
    for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
      out.append("buffers " + pool.getName() + " = " + pool.getCount() + ", ");
      out.append(pool.getMemoryUsed() + " bytes\n");
    }
    for (GarbageCollectorMXBean gc : ManagementFactory.getGarbageCollectorMXBeans()) {
      out.append("collections of " + gc.getName() + " = " + gc.getCollectionCount() + ", ");
      out.append(gc.getCollectionTime() + " ms\n");
    }
    var classes = ManagementFactory.getClassLoadingMXBean();
    out.append("classes = " + classes.getLoadedClassCount() + ", unloaded ");
    out.append(classes.getUnloadedClassCount() + "\n");
    var threads = ManagementFactory.getThreadMXBean();
    out.append("threads = " + threads.getThreadCount() + ", most ");
    out.append(threads.getPeakThreadCount() + "\n");
    system(out);
  }

  private static void system(Appendable out) throws IOException {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    for (String attribute : SYSTEM) {
      try {
        ObjectName system = new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME);
        out.append(attribute + " = " + beans.getAttribute(system, attribute) + "\n");
      } catch (JMException e) {
        out.append(attribute + " = unknown here\n");
      }
    }
  }
}
