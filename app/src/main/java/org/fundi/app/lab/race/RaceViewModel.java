package org.fundi.app.lab.race;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fundi.app.job.LiveFeed;
import org.fundi.app.lab.LabWork;
import org.fundi.app.lab.Player;
import org.fundi.app.lab.ProjectRows;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.race.Luck;
import org.fundi.engine.lab.race.Race;
import org.fundi.engine.lab.race.Varied;
import org.fundi.engine.math.Workers;
import org.fundi.engine.setting.Refusal;

/// Runs a race in the background, as quick as it goes, and plays it as slowly as the eye wants.
final class RaceViewModel {
    private static final int OTHER_SEEDS = 20;

    private final LabWork work;
    private final LabWork others;
    private final LabWork scene;
    private final Workers workers;
    private final RaceRows source;
    private final Player player;
    private final ReadOnlyObjectWrapper<Race> race = new ReadOnlyObjectWrapper<>(Race.USUAL);
    private final ReadOnlyIntegerWrapper news = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<Luck>> luck =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<String>> tip =
            new SimpleObjectProperty<>(Optional.empty());
    private final LiveFeed<LaneNews> feed;
    private List<LaneShown> lanes = List.of();
    private Optional<LabRows> rows = Optional.empty();
    private int races;
    private int settings;

    RaceViewModel(LabWork work, Workers workers, ProjectRows project) {
        this.work = work;
        this.others = work.another();
        this.scene = work.another();
        source = new RaceRows(project, race::get);
        this.workers = workers;
        player = new Player(work.jobs());
        feed = work.jobs().feed(this::hear);
        reset();
    }

    ReadOnlyObjectProperty<Race> raceProperty() {
        return race.getReadOnlyProperty();
    }

    Race race() {
        return race.get();
    }

    /// Goes up with everything that is heard of the lanes.
    ReadOnlyIntegerProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// What is done in the background, and what can't be.
    LabWork work() {
        return work;
    }

    /// Who wins with other seeds, once that is known.
    ReadOnlyObjectProperty<Optional<Luck>> luckProperty() {
        return luck.getReadOnlyProperty();
    }

    /// The lane the person bets on, by its value.
    ObjectProperty<Optional<String>> tipProperty() {
        return tip;
    }

    Player player() {
        return player;
    }

    List<LaneShown> lanes() {
        return lanes;
    }

    /// The rows of the race; empty before they are drawn.
    Optional<LabRows> rows() {
        return rows;
    }

    /// The loss of answering every row alike; NaN before the rows are drawn.
    double guessing() {
        return rows.map(LabRows::guessing).orElse(Double.NaN);
    }

    boolean isRacing() {
        return work.isUnderWay();
    }

    /// Whether all lanes have been run to their end.
    boolean isRun() {
        return !lanes.isEmpty() && lanes.stream().allMatch(LaneShown::isOver);
    }

    /// Whether the person has seen the end.
    boolean isSeen() {
        return isRun() && player.isAtEnd();
    }

    /// Other settings: what was raced by the former ones is gone.
    void set(Race other) {
        if (!other.equals(race.get())) begin(other);
    }

    /// A race that was handed out: begins anew, even with the settings there are.
    void open(Race other) {
        player.usualSpeed();
        begin(other);
    }

    private void begin(Race other) {
        race.set(other);
        reset();
    }

    /// Another setting that differs, with its usual lanes.
    ///
    /// @param rateStays whether the learning rate may not change with it
    void vary(Varied varied, boolean rateStays) {
        if (varied == race().varied()) return;
        String rate = String.valueOf(race().network().learningRate());
        Race other = race().varying(varied);
        set(rateStays ? other.with(Race.RATE, rate) : other);
    }

    /// One lane more.
    ///
    /// @return whether there was room, and a lane that can be raced
    boolean add(String value) {
        return changed(() -> race().adding(value));
    }

    /// One lane less.
    void remove(String value) {
        changed(() -> race().without(value));
    }

    private boolean changed(Supplier<Race> change) {
        try {
            set(change.get());
            return true;
        } catch (Refusal why) {
            work.say(why);
            return false;
        }
    }

    /// All lanes go on with a tenth of their rate from the epoch shown.
    void slowDown() {
        Optional<String> tipped = tip.get();
        set(race().with("slowerFrom", String.valueOf(player.at())));
        tip.set(tipped);
        start();
    }

