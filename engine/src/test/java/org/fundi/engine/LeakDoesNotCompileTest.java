package org.fundi.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A leak does not compile: each snippet is compiled as someone outside would write it.
class LeakDoesNotCompileTest {
    private static final String FRAME =
            """
            package outside;
            import java.util.List;
            import org.fundi.engine.data.Table;
            import org.fundi.engine.prepare.*;
            import org.fundi.engine.problem.*;
            import org.fundi.engine.seal.*;
            class Snippet {
                Object written(Table wholeTable, Split split, Problem problem, SealBook book) {
                    return %s;
                }
            }
            """;

    private final Path written;

    LeakDoesNotCompileTest(@TempDir Path written) {
        this.written = written;
    }

    /// What the compiler says, in its own stable codes.
    private List<String> errors(String expression) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavaFileObject source =
                new SimpleJavaFileObject(
                        URI.create("string:///outside/Snippet.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return FRAME.formatted(expression);
                    }
                };
        List<String> options =
                List.of(
                        "-proc:none",
                        "-d",
                        written.toString(),
                        "-Xdiags:verbose",
                        "-classpath",
                        System.getProperty("java.class.path"));
        compiler.getTask(null, null, said, options, null, List.of(source)).call();
        return said.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(Diagnostic::getCode)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    new Standardise().fit(wholeTable)            | cant.apply.symbol
                    new Standardise().fit(split.training())      | cant.apply.symbol
                    new Pipeline(List.of()).fit(wholeTable, problem) | cant.apply.symbol
                    new Pipeline(List.of()).fit(split.validation(), problem) | cant.apply.symbol
                    new TrainingRows(wholeTable)                 | not.def.public
                    new TrainingColumns(wholeTable, null)        | not.def.public
                    new Split(wholeTable, null, null, null)      | not.def.public
                    split.test()                                 | cant.apply.symbol
                    split.test(null, null)                       | cant.apply.symbol
                    new Opening(null, "run", "print", null)      | not.def.public
                    split.whole()                                | not.def.public
                    """)
    void aLeakIsRejected(String expression, String code) {
        List<String> errors = errors(expression);
        assertFalse(errors.isEmpty(), expression + " compiles");
        assertTrue(
                errors.getFirst().toLowerCase(Locale.ROOT).contains(code),
                expression + " is rejected for another reason: " + errors);
    }

    @Test
    void theHonestWayCompiles() {
        assertEquals(
                List.of(),
                errors("new Pipeline(List.of(new Standardise())).fit(split.training(), problem)"));
        assertEquals(List.of(), errors("split.test(split.open(book, \"print\", \"run\"))"));
    }
}
