package org.fundi.app.lab.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
import org.fundi.app.text.Numbers;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.Source;
import org.fundi.engine.lab.race.Lane;
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
    private final ProjectRows project;
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

    RaceViewModel(LabWork work, Workers workers, ProjectRows project) {
        this.work = work;
        this.others = work.another();
        this.scene = work.another();
        this.project = project;
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
    void vary(Varied varied) {
        if (varied != race().varied()) set(race().varying(varied));
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
        int from = player.at();
        set(race().with("slowerFrom", String.valueOf(from)));
        start();
    }

    /// Races, or plays again what was raced.
    void start() {
        if (!isRacing() && !isRun()) run();
        player.go(0);
        if (!work.isRefused() && !lacksProject()) player.play();
    }

    /// Slowly enough to be followed with a finger.
    void slowMotion() {
        if (!isRacing() && !isRun()) run();
        if (!work.isRefused() && !lacksProject()) player.slowMotion();
    }

    private void reset() {
        work.stop();
        others.stop();
        races++;
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
        if (isRacing() || rows.isPresent()) return;
        if (!lanes.isEmpty() && !lacksProject()) fetch(this::look, _ -> {});
    }

    /// The rows taken may be those of another project, or of another question.
    void attend() {
        if (race().source() == Source.PROJECT) project.attend(this::reset);
        look();
    }

    boolean lacksProject() {
        return race().source() == Source.PROJECT && !project.isReady();
    }

    private void look(Supplier<LabRows> source) {
        int number = ++races; // asked for twice it is heard once
        List<Lane> all = race().all();
        scene.begin(
                Words.of("race.scene.job"),
                _ -> {
                    try {
                        begin(number, all, source.get());
                        return true;
                    } catch (Refusal saidLater) {
                        return false;
                    }
                },
                _ -> {},
                () -> {});
    }

    private void begin(int number, List<Lane> all, LabRows drawn) {
        feed.send(new LaneNews.Started(number, drawn));
        for (int i = 0; i < all.size(); i++) {
            int lane = i;
            all.get(i)
                    .run(drawn, lap -> feed.send(new LaneNews.Ran(number, lane, lap)), () -> true);
        }
    }

    /// Whose rows they are.
    String data() {
        if (race().source() == Source.PROJECT) return project.standing();
        return Words.of(
                "race.standing",
                race().points().shape().name().toLowerCase(Locale.ROOT),
                Numbers.plain(race().points().noise()));
    }

    private void run() {
        if (!work.isRefused()) fetch(this::run, work::say);
    }

    private void fetch(Consumer<Supplier<LabRows>> then, Consumer<Refusal> refused) {
        Race asked = race();
        if (asked.source() == Source.GENERATED) {
            then.accept(() -> asked.points().rows(asked.seed()));
            return;
        }
        int number = races;
        project.fetch(
                rows -> {
                    if (number == races) then.accept(() -> rows.drawn(asked.seed()));
                },
                refused);
    }

    private void run(Supplier<LabRows> source) {
        scene.stop();
        int number = ++races;
        Race asked = race();
        List<Lane> all = asked.all();
        boolean begun = lanes.stream().anyMatch(lane -> lane.reached() > 0 || lane.isOver());
        if (begun) lanes = all.stream().map(LaneShown::new).toList();
        player.begin(asked.network().epochs());
        work.begin(
                Words.of("race.job"),
                progress -> {
                    LabRows drawn = source.get();
                    feed.send(new LaneNews.Started(number, drawn));
                    List<Callable<Boolean>> runs = new ArrayList<>();
                    for (int i = 0; i < all.size(); i++) {
                        int lane = i;
                        runs.add(
                                () -> run(number, lane, all.get(lane), drawn, progress::stopAsked));
                    }
                    return workers.all(runs);
                },
                _ -> ended(),
                this::ended);
    }

    private boolean run(int number, int lane, Lane runner, LabRows drawn, BooleanSupplier end) {
        boolean ranAway =
                runner.run(drawn, lap -> feed.send(new LaneNews.Ran(number, lane, lap)), end);
        feed.send(new LaneNews.Over(number, lane, ranAway));
        return ranAway;
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
        if (race().source() == Source.PROJECT) return;
        if (race().varied() == Varied.SEED || luck.get().isPresent()) return;
        Race asked = race();
        others.begin(
                Words.of("race.luck.job"),
                _ -> Luck.of(asked, OTHER_SEEDS, workers),
                found -> luck.set(Optional.of(found)),
                () -> {});
    }
}