    /// Races, or plays again what was raced.
    void start() {
        if (!isRacing() && !isRun()) run();
        player.go(0);
        if (!work.isRefused() && missing().isEmpty()) player.play();
    }

    /// Slowly enough to be followed with a finger.
    void slowMotion() {
        if (!isRacing() && !isRun()) run();
        if (!work.isRefused() && missing().isEmpty()) player.slowMotion();
    }

    private void reset() {
        work.stop();
        others.stop();
        races++;
        settings++;
        rows = Optional.empty();
        luck.set(Optional.empty());
        tip.set(Optional.empty());
        work.allow();
        lanes = List.of();
        try {
            lanes = race().all().stream().map(LaneShown::new).toList();
        } catch (Refusal why) {
            work.refuse(why);
        }
        player.begin(race().network().epochs());
        look();
        tell();
    }

    /// The rows, and where each lane stands before it has learnt anything, so that a class can read
    /// the scene and bet. Whatever is wrong with them is said when they are raced.
    private void look() {
        scene.stop();
        if (isRacing() || rows.isPresent() || lanes.isEmpty()) return;
        int asked = settings;
        source.fetch(
                drawn -> {
                    if (asked == settings && !isRacing()) look(drawn);
                },
                _ -> tell());
        tell();
    }

    private void look(Supplier<LabRows> drawn) {
        Heat heat =
                new Heat(++races, race().all(), drawn, feed); // asked for twice it is heard once
        scene.begin(
                Words.of("race.scene.job"),
                progress -> {
                    try {
                        return heat.line(progress);
                    } catch (Refusal saidLater) {
                        return false;
                    }
                },
                _ -> {},
                () -> {});
    }

    /// The rows taken may be those of another project, or of another question.
    void attend() {
        source.attend(this::reset);
        if (missing().isEmpty()) look();
    }

    /// Why there is nothing to race on; empty where there is.
    Optional<Refusal> missing() {
        return source.missing();
    }

    /// Whether the rows are still being taken or drawn.
    boolean awaitsRows() {
        return rows.isEmpty() && missing().isEmpty() && !lanes.isEmpty();
    }

    /// Whether the project's rows are learnt.
    boolean isOfProject() {
        return source.isOfProject();
    }

    /// Generated points in place of the rows of a project.
    void generate() {
        set(race().with("source", "generated"));
    }

    /// Whose rows they are.
    String data() {
        return source.data();
    }

    private void run() {
        if (work.isRefused()) return;
        int asked = settings;
        source.fetch(
                drawn -> {
                    if (asked == settings) run(drawn);
                },
                _ -> {
                    player.pause();
                    tell();
                });
    }

    private void run(Supplier<LabRows> drawn) {
        scene.stop();
        Heat heat = new Heat(++races, race().all(), drawn, feed);
        boolean begun = lanes.stream().anyMatch(lane -> lane.reached() > 0 || lane.isOver());
        if (begun) lanes = heat.lanes().stream().map(LaneShown::new).toList();
        player.begin(race().network().epochs());
        work.begin(
                Words.of("race.job"),
                progress -> heat.run(workers, progress),
                _ -> ended(),
                this::ended);
    }

    private void ended() {
        player.end();
        tell();
    }

    private void hear(List<LaneNews> heard) {
        for (LaneNews one : heard) {
            if (one.race() != races) continue;
            switch (one) {
                case LaneNews.Started it -> rows = Optional.of(it.rows());
                case LaneNews.Ran it -> lanes.get(it.lane()).add(it.lap());
                case LaneNews.Over it -> lanes.get(it.lane()).finish(it.ranAway());
            }
        }
        player.reach(
                isRun()
                        ? lanes.stream().mapToInt(LaneShown::reached).max().orElse(0)
                        : lanes.stream()
                                .filter(lane -> !lane.isOver())
                                .mapToInt(LaneShown::reached)
                                .min()
                                .orElse(0));
        tell();
    }

    private void tell() {
        news.set(news.get() + 1);
    }

    /// The same race with other seeds, to see whether the winner is the setting's or the seed's.
    /// Only when asked for, because a class is to guess first.
    void tryLuck() {
        if (isOfProject()) return;
        if (race().varied() == Varied.SEED || luck.get().isPresent()) return;
        Race asked = race();
        others.begin(
                Words.of("race.luck.job"),
                _ -> Luck.of(asked, OTHER_SEEDS, workers),
                found -> luck.set(Optional.of(found)),
                () -> {});
    }
}
