import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes what people install on the system this runs on: the program with a Java of its own, tested
/// by itself, then wrapped the way this system wraps programs.
///
///     java installer/Package.java                the program's folder alone ("image")
///     java installer/Package.java deb            … and a .deb (Linux)
///     java installer/Package.java msi zip        … and an .msi and a portable .zip (Windows)
///     java installer/Package.java dmg            … and a .dmg (macOS)
///
/// Needs the JDK 25 it runs on and what `fundi` built; everything comes to lie in `target/installer`.
final class Package {
    private static final String MAIN = "org.fundi.app.Fundi";
    private static final String NAME = "fundi";
    private static final String CACHE = "fundi.aot";

    /// One time for all files: the start-up cache is good for files of the very time it was made
    /// with, and a zip knows even seconds only.
    private static final FileTime SHIPPED = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final Path root = Path.of("").toAbsolutePath();
    private final Path work = root.resolve("target/installer");
    private final Platform system = Platform.here();

    private Package() {}

    public static void main(String[] kinds) throws IOException, InterruptedException {
        new Package().make(List.of(kinds));
    }

    private void make(List<String> kinds) throws IOException, InterruptedException {
        build();
        deleteAll(work);
        Files.createDirectories(work);
        Path input = input();
        Path java = new SmallJava(work, system.name().equals("linux")).link();
        Path image = image(input, java);
        stamp(image); // jpackage gives its copies the time of now
        cacheStart(image);
        test(image);
        say("image", image);
        for (String kind : kinds) {
            if (kind.equals("zip")) zip(image, work.resolve("fundi-%s-portable.zip".formatted(version())));
            else wrap(kind, image);
        }
    }

    // --- the systems ----------------------------------------------------------------------------

    /// @param natives how paths of native libraries inside jars name this system and processor
    private record Platform(String name, String icon, Pattern natives, String launcher, String app) {
        static Platform here() {
            String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            boolean arm = System.getProperty("os.arch").equals("aarch64");
            String processor = arm ? "aarch64" : "x86_64";
            if (os.startsWith("windows"))
                return new Platform(
                        "windows",
                        "fundi.ico",
                        Pattern.compile("/windows/" + processor + "/", Pattern.CASE_INSENSITIVE),
                        "fundi.exe",
                        "app");
            if (os.startsWith("mac"))
                return new Platform(
                        "macos",
                        "fundi.icns",
                        Pattern.compile("/mac(os)?/" + processor + "/", Pattern.CASE_INSENSITIVE),
                        "Contents/MacOS/fundi",
                        "Contents/app");
            return new Platform(
                    "linux",
                    "fundi.png",
                    Pattern.compile("/linux/" + processor + "/", Pattern.CASE_INSENSITIVE),
                    "bin/fundi",
                    "lib/app");
        }

        Path launcher(Path image) {
            return image.resolve(launcher);
        }

        Path app(Path image) {
            return image.resolve(app);
        }
    }

    // --- what goes in ---------------------------------------------------------------------------

    /// By `fundi` itself, which builds what is newer than the last build.
    private void build() throws IOException, InterruptedException {
        String script = system.name().equals("windows") ? "fundi.cmd" : "fundi";
        run(Map.of(), root.resolve(script).toString(), "--version");
    }

    /// The jars without what other systems need, the samples, the lessons, licence and notice.
    private Path input() throws IOException {
        Path input = Files.createDirectories(work.resolve("input"));
        Path built = root.resolve("target/fundi");
        List<Path> jars = new ArrayList<>(List.of(built.resolve("app.jar"), built.resolve("engine.jar")));
        for (String library : Files.readString(built.resolve("class-path")).strip().split(File.pathSeparator)) {
            jars.add(Path.of(library));
        }
        LargeLibraries large = LargeLibraries.among(jars);
        for (Path jar : jars) {
            Path slim = input.resolve(jar.getFileName().toString());
            slim(jar, slim, entry -> isForHere(entry) && large.isNeeded(entry));
            if (hasNoClasses(slim)) Files.delete(slim);
        }
        copyAll(root.resolve("sample-data"), input.resolve("sample-data"));
        copyAll(root.resolve("tutorials"), input.resolve("tutorials"));
        for (String text : List.of("LICENSE", "NOTICE")) Files.copy(root.resolve(text), input.resolve(text));
        return input;
    }

