@echo off
rem Starts Fundi on Windows: builds it when its sources are newer than the last build, then runs it.
rem   fundi                  opens the window
rem   fundi <command> ...    the command line (fundi --help lists the commands)
rem   fundi test [maven ...] runs the whole test suite, in two locales
rem Needs a JDK 25 or newer and Maven 3.8 or newer, and says so where they are missing (exit 2).
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "root=%root:~0,-1%"
set "built=%root%\target\fundi"

set "jdk="
rem Some set it with quotation marks around it.
if defined JAVA_HOME call :consider "%JAVA_HOME:"=%"
if not defined jdk for /f "delims=" %%j in ('where java 2^>nul') do if not defined jdk call :consider_java "%%j"
if not defined jdk for %%k in ("HKLM\SOFTWARE\JavaSoft\JDK" "HKLM\SOFTWARE\Eclipse Adoptium\JDK") do if not defined jdk call :consider_registry %%k
if not defined jdk for %%p in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks") do if not defined jdk for /d %%d in ("%%~p\*") do if not defined jdk call :consider "%%~d"
if not defined jdk goto no_jdk
set "JAVA_HOME=%jdk%"

if /i "%~1"=="test" goto test
if "%~1"=="cache-the-start" goto cache_start
call :up_to_date
if errorlevel 1 call :build
if errorlevel 1 exit /b %errorlevel%
rem Java looks into the cache closely and goes without it where it does not fit.
set "cache="
if exist "%built%\training.aot" set cache="-XX:AOTCache=%built%\training.aot" "-Xlog:aot*=off,cds*=off"
"%JAVA_HOME%\bin\java.exe" "@%root%\jvm.options" %cache% "-Dfundi.root=%root%" "@%built%\class-path" org.fundi.app.Fundi %*
exit /b %errorlevel%

rem --- where things are ------------------------------------------------------------------------

rem Sets jdk where the folder %1 holds a JDK 25 or newer.
:consider
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f tokens^=2^ delims^=^=.^" %%v in ('findstr /b /c:"JAVA_VERSION=" "%~1\release"') do if %%v GEQ 25 set "jdk=%~1"
exit /b 0

:consider_java
for %%f in ("%~dp1..") do call :consider "%%~ff"
exit /b 0

:consider_registry
for /f "tokens=2,*" %%a in ('reg query %1 /s 2^>nul ^| findstr /r /c:"JavaHome " /c:" Path "') do if not defined jdk call :consider_path "%%b"
exit /b 0

:consider_path
set "folder=%~1"
if "%folder:~-1%"=="\" set "folder=%folder:~0,-1%"
call :consider "%folder%"
exit /b 0

:find_maven
set "maven="
for /f "delims=" %%m in ('where mvn.cmd 2^>nul') do if not defined maven set "maven=%%m"
if not defined maven if defined MAVEN_HOME if exist "%MAVEN_HOME%\bin\mvn.cmd" set "maven=%MAVEN_HOME%\bin\mvn.cmd"
if defined maven exit /b 0
>&2 echo fundi: it needs Maven 3.8 or newer to build itself; none was found.
>&2 echo   what to do: install it, then run the same command again.
>&2 echo   scoop install maven, choco install maven, or unpack Apache Maven and set MAVEN_HOME to its folder
exit /b 2

:no_jdk
>&2 echo fundi: it needs a JDK 25 or newer; none was found.
>&2 echo   what to do: install one, then run the same command again.
>&2 echo   winget install EclipseAdoptium.Temurin.25.JDK, or unpack a JDK 25 and set JAVA_HOME to its folder
exit /b 2

rem --- building --------------------------------------------------------------------------------

