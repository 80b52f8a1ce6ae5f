package org.fundi.app.project;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fundi.app.workspace.Framing;
import org.fundi.app.workspace.Guess;
import org.fundi.app.workspace.Question;
import org.fundi.app.workspace.Study;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.problem.Role;
import org.fundi.engine.project.Asked;
import org.fundi.engine.proposal.Choice;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Refusal;

/// A study as a project keeps it, and back: with nothing left to be guessed, and with the words of
/// what the person said or agreed to.
final class AskedStudy {
    private static final String ROLE = "role:";

    /// Before what the person agreed to and never said: its guess stays one, with its reason.
    private static final String AGREED = "agreed:";

    private AskedStudy() {}

    static Asked of(Study study, ReadingOptions reading) {
        Map<String, String> answers = new HashMap<>();
        study.framing().answers().forEach((question, said) -> answers.put(question.word(), said));
        return new Asked(
                study.dataset().fingerprint(),
                reading,
                study.proposal().map(Wishes::whole).orElse(study.wishes()),
                study.preparation(),
                study.metric(),
                study.seed(),
                study.ownRule(),
                answers,
                said(study));
    }

    private static Set<String> said(Study study) {
        Set<String> said = new TreeSet<>();
        Wishes wishes = study.wishes();
        if (wishes.target().isPresent()) said.add("target");
        if (wishes.task().isPresent()) said.add("task");
        if (wishes.positive().isPresent()) said.add("positive");
        if (wishes.splitting().isPresent()) said.add("split");
        for (String column : wishes.roles().keySet()) said.add(ROLE + column);
        for (Guess guess : study.confirmed()) {
            boolean agreed = said.add(word(guess)) && isWish(guess);
            if (agreed) said.add(AGREED + word(guess));
        }
        return said;
    }

    /// Whether what is said of it stands among the wishes.
    private static boolean isWish(Guess guess) {
        return guess == Guess.TARGET || guess == Guess.TASK || guess == Guess.SPLIT;
    }

    private static String word(Guess guess) {
        return switch (guess) {
            case INPUTS -> "inputs";
            case TARGET -> "target";
            case TASK -> "task";
            case METRIC -> "metric";
            case SPLIT -> "split";
        };
    }

    /// Looks at every row: call it in the background.
    ///
    /// @throws Refusal where these are not the data that were asked about
    static Study study(Asked asked, Dataset dataset) {
        Framing framing = Framing.EMPTY;
        for (Map.Entry<String, String> answer : asked.answers().entrySet()) {
            Optional<Question> question = Question.of(answer.getKey());
            if (question.isPresent()) framing = framing.with(question.get(), answer.getValue());
        }
        Optional<Answered> answered =
                asked.metric().isEmpty() ? Optional.empty() : Optional.of(answered(asked, dataset));
        return new Study(
                dataset,
                answered.map(Answered::wishes).orElse(Wishes.NONE),
                answered.map(Answered::proposal),
                asked.pipeline(),
                asked.metric(),
                asked.seed(),
                asked.rule(),
                framing,
                confirmed(asked));
    }

    private record Answered(Wishes wishes, Proposal proposal) {}

    /// What the person had said; where the rest would be guessed otherwise today, the whole. Each
    /// proposal looks at every row, so no more are made than it takes to tell.
    private static Answered answered(Asked asked, Dataset dataset) {
        Wishes said = saidOf(asked);
        Proposal today = Proposal.of(dataset, said, asked.seed());
        Wishes guessed = Wishes.whole(today);
        boolean sameData = dataset.fingerprint().equals(asked.fingerprint());
        if (sameData && guessed.equals(asked.wishes())) return new Answered(said, today);
        Proposal then = asked.proposal(dataset);
        if (guessed.equals(Wishes.whole(then))) return new Answered(said, today);
        return new Answered(asked.wishes(), then);
    }

    private static Wishes saidOf(Asked asked) {
        Wishes whole = asked.wishes();
        Set<String> words = new HashSet<>(asked.confirmed());
        words.removeIf(word -> asked.confirmed().contains(AGREED + word));
        Map<String, Role> roles = new LinkedHashMap<>();
        whole.roles()
                .forEach(
                        (column, role) -> {
                            if (words.contains(ROLE + column)) roles.put(column, role);
                        });
        return new Wishes(
                whole.target().filter(_ -> words.contains("target")),
                whole.task().filter(_ -> words.contains("task")),
                whole.positive().filter(_ -> words.contains("positive")),
                roles,
                notes(whole, roles.keySet(), words),
                whole.splitting().filter(_ -> words.contains("split")));
    }

    /// Reasons of what was said; that of a guess would be told of what is chosen later.
    private static Map<String, String> notes(Wishes whole, Set<String> roles, Set<String> words) {
        String target = whole.target().orElse("");
        Map<String, String> notes = new HashMap<>();
        whole.notes()
                .forEach(
                        (about, note) -> {
                            boolean positive = !whole.roles().containsKey(about);
                            boolean said =
                                    about.equals(target)
                                            ? words.contains("target")
                                            : positive
                                                    ? words.contains("positive")
                                                    : roles.contains(about);
                            if (said && !note.equals(Choice.CHOSEN)) notes.put(about, note);
                        });
        return notes;
    }

    private static Set<Guess> confirmed(Asked asked) {
        Set<Guess> confirmed = EnumSet.noneOf(Guess.class);
        for (Guess guess : Guess.values()) {
            if (asked.confirmed().contains(word(guess))) confirmed.add(guess);
        }
        return confirmed;
    }

    /// Whether both ask the same of the same rows, cut and prepared the same way: reasons, metric
    /// and answers may differ.
    static boolean same(Asked one, Asked other) {
        return one.fingerprint().equals(other.fingerprint())
                && one.seed() == other.seed()
                && one.refit() == other.refit()
                && one.reading().equals(other.reading())
                && one.pipeline().equals(other.pipeline())
                && asked(one.wishes()).equals(asked(other.wishes()));
    }

    private static Wishes asked(Wishes wishes) {
        return new Wishes(
                wishes.target(),
                wishes.task(),
                wishes.positive(),
                wishes.roles(),
                Map.of(),
                wishes.splitting());
    }
}
