package org.fundi.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fundi.engine.data.ColumnProfile;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Profile;
import org.fundi.engine.math.Chance;
import org.fundi.engine.math.Workers;
import org.fundi.engine.setting.Refusal;

/// A file of many rows, written, read and profiled as a person's own would be, and thrown away:
/// whether large files are read as they were written. While Java notes for its start-up cache what
/// is used, this is what makes it notice how files are read.
final class LongFile {
    private static final String HEADER =
            "id,when,city,product,status,price,amount,a,b,c,share,address";
    private static final String[] CITIES = {"Berlin", "Paris", "Nairobi", "Lima", "Oslo", "Pune"};
    private static final String[] STATES = {"ok", "ok", "ok", "late", "lost", ""};

    private LongFile() {}

    /// @return rows read, which are as many as were written
    /// @throws Refusal where it cannot be written, or comes back otherwise
    static int readBack(int rows) {
        try {
            Path file = Files.createTempFile("fundi-self-test", ".csv");
            try (Workers workers = Workers.usual()) {
                long amounts = write(file, rows);
                check(Profile.of(new DataReader(workers).read(file)), rows, amounts);
                return rows;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new Refusal(
                    "a file to read could not be written: " + e.getMessage(),
                    "make room in the folder for temporary files, then run the same again");
        }
    }

    /// @return the sum of the amounts
    private static long write(Path file, int rows) throws IOException {
        Chance.Draws draws = Chance.of(1).named("file").draws();
        long amounts = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            out.write('\n');
            for (int row = 0; row < rows; row++) {
                int amount = draws.nextInt(100);
                amounts += amount;
                out.write(line(row, amount, draws));
            }
        }
        return amounts;
    }

    private static String line(int row, int amount, Chance.Draws draws) {
        StringBuilder line = new StringBuilder(120).append(row);
        line.append(",20").append(10 + draws.nextInt(10));
        line.append('-').append(10 + draws.nextInt(3)).append('-').append(10 + draws.nextInt(18));
        line.append(',').append(CITIES[draws.nextInt(CITIES.length)]);
        line.append(",prod-").append(draws.nextInt(200));
        line.append(',').append(STATES[draws.nextInt(STATES.length)]);
        line.append(',').append(draws.nextInt(100_000) / 100.0);
        line.append(',').append(amount);
        for (int i = 0; i < 3; i++) {
            line.append(',');
            if (draws.nextInt(20) > 0) line.append(draws.nextInt(60_000_000) / 1e6 - 30);
        }
        line.append(',').append(draws.nextInt(10_000) / 1e4);
        return line.append(",user")
                .append(draws.nextInt(100_000))
                .append("@example.org\n")
                .toString();
    }

    private static void check(Profile profile, int rows, long amounts) {
        double mean =
                profile.columns().stream()
                        .filter(column -> column.name().equals("amount"))
                        .flatMap(column -> column.numbers().stream())
                        .mapToDouble(ColumnProfile.Numbers::mean)
                        .findFirst()
                        .orElse(Double.NaN);
        if (profile.rows() != rows || Math.rint(mean * rows) != amounts) throw otherwise();
    }

    private static Refusal otherwise() {
        return new Refusal(
                "a file was read otherwise than it was written",
                "install Fundi again; if it happens again, tell us with the whole output of 'fundi self-test --json'");
    }
}
