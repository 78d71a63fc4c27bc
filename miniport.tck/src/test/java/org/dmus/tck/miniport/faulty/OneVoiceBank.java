package org.dmus.tck.miniport.faulty;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.SynthDownload;

/** The downloads (dmdls.h): a handle is the place in a list, from 1. */
final class OneVoiceBank {
  private static final int TYPE_INSTRUMENT = 1;
  private static final int TYPE_WAVE = 2;
  private static final int INFO_BYTES = 16;
  private static final int WAVE_LINK = 32;

  /** What was downloaded; a wave's key is its id, that of an instrument its patch. */
  private static final class Download {
    private final int type;
    private final int key;
    private final int waveId;
    private final ByteBuffer samples;
    private boolean unloaded;

    private Download(int type, int key, int waveId, ByteBuffer samples) {
      this.type = type;
      this.key = key;
      this.waveId = waveId;
      this.samples = samples;
    }
  }

  private final SeededFault fault;
  private final List<Download> downloads = new ArrayList<>();
  private int bank;
  private int patch;

  OneVoiceBank(SeededFault fault) {
    this.fault = fault;
  }

  void control(int controller, int value) {
    if (controller == 0) {
      bank = bank & 0xFF | value << 8;
    } else if (controller == 32) {
      bank = bank & 0xFF00 | value;
    }
  }

  void program(int program) {
    patch = bank << 8 | program;
  }

  /** Returns the samples of the program that is selected; null when nobody downloaded it. */
  ByteBuffer selected() {
    Download instrument = find(TYPE_INSTRUMENT, patch);
    Download wave = instrument == null ? null : find(TYPE_WAVE, instrument.waveId);
    return wave == null || fault == DownloadFault.PLAYS_NO_DOWNLOAD ? null : wave.samples;
  }

  private Download find(int type, int key) {
    for (int i = 0; i < downloads.size(); i++) {
      Download each = downloads.get(i);
      boolean gone = each.unloaded && fault != DownloadFault.PLAYS_WHAT_WAS_UNLOADED;
      if (each.type == type && each.key == key && !gone) {
        return each;
      }
    }
    return null;
  }

  NtStatus download(PropertyRequest request) {
    ByteBuffer blob = request.instance();
    if (blob.limit() < INFO_BYTES + 2 * Integer.BYTES) {
      return NtStatus.INVALID_PARAMETER;
    }
    int type = blob.getInt(0);
    int size = blob.getInt(12);
    boolean whole = size <= blob.limit() || fault == DownloadFault.BELIEVES_THE_LENGTH_OF_A_BLOB;
    int first = blob.getInt(INFO_BYTES);
    int second = blob.getInt(INFO_BYTES + Integer.BYTES);
    boolean inside = isInside(first, blob) && isInside(second, blob);
    if (!whole || !inside || type != TYPE_INSTRUMENT && type != TYPE_WAVE) {
      return NtStatus.INVALID_PARAMETER;
    }
    NtStatus status = request.reply(new SynthDownload(downloads.size() + 1, true).toBytes());
    if (status.isSuccess()) {
      downloads.add(
          type == TYPE_WAVE
              ? new Download(type, blob.getInt(4), 0, samples(blob, second))
              : new Download(type, blob.getInt(first), blob.getInt(second + WAVE_LINK), null));
    }
    return status;
  }

  private static boolean isInside(int offset, ByteBuffer blob) {
    return offset >= INFO_BYTES && offset <= blob.limit() - WAVE_LINK - Integer.BYTES;
  }

  private ByteBuffer samples(ByteBuffer blob, int data) {
    int from = data + Integer.BYTES;
    ByteBuffer theirs = blob.slice(from, blob.limit() - from).order(ByteOrder.LITTLE_ENDIAN);
    return fault == DownloadFault.KEEPS_A_BUFFER_IT_CALLED_FREE
        ? theirs
        : ByteBuffer.allocate(theirs.limit()).put(theirs).order(ByteOrder.LITTLE_ENDIAN).flip();
  }

  NtStatus unload(PropertyRequest request) {
    if (request.value().limit() < Long.BYTES) {
      return NtStatus.BUFFER_TOO_SMALL;
    }
    long handle = request.value().getLong(0);
    if (handle < 1 || handle > downloads.size()) {
      boolean wrong = fault == DownloadFault.CALLS_AN_UNKNOWN_HANDLE_A_WRONG_PARAMETER;
      return wrong ? NtStatus.INVALID_PARAMETER : NtStatus.UNSUCCESSFUL;
    }
    Download known = downloads.get((int) handle - 1);
    if (known.unloaded && fault != DownloadFault.UNLOADS_THE_SAME_TWICE) {
      return NtStatus.UNSUCCESSFUL;
    }
    boolean selected = known.samples != null && known.samples == selected();
    known.unloaded = true;
    return selected && fault == DownloadFault.NEVER_ENDS_AN_UNLOAD
        ? NtStatus.PENDING
        : NtStatus.SUCCESS;
  }
}
