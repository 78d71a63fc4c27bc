#!/usr/bin/env bash
# Renders every song below a folder with each bank and prints what went wrong, one row a bank.
set -euo pipefail

usage() {
  cat >&2 <<'END'
usage: port.bench/renders.sh [-r HZ] MUSIC_DIR BANK...
  -r HZ   sample rate (default 44100); 11025 takes a quarter of the time and counts the same
DMUS names the program. Columns: songs rendered and refused; hours of sound; warnings about songs; what the port
lost; notes that the bank has no sound for; notes cut or lost at 256 voices; samples beyond full scale; songs that
sounded on at the end of the tail; silent songs; loudness (LUFS), least and most.
END
  exit 2
}

rate=44100
while getopts r: option; do
  case $option in
    r) rate=$OPTARG ;;
    *) usage ;;
  esac
done
shift $((OPTIND - 1))
[ $# -ge 2 ] || usage
music=$1
shift
dmus=${DMUS:-$(dirname "$0")/../dmus}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

row() { # sums the objects, one a line, of a render of bank $1; refused: lines on standard error
  awk -v bank="$1" -v refused="$2" '
    function number(name) { return match($0, "\"" name "\":-?[0-9.E-]+") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) + 0 : 0 }
    /"frames":/ {
      songs++; seconds += number("seconds"); warnings += number("warnings")
      lost += number("lostEvents"); missing += number("missingNotes")
      cut += number("stolenNotes") + number("lostNotes"); clipped += number("clippedSamples")
      on += /"cutOff":true/
      if (!/"loudnessLufs":/) { silent++; next }
      lufs = number("loudnessLufs")
      if (least == "" || lufs < least) least = lufs
      if (most == "" || lufs > most) most = lufs
    }
    END {
      printf "| %s | %d | %d | %.1f | %d | %d | %d | %d | %d | %d | %d | %.0f to %.0f |\n", bank, songs, refused,
        seconds / 3600, warnings, lost, missing, cut, clipped, on, silent, least, most
    }'
}

echo '| Bank | Songs | Refused | Hours | Warnings | Lost | Missing | Cut | Clipped | Sounding on | Silent | LUFS |'
echo '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |'
for bank in "$@"; do
  "$dmus" render "$music" -b "$bank" --sample-rate "$rate" --jobs 1 --json --progress none -o "$work/out" \
    >"$work/json" 2>"$work/err" || true
  row "$(basename "$bank")" "$(grep '^dmus: ' "$work/err" | grep -vc 'warning: ' || true)" <"$work/json"
  rm -rf "$work/out"
done
