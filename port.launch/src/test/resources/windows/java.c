// Stands for java.exe: knows the options of the version in java.version beside it, writes its arguments to java.args there.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

static char folder[MAX_PATH];

static FILE *beside(const char *name, const char *mode) {
  char path[MAX_PATH + 16];
  snprintf(path, sizeof path, "%s\\%s", folder, name);
  return fopen(path, mode);
}

int main(int count, char **arguments) {
  GetModuleFileNameA(NULL, folder, sizeof folder);
  *strrchr(folder, '\\') = 0;
  int version = 0;
  FILE *file = beside("java.version", "r");
  fscanf(file, "%d", &version);
  fclose(file);
  int asked = 0;
  for (int i = 1; i < count; i++) {
    asked |= !strcmp(arguments[i], "-version");
    if (!strncmp(arguments[i], "--sun-misc-unsafe-memory-access", 31) && version < 23) return 1;
    if (!strncmp(arguments[i], "--enable-native-access", 22) && version < 17) return 1;
  }
  if (asked) return 0;
  file = beside("java.args", "wb");
  for (int i = 1; i < count; i++) fprintf(file, "%s\n", arguments[i]);
  fclose(file);
  return 7;
}
