import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.ModuleHashesAttribute;
import java.lang.classfile.attribute.ModuleResolutionAttribute;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The Java that goes with the program: what is used of it, and quick to start.
///
/// @param work where it is made
/// @param linux whether there are names for debuggers to be left out
record SmallJava(Path work, boolean linux) {
    /// What Fundi and its libraries use of Java, by `jdeps`, and the vectors.
    private static final String MODULES =
            "java.base,java.desktop,java.management,java.sql,jdk.charsets,"
                    + "jdk.incubator.vector,jdk.management,jdk.unsupported";

    /// What Java sets by itself when it meets the module, but not when it finds it in the cache.
    static final List<String> VECTORS =
            List.of(
                    "-XX:+UnlockExperimentalVMOptions",
                    "-XX:+EnableVectorSupport",
                    "-XX:+EnableVectorReboxing",
                    "-XX:+EnableVectorAggressiveReboxing");

    /// @return its folder
    Path link() throws IOException, InterruptedException {
        Path java = work.resolve("java");
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--add-modules", MODULES,
                                "--strip-java-debug-attributes", "--no-header-files", "--no-man-pages",
                                "--output", java.toString()));
        if (linux)
            arguments.addAll(List.of("--strip-native-debug-symbols", "exclude-debuginfo-files"));
        Package.tool("jlink", arguments.toArray(String[]::new));
        takeMarkOffVectors(java);
        if (linux) // what jlink leaves: names that only a debugger reads
            Package.run(Map.of(), "strip", "--strip-unneeded", java.resolve("lib/server/libjvm.so").toString());
        return java;
    }

    /// Java marks its vectors as not yet final. With a module so marked it warns at each start and
    /// takes classes from the start-up cache one by one, which costs a quarter of the time to the
    /// first frame. So its modules are written out, the mark is left out, and they are linked again.
    private void takeMarkOffVectors(Path java) throws IOException {
        Path modules = work.resolve("modules");
        writeOut(java, modules);
        Path linked = work.resolve("linked");
        Package.tool(
                "jlink",
                "--module-path", modules.toString(),
                "--add-modules", MODULES,
                "--disable-plugin", "generate-jli-classes", // they were made the first time
                "--compress", "zip-9",
                "--output", linked.toString());
        Path all = Path.of("lib/modules");
        Files.copy(linked.resolve(all), java.resolve(all), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void writeOut(Path java, Path to) throws IOException {
        URI inside = URI.create("jrt:/");
        try (FileSystem modules = FileSystems.newFileSystem(inside, Map.of("java.home", java.toString()))) {
            Path from = modules.getPath("/modules");
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = from.relativize(file).toString();
                    if (name.contains("/SystemModules$")) continue; // jlink makes these anew
                    Path copy = to.resolve(name);
                    Files.createDirectories(copy.getParent());
                    byte[] bytes = Files.readAllBytes(file);
                    Files.write(copy, name.endsWith("/module-info.class") ? unmarked(bytes) : bytes);
                }
            }
        }
    }

    /// Without the mark, and without the checksums by which modules would notice that it is gone.
    private static byte[] unmarked(byte[] module) {
        ClassFile format = ClassFile.of();
        return format.transformClass(
                format.parse(module),
                ClassTransform.dropping(
                        part ->
                                part instanceof ModuleResolutionAttribute
                                        || part instanceof ModuleHashesAttribute));
    }
}
