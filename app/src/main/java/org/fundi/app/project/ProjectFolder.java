package org.fundi.app.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.fundi.app.workspace.Opener;
import org.fundi.engine.Catalogue;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.setting.Refusal;

/// Where projects lie that the person has not given a place: never beside their own files unasked.
record ProjectFolder(Path folder) {
    private static final int LONGEST = 60;

    /// A new project named after the data, numbered where the name is taken.
    ///
    /// @throws Refusal where none can be made
    ProjectFile make(String data) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refusal(
                    "no project can be made in '" + folder + "': " + e.getMessage(),
                    "make room or give yourself the right to write there, then open the file again");
        }
        String base = base(data);
        for (int number = 1; ; number++) {
            Path file = folder.resolve(base + (number == 1 ? "" : "-" + number) + Opener.PROJECT);
            if (!Files.exists(file)) return ProjectFile.create(file, Catalogue.NAMES);
        }
    }

    /// The file's name without its ending, as any system takes it.
    static String base(String data) {
        String bare = data.replaceFirst("[.][^.]{1,5}$", "");
        String plain = plain(bare);
        String brief = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return brief;
    }

    /// A name as any system takes it, in one folder.
    static String plain(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-").strip();
        return plain.isEmpty() || plain.startsWith(".") ? "data" + plain : plain;
    }

    /// With the ending of projects.
    static Path ended(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        boolean has = name.toLowerCase(Locale.ROOT).endsWith(Opener.PROJECT);
        return has ? chosen : chosen.resolveSibling(name + Opener.PROJECT);
    }

    /// Takes away a project the person has agreed to write over; no other file.
    ///
    /// @throws Refusal where it is no project, or another window works on it
    static void clear(Path chosen) {
        if (!Files.exists(chosen)) return;
        ProjectFile.openToWrite(chosen, Catalogue.NAMES).close();
        try {
            Files.delete(chosen);
        } catch (IOException e) {
            throw new Refusal(
                    "'%s' can't be written over: %s".formatted(chosen, e.getMessage()),
                    "choose another name");
        }
    }
}
