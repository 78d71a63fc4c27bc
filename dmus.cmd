@echo off
rem Starts DMus. In a checkout it builds first, once; in an installation it is bin\dmus.cmd. The options of Java are those
rem of the script dmus, which says why; the archive of classes, which shortens a start, is made by that one alone.
setlocal
set "here=%~dp0"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java"
rem Felix uses sun.misc.Unsafe: Java 24 warns about it, older ones do not know the option. The other one came with Java 17.
set "allow=--sun-misc-unsafe-memory-access=allow"
"%java%" %allow% -version >nul 2>&1 || (
  set "allow="
  "%java%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1 || (
    echo dmus: no Java found, or one that is too old: "%java%" 1>&2
    echo hint: install a JDK 17 or newer, or set JAVA_HOME 1>&2
    exit /b 1
  )
)
if exist "%here%..\lib\org.dmus.port.launch.jar" (
  for %%I in ("%here%..") do set "home=%%~fI"
  for %%I in ("%here%..") do set "places=%%~fI"
) else (
  set "places=%here%dist\run"
  set "home=%here%dist\target\dmus\dmus"
  if not exist "%here%dist\target\dmus\dmus\lib\org.dmus.port.launch.jar" (
    echo dmus: building ^(first use, about a minute^) ... 1>&2
    call mvn -B -ntp -q -Dmaven.test.skip -Dspotless.check.skip -Dcheckstyle.skip -f "%here%pom.xml" -pl dist -am package || exit /b 1
  )
)
set "compile=-XX:TieredStopAtLevel=1"
for %%C in (render play capture shell serve) do if "%~1"=="%%C" (
  set "compile=-XX:MetaspaceSize=192m -XX:Tier4InvocationThreshold=15000 -XX:Tier4MinInvocationThreshold=3000 -XX:Tier4CompileThreshold=30000"
)
"%java%" -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -XX:+IgnoreUnrecognizedVMOptions -Xshare:auto ^
  %compile% %allow% ^
  -cp "%home%\lib\org.dmus.port.launch.jar;%home%\lib\org.apache.felix.framework.jar" ^
  "-Ddmus.home=%home%" "-Ddmus.data.default=%places%" org.dmus.launch.Main %*
exit /b %ERRORLEVEL%
