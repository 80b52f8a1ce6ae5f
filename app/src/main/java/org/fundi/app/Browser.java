package org.fundi.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fundi.engine.setting.Refusal;

/// The program in which this computer shows pages.
///
/// @param command before the page's address
record Browser(List<String> command) {
    private static final List<String> OF_LINUX =
            List.of("xdg-open", "sensible-browser", "firefox", "chromium", "google-chrome");

    /// Empty where there is none.
    static Optional<Browser> usual() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return of(System.getProperty("os.name", ""), path);
    }

    /// @param path the folders in which programs are looked for
    static Optional<Browser> of(String system, String path) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Optional.of(new Browser(List.of("rundll32", "url.dll,FileProtocolHandler")));
        }
        if (name.startsWith("mac")) return Optional.of(new Browser(List.of("open")));
        return OF_LINUX.stream()
                .filter(program -> isOn(path, program))
                .findFirst()
                .map(program -> new Browser(List.of(program)));
    }

    private static boolean isOn(String path, String program) {
        for (String folder : path.split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) return true;
        }
        return false;
    }

    /// Does not wait for it.
    ///
    /// @throws Refusal where it does not start
    void show(Path page) {
        List<String> whole = new ArrayList<>(command);
        whole.add(page.toUri().toString());
        try {
            new ProcessBuilder(whole)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new Refusal(
                    "%s can't be shown: %s".formatted(page.getFileName(), e.getMessage()),
                    "open it in a browser yourself: " + page);
        }
    }
}
