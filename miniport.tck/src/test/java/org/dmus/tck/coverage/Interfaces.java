package org.dmus.tck.coverage;

import java.util.List;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsGuids;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PinProperties;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthProperties;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ISynthSinkDMus;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IAdapterPowerManagement;
import org.dmus.portcls.IInterruptSync;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IMiniportMidi;
import org.dmus.portcls.IMiniportMidiStream;
import org.dmus.portcls.IMusicTechnology;
import org.dmus.portcls.IPinCount;
import org.dmus.portcls.IPort;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IPortClsVersion;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IPortEvents;
import org.dmus.portcls.IPortMidi;
import org.dmus.portcls.IPowerNotify;
import org.dmus.portcls.IRegistryKey;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.IServiceSink;
import org.dmus.portcls.IUnregisterPhysicalConnection;
import org.dmus.portcls.IUnregisterSubdevice;

/** The parts of the API of which every member has a row. */
final class Interfaces {
  /** Interfaces whose every method has a row. */
  static final List<Class<?>> ALL =
      List.of(
          IMXF.class,
          IAllocatorMXF.class,
          ISynthSinkDMus.class,
          IMasterClock.class,
          IPort.class,
          IPortDMus.class,
          IPortMidi.class,
          IMiniport.class,
          IMiniportDMus.class,
          IMiniportMidi.class,
          IMiniportMidiStream.class,
          IServiceSink.class,
          IServiceGroup.class,
          IInterruptSync.class,
          IResourceList.class,
          IRegistryKey.class,
          IPinCount.class,
          IMusicTechnology.class,
          IPowerNotify.class,
          IAdapterPowerManagement.class,
          IUnregisterSubdevice.class,
          IUnregisterPhysicalConnection.class,
          IPortClsVersion.class,
          IPortEvents.class,
          IPortCls.class);

  /** Types whose every constant has a row. */
  static final List<Class<?>> CONSTANTS =
      List.of(
          NtStatus.class,
          KsState.class,
          KsDataFlow.class,
          KsCommunication.class,
          KsGuids.class,
          ClassIds.class,
          PropertyVerb.class,
          SynthProperties.class,
          PinProperties.class);

  private Interfaces() {}

  /** Returns the name that the tables use. */
  static String name(Class<?> type) {
    return type.getName().substring("org.dmus.".length());
  }
}
