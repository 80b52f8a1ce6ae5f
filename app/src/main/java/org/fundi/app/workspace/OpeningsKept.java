package org.fundi.app.workspace;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fundi.engine.metric.Scored;
import org.fundi.engine.problem.Split;
import org.fundi.engine.seal.Opening;

/// Where openings of the seal are kept beside the person's own book: in the project, which may have
/// been many people's.
public interface OpeningsKept {

    /// What is kept of the data of this study; on the screen's thread.
    Page of(Study study);

    /// One look at sealed rows.
    ///
    /// @param name of the run, as people know it
    /// @param test the run's scores on those rows
    record Kept(int run, String name, Instant at, int rows, Map<String, Scored> test) {
        public Kept {
            test = Collections.unmodifiableMap(new LinkedHashMap<>(test));
        }
    }

    /// The openings of some data. Not for the screen's thread.
    interface Page {
        /// Whether what is opened now can be written down here.
        boolean isWritten();

        /// How many test rows of this split have been looked at.
        int seen(Split split);

        /// @param seenBefore how many of the rows had been looked at before
        void keep(int run, Opening opening, int seenBefore, Map<String, Scored> test);

        /// The earliest first.
        List<Kept> all();
    }

    /// Nothing is kept.
    OpeningsKept NONE =
            _ ->
                    new Page() {
                        @Override
                        public boolean isWritten() {
                            return true;
                        }

                        @Override
                        public int seen(Split split) {
                            return 0;
                        }

                        @Override
                        public void keep(
                                int run,
                                Opening opening,
                                int seenBefore,
                                Map<String, Scored> test) {}

                        @Override
                        public List<Kept> all() {
                            return List.of();
                        }
                    };
}
