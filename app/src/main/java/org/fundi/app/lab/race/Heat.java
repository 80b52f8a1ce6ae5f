package org.fundi.app.lab.race;

import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.fundi.app.job.LiveFeed;
import org.fundi.app.job.Progress;
import org.fundi.app.text.Words;
import org.fundi.engine.lab.LabRows;
import org.fundi.engine.lab.race.Lane;
import org.fundi.engine.lab.race.LaneRun;
import org.fundi.engine.math.Workers;

/// One race as it is run. Not on the screen's thread.
///
/// @param number by which what is heard of it is told from what is heard of others
/// @param rows draws them
record Heat(int number, List<Lane> lanes, Supplier<LabRows> rows, LiveFeed<LaneNews> feed) {

    /// Where each lane stands before it has learnt anything.
    boolean line(Progress progress) {
        LabRows drawn = draw(progress);
        for (int lane = 0; lane < lanes.size() && !progress.stopAsked(); lane++) {
            int mine = lane;
            progress.at(lane, lanes.size(), "");
            lanes.get(lane).run(drawn, lap -> tell(mine, lap), () -> true);
        }
        return true;
    }

    /// All lanes to their end, by turns where there are fewer threads.
    boolean run(Workers workers, Progress progress) {
        LabRows drawn = draw(progress);
        int epochs = lanes.stream().mapToInt(it -> it.network().epochs()).sum();
        AtomicInteger done = new AtomicInteger();
        progress.at(0, epochs, "");
        Queue<Entrant> waiting = new ConcurrentLinkedQueue<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            waiting.add(new Entrant(lane, new LaneRun(lanes.get(lane), drawn)));
        }
        Runnable lapDone = () -> progress.at(done.incrementAndGet(), epochs, "");
        Callable<Boolean> turns =
                () -> {
                    for (Entrant next; (next = waiting.poll()) != null; ) {
                        turn(next, lapDone, progress::stopAsked);
                        if (!next.run.isOver()) waiting.add(next);
                    }
                    return true;
                };
        workers.all(Collections.nCopies(workers.threads(), turns));
        return true;
    }

    private void turn(Entrant one, Runnable lapDone, BooleanSupplier end) {
        one.run.turn(
                lap -> {
                    tell(one.lane, lap);
                    if (lap.epoch() > 0) lapDone.run();
                },
                end);
        if (one.run.isOver()) {
            feed.send(new LaneNews.Over(number, one.lane, one.run.hasRunAway()));
        }
    }

    /// @param lane its number, from 0
    private record Entrant(int lane, LaneRun run) {}

    private LabRows draw(Progress progress) {
        progress.at(0, 0, Words.of("race.doing.rows"));
        LabRows drawn = rows.get();
        feed.send(new LaneNews.Started(number, drawn));
        return drawn;
    }

    private void tell(int lane, Lane.Lap lap) {
        feed.send(new LaneNews.Ran(number, lane, lap));
    }
}
