package org.fundi.app.text;

import java.util.Locale;
import java.util.Set;

/// What a refusal says, made fit to stand on a card.
public final class Saying {
    /// With which no name begins.
    private static final Set<String> BEGINNINGS =
            Set.of(
                    "the",
                    "there",
                    "a",
                    "all",
                    "an",
                    "no",
                    "nothing",
                    "this",
                    "these",
                    "it",
                    "another",
                    "every",
                    "only",
                    "choose",
                    "take",
                    "make",
                    "check",
                    "open",
                    "install",
                    "close",
                    "give",
                    "name",
                    "leave",
                    "look",
                    "wait",
                    "save",
                    "put",
                    "work",
                    "with",
                    "where",
                    "run",
                    "training",
                    "in",
                    "its",
                    "two",
                    "classes",
                    "hardly",
                    "preparation");

    private Saying() {}

    /// What is wrong and what to do about it, one after the other.
    public static String sentences(String what, String remedy) {
        return ended(sentence(what)) + " " + ended(remedy(remedy));
    }

    private static String ended(String said) {
        return said.endsWith(".") ? said : said + ".";
    }

    /// Refusals begin with a small letter, for the command line says something before them; names
    /// of files and columns stay as they are written.
    public static String sentence(String said) {
        boolean plain = BEGINNINGS.contains(said.split(" ", 2)[0]);
        return plain ? capital(said) : said;
    }

    /// No remedy begins with a name: it says what to do.
    public static String remedy(String said) {
        return said.isEmpty() ? "" : capital(said);
    }

    private static String capital(String said) {
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }
}
