package org.dmus.portcls;

import org.osgi.annotation.versioning.ProviderType;

/** Of a port, by {@link IPort#as}: whose behaviour it shows (IPortClsVersion). */
@ProviderType
public interface IPortClsVersion {

  /** The releases of PortCls; {@code ordinal() - 1} is the numeric value. */
  enum Version {
    /** kVersionInvalid, -1. */
    INVALID,
    /** kVersionWin98. */
    WIN_98,
    /** kVersionWin98SE. */
    WIN_98SE,
    /** kVersionWin2K. */
    WIN_2K,
    /** kVersionWin98SE_QFE2. */
    WIN_98SE_QFE2,
    /** kVersionWin2K_SP2. */
    WIN_2K_SP2,
    /** kVersionWinME. */
    WIN_ME,
    /** kVersionWin98SE_QFE3. */
    WIN_98SE_QFE3,
    /** kVersionWinME_QFE1. */
    WIN_ME_QFE1,
    /** kVersionWinXP, 8: the first in which PortMidi and PortDMus are one. */
    WIN_XP,
    /** kVersionWinXPSP1. */
    WIN_XP_SP1,
    /** kVersionWinServer2003. */
    WIN_SERVER_2003,
    /** kVersionWin2K_UAAQFE. */
    WIN_2K_UAAQFE,
    /** kVersionWinXP_UAAQFE, 12: has IUnregisterSubdevice and IUnregisterPhysicalConnection. */
    WIN_XP_UAAQFE,
    /** kVersionWinServer2003_UAAQFE. */
    WIN_SERVER_2003_UAAQFE;

    /** {@return the number in portcls.h} */
    public int value() {
      return ordinal() - 1;
    }
  }

  /** {@return the release whose behaviour this port shows: {@link Version#WIN_XP_UAAQFE}; [any]} */
  Version getVersion();
}
