package org.fundi.engine.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32;
import org.fundi.engine.experiment.CurvePoint;
import org.fundi.engine.experiment.Interrupted;
import org.fundi.engine.experiment.Moment;
import org.fundi.engine.experiment.Outcome;
import org.fundi.engine.experiment.Run;
import org.fundi.engine.learning.Algorithm;
import org.fundi.engine.learning.Model;
import org.fundi.engine.learning.Signs;
import org.fundi.engine.learning.WeightedModel;
import org.fundi.engine.network.Safetensors;
import org.fundi.engine.problem.Prediction;
import org.fundi.engine.setting.Knobs;

/// The runs of a project, each with its curve, its last moment while it is under way, and its model
/// when it is done.
public final class Runs {
    private final Database database;
    private final Names names;
    private final Journal journal;
    private final Clock clock;
    private final BooleanSupplier attended;

    /// @param attended whether anybody may write now: without, a run under way was interrupted
    Runs(Database database, Names names, Journal journal, Clock clock, BooleanSupplier attended) {
        this.database = database;
        this.names = names;
        this.journal = journal;
        this.clock = clock;
        this.attended = attended;
    }

    /// A new run, under way, with the next number.
    ///
    /// @param asked the number of its question
    /// @param provenance versions by name
    /// @return its number
    public int begin(
            int asked,
            String name,
            Algorithm algorithm,
            long seed,
            Map<String, String> provenance) {
        int[] number = new int[1];
        database.together(
                () -> {
                    number[0] = last() + 1;
                    insert(number[0], asked, name, algorithm, seed, provenance);
                });
        return number[0];
    }

    /// The highest number; 0 without runs.
    public int last() {
        return database.one("SELECT COALESCE(MAX(number), 0) FROM run", row -> row.getInt(1))
                .orElseThrow();
    }

    /// A new run, under way.
    ///
    /// @param number free in this project
    public void begin(
            int number,
            int asked,
            String name,
            Algorithm algorithm,
            long seed,
            Map<String, String> provenance) {
        database.together(() -> insert(number, asked, name, algorithm, seed, provenance));
    }

    private void insert(
            int number,
            int asked,
            String name,
            Algorithm algorithm,
            long seed,
            Map<String, String> provenance) {
        database.write(
                "INSERT INTO run (number, asked, name, model, settings, seed, state, step,"
                        + " steps, seconds, kept_step, kept_why, scores, sha256,"
                        + " weights_sha256, why,"
                        + " began, ended, provenance, openings_before, tags, note)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'running', 0, 0, 0, 0, '', '{}', '', '',"
                        + " '', ?, '', ?, (SELECT COUNT(*) FROM opening), '', '')",
                number,
                asked,
                name,
                algorithm.key(),
                Json.write(Knobs.texts(algorithm)),
                seed,
                clock.instant().toString(),
                Json.write(provenance));
        journal.began(number);
    }

    /// Steps planned, once known.
    public void planned(int run, int steps) {
        database.write("UPDATE run SET steps = ? WHERE number = ?", steps, run);
    }

    /// What came of some steps: points of the curve, and how a network looked from inside.
    public void steps(int run, List<CurvePoint> points, List<Signs> signs) {
        database.together(
                () -> {
                    points(run, points);
                    looks(run, signs);
                });
    }

    private void points(int run, List<CurvePoint> points) {
        if (points.isEmpty()) return;
        database.writeEach(
                "INSERT OR REPLACE INTO point (run, step, text) VALUES (?, ?, ?)",
                points.stream().map(it -> new Object[] {run, it.step(), ScoresText.write(it)}));
        int last = points.getLast().step();
        database.write("UPDATE run SET step = ? WHERE number = ?", last, run);
    }

    private void looks(int run, List<Signs> signs) {
        if (signs.isEmpty()) return;
        database.writeEach(
                "INSERT OR REPLACE INTO inside (run, step, signs) VALUES (?, ?, ?)",
                signs.stream().map(it -> new Object[] {run, it.step(), SignsBytes.write(it)}));
    }

    /// The moment to go on from, should the run be broken off; in place of the one before.
    public void moment(int run, int step, Moment moment) {
        database.write(
                "INSERT OR REPLACE INTO moment"
                        + " (run, step, state, crc, seconds, best_step, best_loss, best)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                step,
                moment.state(),
                crc(moment.state()),
                moment.seconds(),
                moment.best().map(Moment.Best::step).orElse(0),
                moment.best().map(Moment.Best::loss).orElse(0.0),
                moment.best().map(best -> best.model().saved()).orElse(null));
    }

    /// How it ended. What ended well keeps its model and needs no moment any more.
    public void end(int run, Outcome outcome) {
        database.together(
                () -> {
                    switch (outcome) {
                        case Outcome.Completed(Run result) ->
                                keep(run, StoredRun.State.COMPLETED, result);
                        case Outcome.Stopped(Run result, int _) ->
                                keep(run, StoredRun.State.STOPPED, result);
                        case Outcome.Diverged(int step, String culprit, var _) ->
                                close(
                                        run,
                                        StoredRun.State.DIVERGED,
                                        "ran away after step %d: %s".formatted(step, culprit));
                        case Outcome.Cancelled() -> close(run, StoredRun.State.CANCELLED, "");
                        case Outcome.Refused(var refusal) ->
                                close(run, StoredRun.State.REFUSED, refusal.getMessage());
                        case Outcome.Broken(RuntimeException mistake) ->
                                close(run, StoredRun.State.REFUSED, "" + mistake.getMessage());
                    }
                    database.write("DELETE FROM moment WHERE run = ?", run);
                });
    }

