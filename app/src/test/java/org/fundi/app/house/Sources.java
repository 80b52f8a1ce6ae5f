package org.fundi.app.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Source files as a reader meets them: how long they are, how long their methods are, whether
/// their doc comments are whole, and what their packages say of themselves.
///
/// @param folder what names are told relative to
/// @param files every `.java` file, sorted
public record Sources(Path folder, List<Path> files) {
    private static final int LONGEST_FILE = 350;
    private static final int LONG_FILE = 200;
    private static final int MIDDLING_FILE = 90;
    private static final int LONGEST_METHOD = 40;

    /// Fewer files than this have no meaningful median.
    private static final int FEW = 20;

    /// All files under these folders; a folder that is not there holds none.
    public static Sources under(Path folder, String... below) {
        List<Path> files = new ArrayList<>();
        for (String part : below) {
            Path top = folder.resolve(part);
            if (!Files.isDirectory(top)) continue;
            try (Stream<Path> walk = Files.walk(top)) {
                walk.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Sources(folder, List.copyOf(files));
    }

    /// Files above 350 lines.
    public List<String> tooLongFiles() {
        return code().filter(file -> lines(file) > LONGEST_FILE)
                .map(
                        file ->
                                "%s has %d lines, more than %d: a file tells one thing; move the second thing to its own file"
                                        .formatted(name(file), lines(file), LONGEST_FILE))
                .toList();
    }

    /// More than one file in ten above 200 lines.
    public List<String> tooManyLongFiles() {
        List<Path> all = code().toList();
        List<Path> longer = all.stream().filter(file -> lines(file) > LONG_FILE).toList();
        if (all.size() < FEW || longer.size() * 10 <= all.size()) return List.of();
        return longer.stream()
                .map(
                        file ->
                                "%s has %d lines; %d of %d files have more than %d, one in ten may: split the longest"
                                        .formatted(
                                                name(file),
                                                lines(file),
                                                longer.size(),
                                                all.size(),
                                                LONG_FILE))
                .toList();
    }

    /// Half of the files or more above 90 lines.
    public List<String> tooLongMedian() {
        int[] sorted = code().mapToInt(Sources::lines).sorted().toArray();
        if (sorted.length < FEW || sorted[sorted.length / 2] <= MIDDLING_FILE) return List.of();
        return List.of(
                "the middle one of %d files has %d lines, more than %d: split those that tell two things"
                        .formatted(sorted.length, sorted[sorted.length / 2], MIDDLING_FILE));
    }

    /// Methods and constructors above 40 lines, from their first line (without the doc comment) to
    /// their closing brace.
    public List<String> tooLongMethods() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (var standard = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    standard,
                                    problem -> {},
                                    List.of("-proc:none"),
                                    null,
                                    standard.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new LongMethods(positions, unit, found).scan(unit, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private final class LongMethods extends TreeScanner<Void, String> {
        private final SourcePositions positions;
        private final CompilationUnitTree unit;
        private final List<String> found;

        LongMethods(SourcePositions positions, CompilationUnitTree unit, List<String> found) {
            this.positions = positions;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            return super.visitClass(type, type.getSimpleName().toString());
        }

        @Override
        public Void visitMethod(MethodTree method, String type) {
            var map = unit.getLineMap();
            long first = map.getLineNumber(positions.getStartPosition(unit, method));
            long last = map.getLineNumber(positions.getEndPosition(unit, method));
            long lines = last - first + 1;
            if (lines > LONGEST_METHOD) {
                String name =
                        method.getName().contentEquals("<init>") ? type : method.getName() + "";
                found.add(
                        "%s:%d: %s has %d lines, more than %d: name its parts as methods"
                                .formatted(
                                        name(Path.of(unit.getSourceFile().toUri())),
                                        first,
                                        name,
                                        lines,
                                        LONGEST_METHOD));
            }
            return super.visitMethod(method, type);
        }
    }

    /// Packages without a null-marked `package-info.java` of two paragraphs: what it is for, and
    /// what it must not know.
    public List<String> silentPackages() {
        return files.stream()
                .map(Path::getParent)
                .distinct()
                .filter(
                        packageFolder ->
                                !introducesItself(packageFolder.resolve("package-info.java")))
                .map(
                        packageFolder ->
                                "%s lacks a package-info.java with @NullMarked, a sentence of purpose, and after an empty line one of what it must not know"
                                        .formatted(name(packageFolder)))
                .toList();
    }

    /// Doc comments out of which a line has fallen: the formatter breaks a `///` line that is too
    /// long and begins what is left of it with `//`.
    public List<String> brokenDocs() {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = read(file).lines().map(String::strip).toList();
            for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i).startsWith("// ") && lines.get(i - 1).startsWith("///")) {
                    found.add(
                            "%s:%d: a line of the doc comment begins with two strokes only: wrap it at 100 columns by hand"
                                    .formatted(name(file), i + 1));
                }
            }
        }
        return found;
    }

    private static boolean introducesItself(Path info) {
        if (!Files.exists(info)) return false;
        String text = read(info);
        return text.contains("@NullMarked") && text.matches("(?s)/// \\S.*?\n///\n/// \\S.*");
    }

    private Stream<Path> code() {
        return files.stream().filter(file -> !file.endsWith("package-info.java"));
    }

    private String name(Path file) {
        return folder.toAbsolutePath().relativize(file.toAbsolutePath()).toString();
    }

    private static int lines(Path file) {
        return (int) read(file).lines().count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
