package org.fundi.engine.experiment;

import java.io.File;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.fundi.engine.learning.Algorithm;

/// Where a run comes from: what has to be the same for it to come out the same.
///
/// @param fundi its version
/// @param java runtime version and vendor
/// @param platform operating system and processor
/// @param libraries the wrapped ones, with their versions; those not found on the class path are
///     left out
/// @param promise of repeatability that holds
public record Provenance(
        String fundi,
        String java,
        String platform,
        Map<String, String> libraries,
        long seed,
        Promise promise) {
    /// Which Fundi this is.
    public static final String FUNDI = "1.0.0";

    private static final List<String> LIBRARIES =
            List.of("ejml-ddense", "fastcsv", "sqlite-jdbc", "tablesaw-core", "xgboost4j_2.12");

    private static final Map<String, String> VERSIONS = found();

    /// What repeating a run promises.
    public enum Promise {
        /// Our own arithmetic: the same bits on every machine, on any number of threads.
        SAME_BITS_EVERYWHERE,
        /// A wrapped library: the same bits on one platform and version of the library.
        SAME_BITS_HERE
    }

    public Provenance {
        libraries = Collections.unmodifiableMap(new LinkedHashMap<>(libraries));
    }

    /// Of a run of this algorithm on this machine, now.
    public static Provenance of(Algorithm algorithm, long seed) {
        return new Provenance(
                FUNDI,
                System.getProperty("java.runtime.version", "")
                        + " "
                        + System.getProperty("java.vendor", ""),
                System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""),
                VERSIONS,
                seed,
                algorithm.wraps().isEmpty()
                        ? Promise.SAME_BITS_EVERYWHERE
                        : Promise.SAME_BITS_HERE);
    }

    /// The same in words, for saved files: `fundi`, `java`, `platform`, `promise`, and each library
    /// by its name.
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("fundi", fundi);
        words.put("java", java);
        words.put("platform", platform);
        words.put("promise", promise.name().toLowerCase(Locale.ROOT));
        words.putAll(libraries);
        return words;
    }

    /// The class path names each library's file, such as `tablesaw-core-0.44.4.jar`.
    private static Map<String, String> found() {
        Map<String, String> versions = new LinkedHashMap<>();
        String[] files =
                System.getProperty("java.class.path", "").split(Pattern.quote(File.pathSeparator));
        for (String library : LIBRARIES) {
            for (String file : files) {
                String name = Path.of(file).getFileName() + "";
                if (name.startsWith(library + "-") && name.endsWith(".jar")) {
                    versions.put(library, name.substring(library.length() + 1, name.length() - 4));
                }
            }
        }
        return versions;
    }
}