    private void keep(int run, StoredRun.State state, Run result) {
        database.write(
                "UPDATE run SET seconds = ?, kept_step = ?, kept_why = ?, scores = ?, sha256 = ?,"
                        + " weights_sha256 = ? WHERE number = ?",
                result.seconds(),
                result.kept().step(),
                result.kept().why(),
                ScoresText.write(result.scores()),
                result.model().sha256(),
                result.model() instanceof WeightedModel<?> weighted
                        ? Safetensors.sha256(weighted)
                        : "",
                run);
        database.write(
                "INSERT OR REPLACE INTO model (run, saved) VALUES (?, ?)",
                run,
                result.model().saved());
        close(run, state, "");
    }

    private void close(
            int run, StoredRun.State state, @org.jspecify.annotations.Nullable String why) {
        database.write(
                "UPDATE run SET state = ?, why = ?, ended = ? WHERE number = ?",
                state.word(),
                why == null ? "" : why,
                clock.instant().toString(),
                run);
        journal.ended(run);
    }

    /// A run goes on: it is under way again.
    public void resume(int run) {
        database.write("UPDATE run SET state = 'running' WHERE number = ?", run);
    }

    /// What nobody trains any more was interrupted; for whoever has just got the right to write.
    void markInterrupted() {
        database.write("UPDATE run SET state = 'interrupted' WHERE state = 'running'");
    }

    /// All runs, the newest first.
    public List<StoredRun> all() {
        boolean underWay = attended.getAsBoolean();
        return database.all(
                "SELECT " + RunReader.COLUMNS + " FROM run ORDER BY number DESC",
                new RunReader(underWay));
    }

    public Optional<StoredRun> at(int number) {
        boolean underWay = attended.getAsBoolean();
        return database.one(
                "SELECT " + RunReader.COLUMNS + " FROM run WHERE number = ?",
                new RunReader(underWay),
                number);
    }

    /// Its algorithm with its settings.
    ///
    /// @throws org.fundi.engine.setting.Refusal where this version of Fundi doesn't know it
    public Algorithm algorithm(StoredRun run) {
        return names.algorithm(run.model(), run.settings());
    }

    /// The curve as far as it came, the first point first.
    public List<CurvePoint> curve(int run) {
        return database.all(
                "SELECT step, text FROM point WHERE run = ? ORDER BY step",
                row -> ScoresText.point(row.getInt(1), row.getString(2)),
                run);
    }

    /// How it looked from inside after each step that was judged; empty where it is no network, and
    /// where nobody asked while it learnt.
    public List<Signs> signs(int run) {
        if (!Schema.has(database, "inside")) return List.of();
        return database.all(
                "SELECT step, signs FROM inside WHERE run = ? ORDER BY step",
                row -> SignsBytes.read(row.getInt(1), row.getBytes(2)),
                run);
    }

    /// Validation loss, step by step, of this run and all later ones, by their numbers, read at
    /// once; runs without a curve are left out.
    public Map<Integer, List<Double>> lossesFrom(int oldest) {
        Map<Integer, List<Double>> losses = new HashMap<>();
        database.all(
                "SELECT run, text FROM point WHERE run >= ? ORDER BY run, step",
                row ->
                        losses.computeIfAbsent(row.getInt(1), _ -> new ArrayList<>())
                                .add(ScoresText.validationLoss(row.getString(2))),
                oldest);
        return losses;
    }

    /// Where to go on from; nothing where the run must be begun again.
    ///
    /// @throws org.fundi.engine.setting.Refusal where the moment is damaged
    public Optional<Interrupted> interrupted(StoredRun run) {
        Algorithm algorithm = algorithm(run);
        if (!algorithm.resumes()) return Optional.empty();
        return database.one(
                        "SELECT state, crc, seconds, best_step, best_loss, best FROM moment"
                                + " WHERE run = ?",
                        row -> moment(row, algorithm),
                        run.number())
                .map(moment -> new Interrupted(moment, curve(run.number())));
    }

    private static Moment moment(ResultSet row, Algorithm algorithm) throws SQLException {
        byte[] state = row.getBytes(1);
        if (crc(state) != row.getLong(2)) throw new IllegalArgumentException("a moment's bytes");
        byte[] best = row.getBytes(6);
        Optional<Moment.Best> kept =
                best == null
                        ? Optional.empty()
                        : Optional.of(
                                new Moment.Best(
                                        algorithm.load(best), row.getInt(4), row.getDouble(5)));
        return new Moment(state, kept, row.getDouble(3));
    }

    /// The model it ended with; nothing where it has none.
    ///
    /// @throws org.fundi.engine.setting.Refusal where its bytes are not those that were kept
    public Optional<Model<? extends Prediction>> model(StoredRun run) {
        String from = Schema.keepsModelsApart(database) ? "model WHERE run" : "run WHERE number";
        Optional<byte[]> saved =
                database.one(
                        "SELECT saved FROM " + from + " = ? AND saved IS NOT NULL",
                        row -> row.getBytes(1),
                        run.number());
        if (saved.isEmpty()) return Optional.empty();
        Model<? extends Prediction> model = algorithm(run).load(saved.get());
        if (!model.sha256().equals(run.sha256())) {
            throw database.damaged("the model of run %d was changed".formatted(run.number()));
        }
        return Optional.of(model);
    }

    /// What the person wrote beside it.
    public void label(int run, List<String> tags, String note) {
        database.write(
                "UPDATE run SET tags = ?, note = ? WHERE number = ?",
                String.join("\n", tags),
                note,
                run);
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