rem Errorlevel 1 where something that goes into the program changed since the last build began, or
rem where a library is gone.
:up_to_date
if not exist "%built%\stamp" exit /b 1
if not exist "%built%\app.jar" exit /b 1
if not exist "%built%\engine.jar" exit /b 1
if not exist "%built%\class-path" exit /b 1
if not exist "%root%\app\target\class-path" exit /b 1
powershell -NoProfile -ExecutionPolicy Bypass -Command "Set-Location -LiteralPath $env:root; $s = (Get-Item -LiteralPath 'target\fundi\stamp').LastWriteTimeUtc; $n = Get-ChildItem pom.xml, jvm.options, engine\pom.xml, app\pom.xml; $n += Get-ChildItem -Recurse engine\src\main, app\src\main; if ($n | Where-Object { $_.LastWriteTimeUtc -gt $s } | Select-Object -First 1) { exit 1 }; $l = (Get-Content -Raw -LiteralPath 'app\target\class-path').Trim().Split(';'); if ($l | Where-Object { -not (Test-Path -LiteralPath $_) } | Select-Object -First 1) { exit 1 }; exit 0"
exit /b %errorlevel%

:build
call :find_maven
if errorlevel 1 exit /b 2
if exist "%built%\stamp" (>&2 echo building Fundi...) else (>&2 echo building Fundi ^(first time: 1-2 minutes^)...)
if not exist "%built%" mkdir "%built%"
set "log=%root%\target\fundi-build.log"
type nul >"%built%\began"
pushd "%root%"
call "%maven%" -B -q -ntp -Dstyle.color=never -Dmaven.test.skip=true -Dspotless.check.skip=true package >"%log%" 2>&1 <nul
set "failed=%errorlevel%"
popd
if not "%failed%"=="0" goto build_failed
copy /y "%root%\app\target\app.jar" "%built%\app.jar" >nul || goto in_use
copy /y "%root%\engine\target\engine.jar" "%built%\engine.jar" >nul || goto in_use
rem An argument file, because a class path is longer than a command line may be.
powershell -NoProfile -ExecutionPolicy Bypass -Command "$b = ($env:built -replace '\\', '/'); $l = (Get-Content -Raw -LiteralPath (Join-Path $env:root 'app\target\class-path')).Trim(); Set-Content -Encoding Default -LiteralPath (Join-Path $env:built 'class-path') -Value ('-cp \"' + $b + '/app.jar;' + $b + '/engine.jar;' + $l + '\"')"
if errorlevel 1 exit /b 1
move /y "%built%\began" "%built%\stamp" >nul
rem In the background, last of all that runs here: nobody waits for it and nothing depends on it.
start "" /b /low cmd /d /c call "%~f0" cache-the-start >"%root%\target\fundi-cache.log" 2>&1 <nul
exit /b 0

rem Has the program test itself while Java notes what it loads; later starts find that ready. Its
rem window is painted where nobody sees it.
:cache_start
del /q "%built%\*.aot" "%built%\*.aot.new*" 2>nul
"%JAVA_HOME%\bin\java.exe" "@%root%\jvm.options" "-XX:AOTCacheOutput=%built%\training.aot.new" "-Xlog:aot*=off,cds*=off" -Dglass.platform=Headless -Dprism.order=sw "-Dfundi.root=%root%" "@%built%\class-path" org.fundi.app.Fundi self-test
if exist "%built%\training.aot.new" move /y "%built%\training.aot.new" "%built%\training.aot" >nul
exit /b 0

:build_failed
>&2 echo fundi: it could not be built.
>&2 findstr /b /c:"[ERROR]" "%log%"
>&2 echo   what to do: mend what is named above; the whole log is in "%log%"
exit /b 1

:in_use
>&2 echo fundi: it could not be put in place; another Fundi is probably running.
>&2 echo   what to do: close it, then run the same command again.
exit /b 2

rem --- testing ---------------------------------------------------------------------------------

:test
call :find_maven
if errorlevel 1 exit /b 2
rem %1 would split -Dtest=SomeTest at the equals sign; the whole line does not.
set "rest="
for /f "tokens=1,*" %%a in ("%*") do set "rest=%%b"
pushd "%root%"
call "%maven%" -B -ntp -fae "-Dsurefire.failIfNoSpecifiedTests=false" %rest% verify
if errorlevel 1 (popd & exit /b 1)
echo fundi test: once more in Turkish (tr-TR)
call "%maven%" -B -ntp -fae "-Dsurefire.failIfNoSpecifiedTests=false" "-Dtest.language=tr" "-Dtest.country=TR" "-Dspotless.check.skip=true" %rest% test
set "failed=%errorlevel%"
popd
exit /b %failed%
