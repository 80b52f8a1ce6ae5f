package org.fundi.engine.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fundi.engine.Catalogue;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.data.Sample;
import org.fundi.engine.data.Samples;
import org.fundi.engine.experiment.Plan;
import org.fundi.engine.prepare.UsualPreparation;
import org.fundi.engine.problem.Role;
import org.fundi.engine.proposal.Proposal;
import org.fundi.engine.proposal.Wishes;
import org.fundi.engine.setting.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskedTest {
    private final Path folder;

    AskedTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatWasAskedOfEverySampleComesBackWithNothingLeftToGuess() {
        for (Sample sample : Samples.installed()) {
            Dataset data = new DataReader().read(sample.file());
            Proposal proposal = Proposal.of(data, Wishes.of(sample), 42);
            Plan plan = plan(proposal);
            Path file = folder.resolve(sample.name() + ".fundi");
            Asked asked;
            try (ProjectFile project = ProjectFile.create(file, Catalogue.NAMES)) {
                project.data().keep(sample.file(), data);
                project.questions().keep(asked(data, proposal, plan));
            }
            try (ProjectFile project = ProjectFile.look(file, Catalogue.NAMES)) {
                asked = project.questions().latest().orElseThrow();
                byte[] content = project.data().content(data.fingerprint()).orElseThrow();
                Dataset again = new DataReader().read(data.name(), content, asked.reading());
                Proposal back = asked.proposal(again);
                assertEquals(plan, asked.plan(back), sample.name());
                assertArrayEquals(proposal.cut(42).testRows(), back.cut(42).testRows());
                assertEquals(data.name(), again.name());
            }
            List<String> spoken = new ArrayList<>(asked.wishes().roles().keySet());
            spoken.add(asked.wishes().target().orElseThrow());
            assertEquals(Set.copyOf(data.table().names()), Set.copyOf(spoken), sample.name());
        }
    }

    @Test
    void everythingSaidOutweighsAnyGuess() {
        Dataset data = Small.dataset();
        Proposal proposal =
                Proposal.of(data, Wishes.NONE.target("large").role("height", Role.IGNORED), 42);
        Wishes whole = Wishes.whole(proposal);
        assertEquals(Optional.of("yes"), whole.positive());
        assertEquals(Role.IGNORED, whole.roles().get("height"));
        Proposal back = Proposal.of(data, whole, 42);
        assertEquals(proposal.problem(), back.problem());
        for (String part : List.of("target", "task", "positive", "split")) {
            assertFalse(back.choice(part).guessed(), part);
        }
        back.roles().values().forEach(choice -> assertFalse(choice.guessed(), choice.said()));
        assertEquals(proposal.choice("positive").reason(), back.choice("positive").reason());
    }

    @Test
    void otherDataAreRefused() {
        Dataset data = Small.dataset();
        Proposal proposal = Proposal.of(data, Wishes.NONE.target("large"), 42);
        Asked asked = asked(data, proposal, plan(proposal));
        Dataset other =
                new DataReader().paste("width,large\n1,yes\n", ReadingOptions.USUAL).dataset();
        Refusal refusal = assertThrows(Refusal.class, () -> asked.proposal(other));
        assertTrue(refusal.what().contains("holds other data"), refusal.what());
    }

    @Test
    void aFileIsKeptInsideWhereItIsSmallAndMentionedWhereItIsLarge() throws IOException {
        Path csv = folder.resolve("parcels.csv");
        Files.write(csv, Small.CSV);
        Dataset data = new DataReader().read(csv);
        Dataset large =
                new Dataset(
                        "large.csv",
                        Data.MOST + 1,
                        "ab".repeat(32),
                        data.table(),
                        Map.of(),
                        List.of());
        try (ProjectFile project = ProjectFile.create(folder.resolve("p.fundi"), Small.NAMES)) {
            project.data().keep(csv, data);
            project.data().keep(csv, large);
            assertTrue(project.data().entry(data.fingerprint()).orElseThrow().inside());
            assertFalse(project.data().entry(large.fingerprint()).orElseThrow().inside());
            assertTrue(project.data().content(large.fingerprint()).isEmpty());
        }
        Files.writeString(csv, "other\n1\n");
        try (ProjectFile project = ProjectFile.create(folder.resolve("q.fundi"), Small.NAMES)) {
            assertThrows(Refusal.class, () -> project.data().keep(csv, data), "changed since");
        }
    }

    private static Plan plan(Proposal proposal) {
        return new Plan(
                proposal.problem(),
                proposal.splitting(),
                UsualPreparation.of(proposal.problem(), proposal.table()).pipeline(),
                Optional.empty());
    }

    private static Asked asked(Dataset data, Proposal proposal, Plan plan) {
        return new Asked(
                data.fingerprint(),
                ReadingOptions.USUAL,
                Wishes.whole(proposal),
                plan.pipeline(),
                "accuracy",
                42,
                Optional.empty(),
                Map.of(),
                Set.of("target"));
    }
}
