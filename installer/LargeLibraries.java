import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Libraries of which little is used: of their classes, those stay that are named, from class to
/// class, beginning with all others. Their own classes load none by name.
///
/// @param used as `scala/Option`
record LargeLibraries(Set<String> used) {
    /// Their folders. Of XGBoost, what is for Scala is nothing we call.
    private static final List<String> LARGE =
            List.of("it/unimi/dsi/fastutil/", "com/google/common/", "ml/dmlc/xgboost4j/scala/", "scala/");

    private static final Pattern NAME = Pattern.compile("(" + String.join("|", LARGE) + ")[\\w/$]+");
    private static final String CLASS = ".class";

    /// @param jars all there are
    static LargeLibraries among(List<Path> jars) throws IOException {
        Map<String, Set<String>> inside = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    String file = entry.getName();
                    if (!file.endsWith(CLASS) || file.endsWith("module-info.class")) continue;
                    Set<String> named = named(zip, entry);
                    if (isLarge(file)) inside.put(name(file), named);
                    else open.addAll(named);
                }
            }
        }
        Set<String> used = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            if (used.add(name)) open.addAll(inside.getOrDefault(name, Set.of()));
        }
        return new LargeLibraries(used);
    }

    /// Whether this entry of a jar goes in.
    boolean isNeeded(String entry) {
        return !isLarge(entry) || !entry.endsWith(CLASS) || used.contains(name(entry));
    }

    private static boolean isLarge(String entry) {
        return LARGE.stream().anyMatch(entry::startsWith);
    }

    private static String name(String file) {
        return file.substring(0, file.length() - CLASS.length());
    }

    /// The large libraries' classes that this one names: as classes and in descriptors.
    private static Set<String> named(ZipFile zip, ZipEntry entry) throws IOException {
        Set<String> named = new HashSet<>();
        try (InputStream in = zip.getInputStream(entry)) {
            for (PoolEntry constant : ClassFile.of().parse(in.readAllBytes()).constantPool()) {
                String text =
                        switch (constant) {
                            case ClassEntry type -> type.asInternalName();
                            case Utf8Entry utf8 -> utf8.stringValue();
                            default -> "";
                        };
                Matcher found = NAME.matcher(text);
                while (found.find()) named.add(found.group());
            }
        }
        return named;
    }
}