    private static void stamp(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) Files.setLastModifiedTime(file, SHIPPED);
        }
    }

    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)$");

    /// JavaFX's natives lie at the top of jars that are for one system anyway.
    private boolean isForHere(String entry) {
        return !NATIVE.matcher(entry).matches()
                || !entry.contains("/")
                || system.natives().matcher("/" + entry).find();
    }

    private static boolean hasNoClasses(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().noneMatch(entry -> entry.getName().endsWith(".class"));
        }
    }

    private static void slim(Path from, Path to, Predicate<String> kept) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (!kept.test(entry.getName())) continue;
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setLastModifiedTime(SHIPPED);
                out.putNextEntry(copy);
                try (InputStream in = zip.getInputStream(entry)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    // --- making ---------------------------------------------------------------------------------

    private Path image(Path input, Path java) throws IOException {
        List<String> arguments = new ArrayList<>(common());
        arguments.addAll(
                List.of(
                        "--type", "app-image",
                        "--dest", work.toString(),
                        "--input", input.toString(),
                        "--runtime-image", java.toString(),
                        "--main-jar", "app.jar",
                        "--main-class", MAIN,
                        "--icon", root.resolve("installer/icons").resolve(system.icon()).toString(),
                        "--java-options", "-Dfundi.root=$APPDIR"));
        List<String> flags = new ArrayList<>(Files.readAllLines(root.resolve("jvm.options")));
        flags.addAll(SmallJava.VECTORS);
        for (String flag : flags) arguments.addAll(List.of("--java-options", flag));
        if (system.name().equals("windows")) { // the window's own launcher has no terminal there
            Path command = root.resolve("installer/windows/command.properties");
            arguments.addAll(List.of("--add-launcher", "fundi-command=" + command));
        }
        tool("jpackage", arguments.toArray(String[]::new));
        return work.resolve(system.name().equals("macos") ? NAME + ".app" : NAME);
    }

    private List<String> common() throws IOException {
        return List.of(
                "--name", NAME,
                "--app-version", version(),
                "--vendor", "The Fundi authors",
                "--description", "Learn how a model is trained, by training one",
                "--copyright", "GPL-3.0-or-later");
    }

    private String version() throws IOException {
        Matcher found =
                Pattern.compile("<version>([0-9.]+)(-SNAPSHOT)?</version>")
                        .matcher(Files.readString(root.resolve("pom.xml")));
        if (!found.find()) throw new IllegalStateException("pom.xml names no version");
        return found.group(1);
    }

    /// Lets the program test itself once while Java notes which classes it loads, so that every
    /// later start finds them ready. Where that fails the program only starts more slowly.
    private void cacheStart(Path image) throws IOException, InterruptedException {
        Path cache = system.app(image).resolve(CACHE);
        run(
                Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache + " -Xlog:aot*=off"),
                system.launcher(image).toString(),
                "self-test");
        if (!Files.exists(cache)) throw new IllegalStateException("no start-up cache was made");
        Path settings = system.app(image).resolve(NAME + ".cfg");
        Files.writeString(
                settings,
                "java-options=-XX:AOTCache=$APPDIR/%s%n".formatted(CACHE),
                StandardOpenOption.APPEND);
    }

    private void test(Path image) throws IOException, InterruptedException {
        run(Map.of(), system.launcher(image).toString(), "self-test");
    }

    /// By a jpackage of its own, which is told what time the files in a .deb bear at most.
    private void wrap(String kind, Path image) throws IOException, InterruptedException {
        Path here = root.resolve("installer").resolve(system.name());
        List<String> arguments = new ArrayList<>(common());
        arguments.addAll(
                List.of(
                        "--type", kind,
                        "--dest", work.toString(),
                        "--app-image", image.toString(),
                        "--license-file", root.resolve("LICENSE").toString(),
                        "--file-associations", here.resolve("project.properties").toString(),
                        "--file-associations", here.resolve("lab.properties").toString()));
        if (Files.isDirectory(here.resolve("resources")))
            arguments.addAll(List.of("--resource-dir", here.resolve("resources").toString()));
        arguments.addAll(Files.readAllLines(here.resolve(kind + ".options")));
        arguments.addFirst(Path.of(System.getProperty("java.home"), "bin", "jpackage").toString());
        String shipped = String.valueOf(SHIPPED.toInstant().getEpochSecond());
        run(Map.of("SOURCE_DATE_EPOCH", shipped), arguments.toArray(String[]::new));
        try (Stream<Path> files = Files.list(work)) {
            files.filter(file -> file.toString().endsWith("." + kind)).forEach(file -> say(kind, file));
        }
    }

    private void zip(Path image, Path file) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file));
                Stream<Path> files = Files.walk(image)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                String name = image.getParent().relativize(one).toString().replace('\\', '/');
                ZipEntry entry = new ZipEntry(name);
                entry.setLastModifiedTime(Files.getLastModifiedTime(one));
                out.putNextEntry(entry);
                Files.copy(one, out);
                out.closeEntry();
            }
        }
        say("zip", file);
    }

    // --- running --------------------------------------------------------------------------------

    static void tool(String name, String... arguments) {
        ToolProvider tool =
                ToolProvider.findFirst(name)
                        .orElseThrow(() -> new IllegalStateException("this Java has no " + name));
        int code = tool.run(System.out, System.err, arguments);
        if (code != 0) throw new IllegalStateException(name + " ended with " + code);
    }

    static void run(Map<String, String> variables, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(variables);
        int code = builder.start().waitFor();
        if (code != 0)
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
    }

    private static void say(String kind, Path made) {
        try (Stream<Path> files = Files.walk(made)) {
            long bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
            System.out.printf(Locale.ROOT, "%s: %s, %.0f MB%n", kind, made, bytes / 1e6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else Files.copy(file, copy);
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(file);
        }
    }
}
