package org.fundi.app;

import java.nio.file.Path;
import org.fundi.app.job.Progress;
import org.fundi.app.text.Words;
import org.fundi.app.workspace.Framing;
import org.fundi.app.workspace.Question;
import org.fundi.app.workspace.Study;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.data.ReadingOptions;
import org.fundi.engine.data.Sample;
import org.fundi.engine.learning.CancelledException;
import org.fundi.engine.math.Workers;
import org.fundi.engine.proposal.Wishes;

/// How the window reads files, and what is asked of the data sets that come with it.
final class Reading {
    private final DataReader reader;

    Reading(Workers workers) {
        reader = new DataReader(workers);
    }

    org.fundi.engine.data.Reading file(Path file, ReadingOptions options, Progress progress) {
        return reader.open(
                file,
                options,
                (read, total) -> {
                    if (progress.stopAsked()) throw new CancelledException();
                    progress.at(read, total, Words.of("job.reading"));
                });
    }

    /// With the target, the columns that its story leaves out, and whether the data may be used.
    static Study study(Sample sample, Dataset dataset) {
        String why = Words.of("welcome.samples.notes");
        Wishes wishes = Wishes.NONE.target(sample.target()).because(sample.target(), why);
        if (sample.positive().isPresent()) {
            wishes = wishes.positiveBecause(sample.positive().get(), why);
        }
        wishes = wishes.ignore(sample.ignored().keySet().stream().sorted().toList());
        for (String column : sample.ignored().keySet().stream().sorted().toList()) {
            wishes = wishes.because(column, sample.ignored().getOrDefault(column, ""));
        }
        return Study.of(dataset.name().equals("data.csv") ? named(sample, dataset) : dataset)
                .withFraming(use(sample.use()))
                .wishing(wishes);
    }

    private static Framing use(Sample.Use use) {
        return Framing.EMPTY
                .with(Question.SOURCE, use.source())
                .with(Question.LICENCE, use.licence())
                .with(Question.CONSENT, use.consent());
    }

    /// Under the sample's name: all of them are called data.csv.
    private static Dataset named(Sample sample, Dataset dataset) {
        return new Dataset(
                sample.name() + ".csv",
                dataset.bytes(),
                dataset.fingerprint(),
                dataset.table(),
                dataset.reasons(),
                dataset.findings());
    }
}
