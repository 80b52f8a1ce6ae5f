package org.fundi.engine.verify;

import java.util.List;
import java.util.Locale;

/// One thing that was seen in a project that was handed in.
///
/// @param seen what was seen, in sentences
/// @param otherwise how it may have come about without anybody meaning ill; empty where there is
///     nothing to explain
/// @param runs it is about, by their numbers; empty where it is about the whole file
public record Remark(Kind kind, Weight weight, String seen, String otherwise, List<Integer> runs) {
    public Remark {
        runs = List.copyOf(runs);
    }

    /// What it is about.
    public enum Kind {
        /// A score that does not come out again.
        SCORE,
        /// A model that does not come out again.
        MODEL,
        /// Test rows looked at more than once.
        OPENED_AGAIN,
        /// Trained when the test rows had been looked at.
        TRAINED_AFTER,
        /// Test rows that had been looked at elsewhere.
        SEEN_ELSEWHERE,
        /// A column that is known too late.
        LEAK,
        NO_BASELINE,
        /// Other data than those handed out.
        OTHER_DATA,
        /// Runs that another file holds, too.
        SHARED,
        /// Records changed or taken away with another program.
        RECORD,
        /// Made with other versions.
        VERSION,
        /// What could not be looked at.
        UNCHECKED;

        /// The word of files for programs.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// How much it weighs, the least first.
    public enum Weight {
        /// Worth knowing; it speaks against nobody.
        NOTE,
        /// Nothing can be said.
        UNCHECKED,
        /// It contradicts what the file claims, or what was agreed.
        EVIDENCE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Remark evidence(Kind kind, String seen, String otherwise, List<Integer> runs) {
        return new Remark(kind, Weight.EVIDENCE, seen, otherwise, runs);
    }

    static Remark note(Kind kind, String seen, String otherwise, List<Integer> runs) {
        return new Remark(kind, Weight.NOTE, seen, otherwise, runs);
    }

    static Remark unchecked(String why, List<Integer> runs) {
        return new Remark(Kind.UNCHECKED, Weight.UNCHECKED, why, "", runs);
    }
}
