package org.fundi.engine.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.math.Sha256;
import org.fundi.engine.project.Asked;
import org.fundi.engine.project.Openings;
import org.fundi.engine.project.ProjectFile;
import org.fundi.engine.project.StoredRun;
import org.fundi.engine.setting.Refusal;

/// A project that was handed in, open to be looked at. What came with a project handed out is not
/// among its own runs and openings.
final class Handed {
    private final ProjectFile project;
    private final HandedOut handedOut;
    private final List<StoredRun> all;
    private final List<StoredRun> own;
    private final List<Openings.Entry> openings;
    private final Map<Integer, String> marks;
    private final Map<Integer, Asking> askings = new HashMap<>();
    private final Map<Integer, Refusal> refused = new HashMap<>();

    Handed(ProjectFile project, HandedOut handedOut) {
        this.project = project;
        this.handedOut = handedOut;
        all = project.runs().all().reversed();
        marks = project.journal().marks();
        own = all.stream().filter(run -> !handedOut.marks().contains(mark(run.number()))).toList();
        openings = project.openings().all();
    }

    ProjectFile project() {
        return project;
    }

    HandedOut handedOut() {
        return handedOut;
    }

    /// Every run, the earliest first.
    List<StoredRun> all() {
        return all;
    }

    /// Those that did not come with what was handed out, the earliest first.
    List<StoredRun> own() {
        return own;
    }

    /// Of those, the ones that ended with a model.
    List<StoredRun> ended() {
        return own.stream().filter(Handed::hasEnded).toList();
    }

    static boolean hasEnded(StoredRun run) {
        return run.state() == StoredRun.State.COMPLETED || run.state() == StoredRun.State.STOPPED;
    }

    List<Openings.Entry> allOpenings() {
        return openings;
    }

    List<Openings.Entry> ownOpenings() {
        return openings.stream()
                .filter(opening -> !handedOut.openings().contains(opening.at()))
                .toList();
    }

    String mark(int run) {
        return marks.getOrDefault(run, "");
    }

    /// Such as "run 3 (Decision tree)".
    String told(int number) {
        return all.stream()
                .filter(run -> run.number() == number)
                .findFirst()
                .map(run -> "run %d (%s)".formatted(number, run.name()))
                .orElse("run " + number);
    }

    /// When something last happened in it.
    Optional<Instant> last() {
        List<Instant> times = new ArrayList<>();
        project.journal().lines().forEach(line -> times.add(line.at()));
        all.forEach(run -> times.add(run.ended().orElse(run.began())));
        openings.forEach(opening -> times.add(opening.at()));
        return times.stream().max(Instant::compareTo);
    }

    /// The question with its rows; nothing where they can't be had again, see [#whyNot].
    Optional<Asking> asking(int id) {
        if (refused.containsKey(id)) return Optional.empty();
        Asking known = askings.get(id);
        if (known != null) return Optional.of(known);
        try {
            Asked asked = project.questions().at(id);
            Asking asking = Asking.of(id, asked, data(asked));
            askings.put(id, asking);
            return Optional.of(asking);
        } catch (Refusal refusal) {
            refused.put(id, refusal);
        } catch (IllegalArgumentException notOfThese) {
            refused.put(id, new Refusal("" + notOfThese.getMessage(), ""));
        }
        return Optional.empty();
    }

    /// Why a question's rows can't be had again.
    Optional<String> whyNot(int id) {
        return Optional.ofNullable(refused.get(id)).map(Refusal::what);
    }

    private Dataset data(Asked asked) {
        for (Asking other : askings.values()) {
            if (other.asked().fingerprint().equals(asked.fingerprint())
                    && other.asked().reading().equals(asked.reading())) return other.data();
        }
        Optional<byte[]> inside = project.data().content(asked.fingerprint());
        if (inside.isPresent()) {
            if (!Sha256.of(inside.get()).equals(asked.fingerprint())) throw otherInside();
            return new DataReader().read("data.csv", inside.get(), asked.reading());
        }
        return handedOut
                .data()
                .filter(given -> given.fingerprint().equals(asked.fingerprint()))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "its data are too large to be kept inside, and are not the ones that were named",
                                        "name them with --data"));
    }

    private static Refusal otherInside() {
        return new Refusal(
                "the data inside are not those its runs were asked of: their SHA-256 is another",
                "ask for the file as Fundi left it");
    }
}
