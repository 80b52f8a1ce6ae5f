package org.fundi.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A command in a process of its own, for what can't be done to the process of the tests: another
/// heap, a library that is hidden, a kill.
///
/// @param code the exit code
record Child(int code, String out, String err) {

    /// Runs it to its end.
    ///
    /// @param folder where what it says is put meanwhile
    /// @param java flags for the machine, such as `-Xmx64m`
    static Child run(Path folder, List<String> java, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        int code =
                command(java, List.of(arguments))
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start()
                        .waitFor();
        return new Child(code, Files.readString(out), Files.readString(err));
    }

    static ProcessBuilder command(List<String> java, List<String> arguments) {
        String root = System.getProperty("fundi.root", "");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + Path.of(root, "jvm.options"));
        command.addAll(java);
        command.add("-Dfundi.root=" + root);
        command.add("-Dfundi.home=" + System.getProperty("fundi.home", ""));
        command.add("-cp");
        command.add(System.getProperty("java.class.path").replace("\n", File.pathSeparator));
        command.add("org.fundi.app.Fundi");
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    JsonNode json() {
        return Terminal.json(out);
    }
}
