package org.fundi.app.report;

import java.util.ArrayList;
import java.util.List;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Question;
import org.fundi.app.workspace.Sentence;
import org.fundi.engine.problem.Problem;
import org.fundi.engine.problem.Task;

/// What was asked, for whom, what an error costs, and whether the data may be used for it.
final class ProblemSection {
    private ProblemSection() {}

    static void write(Html page, Material material) {
        page.section(Words.of("report.problem"));
        page.paragraph(
                Sentence.of(
                        material.problem(),
                        material.answer(Question.PURPOSE),
                        material.metric().key()));
        List<Html.Said> said = new ArrayList<>();
        said.add(new Html.Said(Words.of("frame.task"), task(material)));
        answer(said, material, Question.PURPOSE, Words.of("report.purpose"));
        answer(said, material, Question.WHO_ACTS, Words.of("frame.acts"));
        answer(said, material, Question.DOES_WHAT, Words.of("frame.acts.what"));
        answer(said, material, Question.HOW_OFTEN, Words.of("frame.acts.when"));
        answer(said, material, Question.AT_MOST, Words.of("frame.acts.most"));
        costs(said, material);
        answer(said, material, Question.REQUIRED_SCORE, Words.of("report.required"));
        page.pairs(said, Words.of("report.unanswered"));
        use(page, material);
        guessed(page, material);
    }

    private static String task(Material material) {
        return switch (material.problem()) {
            case Problem.Regression _ -> Words.of("frame.task.regression");
            case Problem.Classification two when two.task() == Task.BINARY ->
                    Words.of(
                            "report.task.binary",
                            two.classes().getFirst(),
                            two.classes().getLast());
            case Problem.Classification several ->
                    Words.of("report.task.several", String.join(", ", several.classes()));
        };
    }

    private static void costs(List<Html.Said> said, Material material) {
        if (material.problem().task() != Task.BINARY) return;
        List<String> classes = ((Problem.Classification) material.problem()).classes();
        String no = classes.getFirst();
        String yes = classes.getLast();
        answer(
                said,
                material,
                Question.COST_OF_FALSE_ALARM,
                Words.of("report.cost", Words.of("frame.costs.alarm", yes, no)));
        answer(
                said,
                material,
                Question.COST_OF_MISS,
                Words.of("report.cost", Words.of("frame.costs.miss", yes)));
    }

    private static void use(Html page, Material material) {
        page.part(Words.of("frame.data-use"));
        List<Html.Said> said = new ArrayList<>();
        answer(said, material, Question.SOURCE, Words.of("frame.data-use.source"));
        answer(said, material, Question.LICENCE, Words.of("frame.data-use.licence"));
        answer(said, material, Question.CONSENT, Words.of("frame.data-use.consent"));
        page.pairs(said, Words.of("report.unanswered"));
        page.part(Words.of("frame.before"));
        List<Html.Said> before = new ArrayList<>();
        answer(before, material, Question.WHO_COULD_BE_HARMED, Words.of("frame.before.harmed"));
        answer(before, material, Question.PERSON_DECIDES, Words.of("frame.before.decides"));
        answer(before, material, Question.PEOPLE_KNOW, Words.of("frame.before.know"));
        answer(before, material, Question.GROUPS, Words.of("frame.before.groups"));
        answer(before, material, Question.NOTES, Words.of("frame.notes"));
        page.pairs(before, Words.of("report.unanswered"));
    }

    private static void answer(
            List<Html.Said> said, Material material, Question question, String name) {
        said.add(new Html.Said(name, material.answer(question).orElse("")));
    }

    /// Which parts of what was asked nobody has agreed to.
    private static void guessed(Html page, Material material) {
        List<String> guessed = new ArrayList<>();
        material.proposal()
                .choices()
                .forEach(
                        (part, choice) -> {
                            boolean settled =
                                    material.asked().confirmed().contains(part)
                                            || part.equals("folds");
                            if (!settled) guessed.add(part);
                        });
        if (!guessed.isEmpty()) {
            page.remark(Words.of("report.guessed", String.join(", ", guessed)));
        }
    }
}
