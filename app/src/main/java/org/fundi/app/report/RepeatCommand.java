package org.fundi.app.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.Faulty;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Splitting;
import org.fundi.engine.problem.Task;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Knobs;
import org.fundi.engine.setting.Setting;

/// The line to be typed for the same run again, on the same file.
///
/// @param words of the line, not yet quoted
/// @param missing what the line can't say; nothing where it says all
public record RepeatCommand(List<String> words, List<String> missing) {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=,+%-]+");

    public RepeatCommand {
        words = List.copyOf(words);
        missing = List.copyOf(missing);
    }

    public static RepeatCommand of(Material material) {
        Writer writer = new Writer(material);
        writer.problem();
        writer.reading();
        writer.model();
        return new RepeatCommand(writer.words, writer.missing);
    }

    /// As it is typed into a shell.
    public String line() {
        return words.stream().map(RepeatCommand::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static final class Writer {
        private final Material material;
        private final List<String> words = new ArrayList<>(List.of("fundi", "train"));
        private final List<String> missing = new ArrayList<>();

        Writer(Material material) {
            this.material = material;
            String file = material.reading().dataset().name();
            words.add(marked(file) ? "./" + file : file);
        }

        /// A word that begins so would be taken for an option or a file of options.
        private static boolean marked(String word) {
            return word.startsWith("-") || word.startsWith("@");
        }

        private void option(String name, String value) {
            if (marked(value) || value.isEmpty()) words.add(name + "=" + value);
            else words.addAll(List.of(name, value));
        }

        void problem() {
            Problem problem = material.problem();
            option("--target", problem.target());
            option("--task", problem.task().key());
            if (problem.task() == Task.BINARY) {
                option("--positive", ((Problem.Classification) problem).classes().getLast());
            }
            Splitting way = material.proposal().splitting();
            option("--split", way.text());
            if (!Splitting.parse(way.text()).equals(way)) {
                missing.add(
                        Words.of(
                                "report.missing.shares",
                                Numbers.percent(way.validationShare()),
                                Numbers.percent(way.testShare())));
            }
            roles(problem, way);
            option("--metric", material.metric().key());
            option("--seed", "" + material.stored().seed());
            material.asked().rule().ifPresent(rule -> option("--rule", rule.text()));
            Dataset data = material.reading().dataset();
            var usual = UsualPreparation.of(problem, data.table()).pipeline();
            if (!usual.equals(material.asked().pipeline())) {
                missing.add(Words.of("report.missing.preparation"));
            }
        }

        /// Names the columns that would be guessed otherwise.
        private void roles(Problem problem, Splitting way) {
            Wishes wishes = Wishes.NONE.target(problem.target()).task(problem.task());
            wishes = wishes.splitting(way);
            Dataset data = material.reading().dataset();
            long seed = material.stored().seed();
            List<String> guessed = Proposal.of(data, wishes, seed).problem().features();
            List<String> ignored = new ArrayList<>(guessed);
            ignored.removeAll(new HashSet<>(problem.features()));
            List<String> known = new ArrayList<>(problem.features());
            known.removeAll(new HashSet<>(guessed));
            columns("--ignore", ignored);
            columns("--known", known);
        }

        private void columns(String option, List<String> names) {
            if (names.isEmpty()) return;
            names.stream().filter(name -> name.indexOf('"') >= 0).forEach(this::unsayable);
            option(
                    option,
                    names.stream()
                            .map(
                                    name ->
                                            name.equals(name.strip()) && name.indexOf(',') < 0
                                                    ? name
                                                    : '"' + name + '"')
                            .collect(Collectors.joining(",")));
        }

        private void unsayable(String name) {
            missing.add(Words.of("report.missing.name", name));
        }

        void reading() {
            ReadingOptions told = material.asked().reading();
            told.delimiter().ifPresent(it -> option("--delimiter", word(it)));
            told.quote().ifPresent(it -> option("--quote", word(it)));
            told.decimalMark().ifPresent(it -> option("--decimal", word(it)));
            told.encoding().ifPresent(it -> option("--encoding", it.name()));
            told.header().ifPresent(it -> words.add(it ? "--header" : "--no-header"));
            told.dateOrder().ifPresent(it -> option("--dates", word(it)));
            if (!told.missing().equals(ReadingOptions.USUAL_MISSING)) {
                told.missing().stream().filter(it -> it.indexOf(',') >= 0).forEach(this::unsayable);
                option("--missing", String.join(",", told.missing()));
            }
            new TreeMap<>(told.types())
                    .forEach(
                            (column, type) -> {
                                if (column.indexOf('=') >= 0) unsayable(column);
                                option("--type", column + "=" + type.word());
                            });
            if (told.faulty() != Faulty.KEEP) option("--faulty", word(told.faulty()));
            told.sheet().ifPresent(it -> option("--sheet", it));
            if (!told.amendments().isEmpty()) missing.add(Words.of("report.missing.amended"));
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        void model() {
            Algorithm algorithm = material.run().algorithm();
            option("--model", algorithm.key());
            Optional<Algorithm> usual =
                    Catalogue.ALGORITHMS.stream()
                            .filter(known -> known.key().equals(algorithm.key()))
                            .findFirst();
            List<Setting> former = usual.map(Knobs::of).orElse(List.of());
            for (Setting setting : Knobs.of(algorithm)) {
                if (former.contains(setting)) continue;
                option("--set", setting.path() + "=" + setting.text());
            }
            if (material.stored().state() == StoredRun.State.STOPPED) {
                missing.add(
                        Words.of(
                                "report.missing.stopped",
                                Numbers.whole(material.stored().step()),
                                Numbers.whole(material.stored().steps())));
            }
        }
    }
}
