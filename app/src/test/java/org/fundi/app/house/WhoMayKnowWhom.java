package org.fundi.app.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.fundi.app.house.Words.callOf;
import static org.fundi.app.house.Words.callWithoutLocale;
import static org.fundi.app.house.Words.creationOf;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/// Who may know whom, each with its reason and what to do instead. `docs/architecture.md` tells the
/// same in prose.
public final class WhoMayKnowWhom {
    private WhoMayKnowWhom() {}

    public static List<HouseRule> all() {
        List<HouseRule> rules = new ArrayList<>();
        layers(rules);
        leaks(rules);
        window(rules);
        state(rules);
        libraries(rules);
        sameBits(rules);
        names(rules);
        return List.copyOf(rules);
    }

    private static void layers(List<HouseRule> rules) {
        rules.add(
                HouseRule.of(
                        noClasses()
                                .that()
                                .resideInAPackage("..engine..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
                                .because(
                                        "the engine runs without a screen: hand the app numbers and let it"
                                                + " paint them"),
                        "ScreenInTheEngine"));
        rules.add(
                blind(
                        "..engine.metric..",
                        "a metric sees truth and prediction, never a model: take what it needs as Answers",
                        List.of(
                                "..engine.learning..",
                                "..engine.classical..",
                                "..engine.network.."),
                        "MetricThatAsksAModel"));
        for (String learner : List.of("..engine.classical..", "..engine.network..")) {
            rules.add(
                    blind(
                            learner,
                            "an algorithm sees numbers and a training: judging belongs to experiment,"
                                    + " tables to prepare",
                            List.of(
                                    "..engine.metric..",
                                    "..engine.experiment..",
                                    "..engine.data.."),
                            learner.contains("network")
                                    ? "NetworkThatJudgesItself"
                                    : "ClassicalThatReadsTables"));
        }
        rules.add(
                HouseRule.of(
                        noClasses()
                                .that()
                                .resideInAPackage("..engine.experiment..")
                                .should()
                                .dependOnClassesThat(
                                        Words.A_CONCRETE_PART.or(
                                                resideInAPackage("..engine.classical..")
                                                        .or(
                                                                resideInAPackage(
                                                                        "..engine.network.."))))
                                .because(
                                        "an experiment fits whatever it is handed: take an Algorithm, Metric"
                                                + " or Step as a parameter"),
                        "ExperimentWithAFavourite",
                        "ExperimentWithAMetric"));
        rules.add(
                HouseRule.of(
                        noClasses()
                                .that(Words.BELOW_THE_ENGINE_ROOT)
                                .should()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("org.fundi.engine.Catalogue")
                                .because(
                                        "the catalogue knows everything, so nothing it lists may know it: be"
                                                + " handed a list or a name look-up"),
                        "LooksAtTheCatalogue"));
        rules.add(
                HouseRule.of(
                        slices().assignedFrom(Words.packages())
                                .should()
                                .beFreeOfCycles()
                                .because(
                                        "two packages that know each other are one package: move what both"
                                                + " need below them"),
                        "KnowsFirst"));
        rules.add(
                HouseRule.of(
                        classes()
                                .that(Words.A_CHOICE)
                                .should(Words.standInTheCatalogue())
                                .because(
                                        "what stands in no list can be neither chosen nor tested: add one line"
                                                + " to Catalogue"),
                        "UnlistedMetric"));
    }

    private static void leaks(List<HouseRule> rules) {
        rules.add(
                HouseRule.of(
                        noClasses()
                                .that()
                                .haveSimpleNameNotStartingWith("Split")
                                .should()
                                .callCodeUnitWhere(creationOf("TrainingRows"))
                                .because(
                                        "whoever makes training rows decides what may be learnt from: ask a"
                                                + " Split for them"),
                        "LeaksRows",
                        "SwapsTheTable"));
        rules.add(
                HouseRule.of(
                        noClasses()
                                .that()
                                .doNotHaveSimpleName("Pipeline")
                                .should()
                                .callCodeUnitWhere(creationOf("TrainingColumns"))
                                .because(
                                        "a step learns from training rows only: let a Pipeline fit it"),
                        "FitsOnAnything"));
    }

    private static void window(List<HouseRule> rules) {
        rules.add(
                HouseRule.of(
                        noClasses()
                                .that()
                                .haveSimpleNameEndingWith("ViewModel")
                                .should()
                                .dependOnClassesThat(
                                        resideInAPackage("javafx..")
                                                .and(
                                                        DescribedPredicate.not(
                                                                resideInAPackage("javafx.beans..")))
                                                .and(
                                                        DescribedPredicate.not(
                                                                resideInAPackage(
                                                                        "javafx.collections.."))))
                                .because(
                                        "a view-model is tested without a window: offer a property and let the"
                                                + " view bind a control to it"),
                        "PaintingViewModel"));
        rules.add(
                HouseRule.of(
                        noClasses()
                                .that(Words.IN_THE_APP)
                                .and()
                                .resideOutsideOfPackage("..app.job..")
                                .should()
                                .dependOnClassesThat(threads())
                                .orShould()
                                .callCodeUnitWhere(threadStart())
                                .because(
                                        "one package decides what runs on which thread: begin work through"
                                                + " app.job"),
                        "StartsAThread",
                        "WaitsForThePlatform"));
        rules.add(
                HouseRule.of(
                        noClasses()
                                .that()
                                .resideInAPackage("..engine..")
                                .and()
                                .doNotHaveFullyQualifiedName("org.fundi.engine.math.Workers")
                                .and()
                                .haveNameNotMatching("org\\.fundi\\.engine\\.math\\.Workers\\$.*")
                                .should()
                                .dependOnClassesThat(threads())
                                .orShould()
                                .callCodeUnitWhere(threadStart())
                                .because(
                                        "threads are counted in one place: take Workers as a parameter"),
                        "OwnExecutor"));
        rules.add(
                HouseRule.of(
                        noClasses()
                                .that()
                                .resideInAPackage("..app.cli..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("javafx..")
                                .because(
                                        "the command line runs where no window can: keep JavaFX in the"
                                                + " packages of the screens"),
                        "CommandWithAWindow"));
    }

    private static DescribedPredicate<JavaClass> threads() {
        return DescribedPredicate.describe(
                "threads and executors",
                type ->
                        type.isAssignableTo(java.util.concurrent.Executor.class)
                                || List.of(
                                                "java.util.concurrent.Executors",
                                                "java.util.concurrent.CompletableFuture",
                                                "java.util.Timer",
                                                "javafx.application.Platform",
                                                "javafx.animation.AnimationTimer")
                                        .contains(type.getFullName())
                                || type.getPackageName().equals("javafx.concurrent"));
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaCall<?>> threadStart() {
        return callOf(
                "java.lang.Thread",
                "<init>",
                "start",
                "ofPlatform",
                "ofVirtual",
                "startVirtualThread",
                "sleep");
    }

    private static void state(List<HouseRule> rules) {
        rules.add(
                HouseRule.of(
                        fields().should(Words.keepNothing())
                                .because(
                                        "what one run leaves behind must not reach the next: keep it in an"
                                                + " object that is passed in"),
                        "RemembersForAll",
                        "KeepsAStaticCache"));
        rules.add(
                HouseRule.of(
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "javax.inject..",
                                        "jakarta.inject..",
                                        "com.google.inject..",
                                        "com.google.common.eventbus..",
                                        "org.springframework..")
                                .orShould()
                                .dependOnClassesThat()
                                .belongToAnyOf(java.util.ServiceLoader.class)
                                .because(
                                        "wiring is read from top to bottom in one method: pass it to the"
                                                + " constructor"),
                        "LocatesServices"));
        rules.add(
                HouseRule.of(
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .belongToAnyOf(
                                        java.io.ObjectOutputStream.class,
                                        java.io.ObjectInputStream.class,
                                        java.io.Externalizable.class)
                                .because(
                                        "saved files outlive classes and come from strangers: write records as"
                                                + " JSON, or arrays as bytes"),
                        "SavesByJava"));
    }

    private static void libraries(List<HouseRule> rules) {
        rules.add(wrapped("Tablesaw", "NamesTablesaw", "tech.tablesaw..", "..engine.data.."));
        rules.add(wrapped("FastCSV", "NamesFastCsv", "de.siegmar.fastcsv..", "..engine.data.."));
        rules.add(wrapped("fastexcel", "NamesFastExcel", "org.dhatim..", "..engine.data.."));
        rules.add(wrapped("XGBoost", "NamesXgboost", "ml.dmlc..", "..engine.classical.."));
        rules.add(
                wrapped(
                        "EJML",
                        "NamesEjml",
                        "org.ejml..",
                        "..engine.classical..",
                        "..engine.math.."));
        rules.add(
                wrapped(
                        "Jackson",
                        "NamesJackson",
                        "com.fasterxml.jackson..",
                        "..engine.experiment..",
                        "..engine.seal..",
                        "..engine.project..",
                        "..engine.capsule..",
                        "..app.cli..",
                        "..app.workspace.."));
        rules.add(
                wrapped("commonmark", "NamesCommonmark", "org.commonmark..", "..engine.lesson.."));
        rules.add(wrapped("SQLite", "NamesSqlite", "org.sqlite..", "..engine.project.."));
        rules.add(wrapped("picocli", "NamesPicocli", "picocli..", "..app.cli.."));
    }

    private static HouseRule wrapped(
            String library, String fixture, String types, String... wrappers) {
        ArchRule rule =
                noClasses()
                        .that()
                        .resideOutsideOfPackages(wrappers)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(types)
                        .because(
                                "%s stays replaceable inside %s: give that package a method in our own types"
                                        .formatted(library, String.join(", ", wrappers)));
        return HouseRule.of(rule, fixture);
    }

    private static void sameBits(List<HouseRule> rules) {
        rules.add(
                HouseRule.of(
                        noClasses()
                                .that()
                                .haveNameNotMatching(
                                        ".*\\.engine\\.math\\.Vector(Products|Columns|Kernels|Lanes)")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("jdk.incubator.vector..")
                                .because(
                                        "each vector kernel has a plain twin that a test compares it with:"
                                                + " add both to engine.math"),
                        "NamesVectors"));
        rules.add(
                HouseRule.of(
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching(
                                        "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)")
                                .orShould()
                                .callCodeUnitWhere(callOf("java.lang.Math", "random"))
                                .because(
                                        "the same seed gives the same bits: draw from a Chance at an address of"
                                                + " its own"),
                        "DrawsFromNowhere",
                        "DrawsFromMath"));
        rules.add(
                HouseRule.of(
                        noClasses()
                                .that()
                                .resideInAnyPackage(
                                        "..engine.math..",
                                        "..engine.network..",
                                        "..engine.classical..")
                                .should()
                                .callCodeUnitWhere(
                                        callOf(
                                                "java.lang.Math",
                                                "exp",
                                                "expm1",
                                                "log",
                                                "log1p",
                                                "log10",
                                                "pow",
                                                "sin",
                                                "cos",
                                                "tan",
                                                "sinh",
                                                "cosh",
                                                "tanh",
                                                "atan",
                                                "atan2",
                                                "cbrt"))
                                .because(
                                        "these differ in the last bit between machines: take StrictMath or"
                                                + " Maths"),
                        "OtherBitsElsewhere"));
        rules.add(
                HouseRule.of(
                        noClasses()
                                .that()
                                .resideInAPackage("..engine..")
                                .should()
                                .callCodeUnitWhere(
                                        DescribedPredicate.describe(
                                                "parallel streams",
                                                call ->
                                                        List.of("parallel", "parallelStream")
                                                                .contains(
                                                                        call.getTarget()
                                                                                .getName())))
                                .because(
                                        "sums are taken in index order, so that threads do not change them: share"
                                                + " whole tasks out through Workers"),
                        "AddsInAnyOrder"));
        rules.add(
                HouseRule.of(
                        noClasses()
                                .should()
                                .callCodeUnitWhere(
                                        callWithoutLocale(
                                                "java.lang.String",
                                                "toLowerCase",
                                                "toUpperCase",
                                                "format"))
                                .because(
                                        "a Turkish i has no dot and 3,14 is not 3.14: say Locale.ROOT"),
                        "LowersByLocale"));
    }

    private static void names(List<HouseRule> rules) {
        rules.add(
                HouseRule.of(
                        classes()
                                .should(
                                        Words.haveNoNameOf(
                                                List.of(
                                                        "util", "common", "core", "impl", "manager",
                                                        "helper", "service")))
                                .because(
                                        "a type is a noun a student knows: name the thing it is, or put its"
                                                + " methods where their data are"),
                        "Odds",
                        "FileManager"));
    }

    private static HouseRule blind(
            String who, String because, List<String> whom, String... fixtures) {
        return HouseRule.of(
                noClasses()
                        .that()
                        .resideInAPackage(who)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(whom.toArray(String[]::new))
                        .because(because),
                fixtures);
    }
}
