package org.fundi.app.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.setting.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Options that say two things at once: neither is taken silently.
final class Contradictions {
    private Contradictions() {}

    /// Runs the command, unless an option or a setting that has one value was given two.
    static int refuseOrRun(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) last = last.subcommand();
        for (OptionSpec option : last.matchedOptionsSet()) {
            try {
                check(option);
            } catch (Refusal refusal) {
                CommandLine command = last.commandSpec().commandLine();
                throw new CommandLine.ExecutionException(command, refusal.what(), refusal);
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static void check(OptionSpec option) {
        List<String> values = option.originalStringValues();
        if (option.typeInfo().isMap()) checkKeys(option.longestName(), values);
        else if (!option.isMultiValue() && values.size() > 1)
            throw new Refusal(
                    "'%s' is given more than once: %s"
                            .formatted(option.longestName(), String.join(" and ", values)),
                    "give it once");
    }

    private static void checkKeys(String option, List<String> pairs) {
        Map<String, String> seen = new HashMap<>();
        for (String pair : pairs) {
            String earlier = seen.put(pair.substring(0, Math.max(0, pair.indexOf('='))), pair);
            if (earlier != null)
                throw both("%s %s".formatted(option, earlier), "%s %s".formatted(option, pair));
        }
    }

    /// @param one as it stands on the command line
    static Refusal both(String one, String other) {
        return new Refusal(
                "'%s' and '%s' contradict each other".formatted(one, other),
                "leave one of them out");
    }
}
