import java.nio.file.Files;
import java.nio.file.Path;
import org.fundi.engine.data.DataReader;
import org.fundi.engine.data.Dataset;
import org.fundi.engine.math.Workers;

/// Opens a CSV once in a fresh process, sniffing and fingerprint included, and prints the seconds
/// from the beginning of `main` and the process's peak memory in MB (0 where the system does not
/// say).
public final class OpenCsv {
    private OpenCsv() {}

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        try (Workers workers = Workers.usual()) {
            Dataset data = new DataReader(workers).read(Path.of(arguments[0]));
            double seconds = (System.nanoTime() - start) / 1e9;
            if (data.rows() == 0) throw new IllegalStateException("no rows");
            System.out.println(seconds + " " + peak());
        }
    }

    private static long peak() throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return 0;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
