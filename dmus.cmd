@echo off
rem Starts DMus. In a checkout it builds first, once; in an installation it is bin\dmus.cmd. The options of Java are those
rem of the script dmus, which says why; the archive of classes, which shortens a start, is made by that one alone.
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
set "java=java"
rem Who sets JAVA_HOME by hand may have put quotes around it.
if defined JAVA_HOME set "JAVA_HOME=%JAVA_HOME:"=%"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java"
rem Felix uses sun.misc.Unsafe: Java 24 warns about it, older ones do not know the option. The other one came with Java 17.
set "allow=--sun-misc-unsafe-memory-access=allow"
"%java%" %allow% -version >nul 2>&1
if %ERRORLEVEL% equ 0 goto found
set "allow="
"%java%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1
if %ERRORLEVEL% equ 0 goto found
echo dmus: no Java found, or one that is too old: "%java%">&2
echo hint: install a JDK 17 or newer, or set JAVA_HOME>&2
exit /b 1

:found
if exist "%here%..\lib\org.dmus.port.launch.jar" goto installed
set "places=%here%dist\run"
set "home=%here%dist\target\dmus\dmus"
if exist "%home%\lib\org.dmus.port.launch.jar" goto start
echo dmus: building (first use, about a minute) ...>&2
call mvn -B -ntp -q -Dmaven.test.skip -Dspotless.check.skip -Dcheckstyle.skip -f "%here%pom.xml" -pl dist -am package
if %ERRORLEVEL% equ 0 goto start
echo dmus: the build failed>&2
echo hint: it takes a JDK 17 and Apache Maven 3.8, or newer; mvn verify says more>&2
exit /b 1

:installed
for %%I in ("%here%..") do set "home=%%~fI"
rem The root of a drive ends in a backslash, which would hide the quote behind it from Java.
if "%home:~-1%"=="\" set "home=%home%."
set "places=%home%"

:start
set "compile=-XX:TieredStopAtLevel=1"
set "optimised=-XX:MetaspaceSize=192m -XX:Tier4InvocationThreshold=15000 -XX:Tier4MinInvocationThreshold=3000 -XX:Tier4CompileThreshold=30000"
for %%C in (render play capture spectrum shell serve) do if "%~1"=="%%C" set "compile=%optimised%"
"%java%" -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -XX:+IgnoreUnrecognizedVMOptions -Xshare:auto ^
  %compile% %allow% ^
  "-Ddmus.home=%home%" "-Ddmus.data.default=%places%" -jar "%home%\lib\org.dmus.port.launch.jar" %*
exit /b %ERRORLEVEL%
